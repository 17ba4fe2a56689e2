using System.IO.Enumeration;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Finds the files that a user's words name.</summary>
public static class InputFiles
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private static readonly char[] Wildcards = ['*', '?'];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        ReturnSpecialDirectories = false,
    };

    /// <summary>
    /// The files that a word names, in ordinal order: the file itself; in a folder and below it the files <c>graph.json</c> and
    /// <c>*.graph.json</c>, or all <c>*.json</c> files where there are none, and with either <c>*.ndjson</c> and <c>*.jsonl</c>,
    /// except the records of runs; the matches of a pattern with <c>*</c>, <c>?</c> and <c>**</c> (any folders). A file that does
    /// not exist is named all the same; nothing is named by an empty folder.
    /// </summary>
    public static IReadOnlyList<string> Find(string word)
    {
        if (word == StandardInput || File.Exists(word))
        {
            return [word];
        }

        if (Directory.Exists(word))
        {
            var all = FilesBelow(word);
            var named = all.Any(IsGraph);
            return [.. all.Where(file => GraphSources.IsNdjson(file) ? !HasRecords(file) : named ? IsGraph(file) : file.EndsWith(".json", StringComparison.Ordinal))];
        }

        return word.IndexOfAny(Wildcards) < 0 ? [word] : Matches(word.Replace('\\', '/'));
    }

    /// <summary>Reads a file, or standard input.</summary>
    /// <param name="file">The file.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="problem">What is wrong when the file cannot be read.</param>
    /// <returns>Its bytes; null when it cannot be read.</returns>
    public static byte[]? Read(string file, Stream standardInput, out Problem? problem)
    {
        var read = file == StandardInput ? FileBytes.Read(standardInput, file) : FileBytes.Read(file);
        problem = read.Value is null ? read.Problems[0] : null;
        return read.Value;
    }

    /// <summary>Opens a file, or standard input; what it holds may be of any size.</summary>
    /// <param name="file">The file.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="problem">What is wrong when the file cannot be opened.</param>
    /// <returns>The stream; null when it cannot be opened.</returns>
    public static Stream? Open(string file, Stream standardInput, out Problem? problem)
    {
        problem = null;
        if (file == StandardInput)
        {
            return standardInput;
        }

        var opened = FileBytes.Open(file);
        problem = opened.Value is null ? opened.Problems[0] : null;
        return opened.Value;
    }

    private static IReadOnlyList<string> Matches(string pattern)
    {
        var parts = pattern.Split('/');
        var first = Array.FindIndex(parts, part => part.IndexOfAny(Wildcards) >= 0);
        var folder = string.Join('/', parts[..first]);
        var root = first == 0 ? "." : folder.Length == 0 ? "/" : folder;
        var prefix = first == 0 ? "./" : folder + "/";
        return !Directory.Exists(root)
            ? []
            : [.. FilesBelow(root).Where(file => Fits(file[prefix.Length..].Split('/'), parts.AsSpan(first))).Select(file => first == 0 ? file[2..] : file)];
    }

    private static bool Fits(ReadOnlySpan<string> file, ReadOnlySpan<string> pattern) =>
        pattern.IsEmpty ? file.IsEmpty
        : pattern[0] == "**" ? Fits(file, pattern[1..]) || (!file.IsEmpty && Fits(file[1..], pattern))
        : !file.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], file[0], ignoreCase: false) && Fits(file[1..], pattern[1..]);

    private static string[] FilesBelow(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", Below).Select(file => file.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Whether a file is a pipe or a device, which can be read only once; an empty file may be one.</summary>
    internal static bool IsPipe(string file) =>
        file.StartsWith("/dev/", StringComparison.Ordinal) || (File.Exists(file) && new FileInfo(file).Length == 0);

    /// <summary>Whether a file with this first line has the records of a run instead of graphs.</summary>
    internal static bool IsOfRecords(ReadOnlySpan<byte> line) => line.StartsWith("""{"schemaVersion":"1","run":"""u8);

    private static bool HasRecords(string file)
    {
        Span<byte> start = stackalloc byte[64];
        using var stream = FileBytes.Open(file).Value;
        return stream is { CanSeek: true } && IsOfRecords(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    private static bool IsGraph(string file) =>
        Path.GetFileName(file) is "graph.json" || file.EndsWith(".graph.json", StringComparison.Ordinal);
}
