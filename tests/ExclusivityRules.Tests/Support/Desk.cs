using System.Text.RegularExpressions;

namespace ExclusivityRules.Tests.Support;

/// <summary>
/// A folder with the files that the examples of pages and of the help name: the graph of the README, a deal to add to it, packs and reports. An
/// example is run as if it were typed there.
/// </summary>
internal sealed partial class Desk : IDisposable
{
    private const int Patience = 10_000;

    private const string Deal = """
        { "arrangements": [ { "id": "alpha-gamma-2", "kind": "investment", "from": "alpha", "to": "gamma", "instrument": "equity",
            "tranches": [ { "amount": 900000000, "currency": "USD" } ], "sources": [ { "source": "press" } ] } ] }
        """;

    private readonly TemporaryFolder folder = new();

    public Desk()
    {
        var graph = File.ReadAllText(Repository.PathOf("README.md")).Split("```json graph\n")[1].Split("```")[0];
        Write("graph.json", graph.Replace("\"products\": [],", "\"products\": [], \"triggers\": [ { \"id\": \"ipo\", \"name\": \"The initial public offering\" } ],", StringComparison.Ordinal));
        Write("before.json", graph);
        Write("after.json", graph.Replace("2000000000", "3000000000", StringComparison.Ordinal));
        Write("deals/deal.json", graph);
        Write("graphs.ndjson", graph.Replace("\n", " ", StringComparison.Ordinal) + "\n");
        Write("proposed-deal.json", Deal);
        Write("my.rules.json", SomeRule.File("(i)-[h:Investment]->(c)", "h.Headline > 1000000000m"));
        foreach (var file in Directory.GetFiles(Repository.PathOf("rules/core"), "*.json"))
        {
            Write($"my-pack-1/{Path.GetFileName(file)}", File.ReadAllText(file));
            Write($"my-pack-2/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("100000000", "1000000000000", StringComparison.Ordinal));
        }

        foreach (var made in new[]
        {
            "exclusivity new rule OLD-RULE --pack my-pack",
            "exclusivity analyze graph.json --output json:report.json", "exclusivity analyze before.json --output json:report-1.json",
            "exclusivity analyze after.json --output json:report-2.json", "exclusivity baseline graph.json --output baseline.json",
        })
        {
            var run = Run(made);
            Assert.IsLessThan(2, run.ExitCode, run.Errors);
        }
    }

    [GeneratedRegex("\"(?<word>[^\"]*)\"|(?<word>\\S+)", RegexOptions.None, Patience)]
    private static partial Regex Words();

    [GeneratedRegex("^(?:[\\w.-]+/)*[\\w.-]+\\.(?:json|ndjson|html|xml|txt)$", RegexOptions.None, Patience)]
    private static partial Regex FileName();

    /// <summary>Runs one line as a shell would: words in quotes are one, <c>cat FILE |</c> feeds the tool, <c>&gt; FILE</c> takes its output.</summary>
    public ToolRun Run(string line)
    {
        var (input, command) = line.StartsWith("cat ", StringComparison.Ordinal) && line.Split(" | ") is [var cat, var piped] ? (cat[4..], piped) : (null, line);
        var (call, output) = command.Split(" > ") is [var before, var file] ? (before, file) : (command, null);
        call = call.Replace("dotnet run --project src/ExclusivityRules.Cli -- ", "exclusivity ", StringComparison.Ordinal);
        var words = Words().Matches(call).Select(match => match.Groups["word"].Value).ToList();
        Assert.AreEqual("exclusivity", words[0], line);

        // What is written to the folder one is in.
        if (words[1] == "waive" && !words.Contains("--file"))
        {
            words.AddRange(["--file", "waivers.json"]);
        }

        using var stream = input is null ? Stream.Null : File.OpenRead(folder.PathOf(input));
        var run = ToolRun.With(stream, words.Skip(1).Select(Place).ToArray());
        if (output is not null)
        {
            Write(output, run.Output);
        }

        return run;
    }

    /// <summary>The commands in the blocks of a page that have no language.</summary>
    public static IReadOnlyList<string> Commands(string page) => page.Split("\n```").Where((_, part) => part % 2 == 1).Where(block => block.StartsWith('\n'))
        .SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Where(line => line.StartsWith("exclusivity ", StringComparison.Ordinal) || line.StartsWith("dotnet run --project src/ExclusivityRules.Cli -- ", StringComparison.Ordinal)).ToArray();

    public void Dispose() => folder.Dispose();

    // A file is one of this folder, or of the repository where it is not here.
    private string Place(string word)
    {
        if (word.Split(':') is [var format, var target] && FileName().IsMatch(target))
        {
            return $"{format}:{folder.PathOf(target)}";
        }

        var here = folder.PathOf(word);
        var isFolder = word.EndsWith('/') || word.StartsWith("my-pack", StringComparison.Ordinal) || word.StartsWith("rules/", StringComparison.Ordinal) || word == "fixtures";
        return isFolder || FileName().IsMatch(word)
            ? Path.Exists(here) || !Path.Exists(Repository.PathOf(word)) ? here : Repository.PathOf(word)
            : word;
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
        File.WriteAllText(folder.PathOf(name), text);
    }
}
