using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>A command that raises one code of the error catalogue.</summary>
/// <param name="Code">The code.</param>
/// <param name="Commands">The commands, run one after the other; the last one raises the code. <c>~</c> stands for the folder of the files.</param>
/// <param name="Files">The files. A § stands where the problem is; without one the problem has no place.</param>
internal sealed partial record Raising(string Code, string[] Commands, params (string Name, string Text)[] Files)
{
    /// <summary>Other codes that come with it.</summary>
    public string[] Beside { get; init; } = [];

    /// <summary>What else to do in the folder beforehand.</summary>
    public Action<TemporaryFolder>? Prepare { get; init; }

    /// <summary>Whether the user cancels the last command.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Standard input.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>The file and place the code is expected at, with <c>~</c> for the folder.</summary>
    public (string? File, Place Place) Expected
    {
        get
        {
            var (name, text) = Files.FirstOrDefault(file => file.Text.Contains('§', StringComparison.Ordinal));
            var lines = text?[..text.IndexOf('§', StringComparison.Ordinal)].Split('\n');
            return (name, lines is null ? default : new(lines.Length, lines[^1].Length + 1));
        }
    }

    /// <summary>The same with a part of a file changed, where it first occurs.</summary>
    public Raising Change(string name, string before, string after) => this with
    {
        Files = [.. Files.Select(file => file.Name == name ? (name, Changed(file.Text, before, after)) : file)],
    };

    /// <summary>A text with a part changed, where it first occurs.</summary>
    public static string Changed(string text, string before, string after)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        return at < 0 ? throw new AssertFailedException($"no {before}") : text[..at] + after + text[(at + before.Length)..];
    }

    /// <summary>Runs the commands; the problems of the last one, on standard error and in its report.</summary>
    public IReadOnlyList<(string Code, string File, Place Place)> Run()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
            File.WriteAllText(folder.PathOf(name), text.Replace("§", "", StringComparison.Ordinal));
        }

        Prepare?.Invoke(folder);
        var runs = Commands.Select(command => ToolRun.With(Input, new CancellationToken(IsCancelled), command.Split(' ').Select(word => word.Replace("~", folder.Path, StringComparison.Ordinal)).ToArray())).ToArray();
        return [.. OnStandardError(runs[^1].Errors, folder.Path), .. InReport(runs[^1].Output, folder.Path)];
    }

    private static IEnumerable<(string Code, string File, Place Place)> OnStandardError(string errors, string folder) => Line().Matches(errors).Select(match => (
        match.Groups["code"].Value,
        match.Groups["file"].Value.Replace(folder, "~", StringComparison.Ordinal),
        match.Groups["line"].Success ? new Place(int.Parse(match.Groups["line"].Value), int.Parse(match.Groups["column"].Value)) : default));

    private static IEnumerable<(string Code, string File, Place Place)> InReport(string output, string folder) => !output.StartsWith('{') ? [] : JsonNode.Parse(output)!["problems"]!.AsArray()
        .Select(problem => (
            (string)problem!["code"]!,
            ((string?)problem["file"] ?? "").Replace(folder, "~", StringComparison.Ordinal),
            new Place((int?)problem["line"] ?? 0, (int?)problem["column"] ?? 0)));

    [GeneratedRegex(@"^(?:(?<file>[^\n]*?)(?::(?<line>\d+):(?<column>\d+))?: )?(?:error|warning) (?<code>EXR\d{4}): ", RegexOptions.Multiline, 10_000)]
    private static partial Regex Line();
}
