using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>A graph document among the inputs of a run, not read yet.</summary>
/// <param name="File">The file, as the user named it; for nothing found, the word that named nothing.</param>
public sealed record GraphSource(string File)
{
    /// <summary>The line of the file it stands at, where the file has a graph a line; null otherwise.</summary>
    public int? Line { get; init; }

    /// <summary>Its bytes; null when they are still in the file.</summary>
    public ReadOnlyMemory<byte>? Utf8 { get; init; }

    /// <summary>Whether a folder or pattern named no file, or a file with a graph a line has none.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Why there is nothing to read; null when there is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The same, where there is no graph.</summary>
    internal GraphSource Missing(string message) =>
        this with { IsMissing = true, Problem = new(ReportErrors.NothingFound, ProblemSeverity.Warning, File, default, message) };
}

/// <summary>Finds the graphs that a user's words name: files, and the lines of files with a graph a line (NDJSON).</summary>
public static class GraphSources
{
    /// <summary>The files that words name, in their order; nothing is read.</summary>
    public static IReadOnlyList<GraphSource> Find(IEnumerable<string> words) =>
    [
        .. words.SelectMany(word => InputFiles.Find(word) is { Count: > 0 } files
            ? files.Select(file => new GraphSource(file))
            : [new GraphSource(word).Missing(Directory.Exists(word)
                ? "the folder has no graph: no graph.json, *.graph.json, *.ndjson, *.jsonl or other *.json, nor has a folder below it"
                : "no file matches the pattern")]),
    ];

    /// <summary>The graphs in files, one after another: those of a file with a graph a line are read line by line.</summary>
    /// <param name="files">The files. Pipes and devices are read as standard input is.</param>
    /// <param name="standardInput">What <c>-</c> stands for: one document, or a graph a line when its first line is a document.</param>
    public static IEnumerable<GraphSource> Open(IEnumerable<GraphSource> files, Stream standardInput) => files.SelectMany(source =>
        source.Problem is not null ? [source]
        : source.File == InputFiles.StandardInput ? Open(source, standardInput)
        : IsNdjson(source.File) || InputFiles.IsPipe(source.File) ? Open(source)
        : [source]);

    /// <summary>Whether a file has a graph a line, by its name: <c>*.ndjson</c> or <c>*.jsonl</c>.</summary>
    public static bool IsNdjson(string file) =>
        file.EndsWith(".ndjson", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal);

    private static IEnumerable<GraphSource> Open(GraphSource source)
    {
        var opened = FileBytes.Open(source.File);
        if (opened.Value is null)
        {
            yield return source with { Problem = opened.Problems[0] };
            yield break;
        }

        using var stream = opened.Value;
        foreach (var graph in IsNdjson(source.File) ? Lines(source, new LineReader(stream), null) : Open(source, stream))
        {
            yield return graph;
        }
    }

    private static IEnumerable<GraphSource> Open(GraphSource source, Stream stream)
    {
        var reader = new LineReader(stream);
        var first = FileBytes.Try(source.File, reader.Next);
        if (first.Value is { } line && IsDocument(line))
        {
            return Lines(source, reader, line);
        }

        var rest = first.Problems.Count > 0 ? first : FileBytes.Try(source.File, reader.Rest);
        return
        [
            rest.Value is null ? source with { Problem = rest.Problems[0] }
                : source with { Utf8 = (byte[])[.. first.Value ?? [], (byte)'\n', .. rest.Value] },
        ];
    }

    private static IEnumerable<GraphSource> Lines(GraphSource source, LineReader reader, byte[]? first)
    {
        var isEmpty = true;
        var read = first is null ? Next() : new(first, []);
        for (var number = 1; read.Value is { } line; number++, read = Next())
        {
            if (number == 1 && InputFiles.IsOfRecords(line))
            {
                yield return source with { Problem = NotGraphs(source.File) };
                yield break;
            }

            if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                isEmpty = false;
                yield return source with { Line = number, Utf8 = line };
            }
        }

        if (read.Problems is [var problem])
        {
            yield return source with { Problem = problem };
        }
        else if (isEmpty)
        {
            yield return source.Missing("the file has no graph: all its lines are empty");
        }

        Loaded<byte[]> Next() => FileBytes.Try(source.File, reader.Next);
    }

    private static Problem NotGraphs(string file) =>
        new(ReportErrors.NothingFound, ProblemSeverity.Error, file, default, "the file has the records of a run, and no graph");

    // A line that is broken, but not because it goes on in the next one, is a document too: a bad one.
    private static bool IsDocument(ReadOnlySpan<byte> line)
    {
        var text = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new(JsonCursor.Strict));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip();
        }
        catch (JsonException)
        {
            return text.TrimEnd(" \t\r"u8).EndsWith("}"u8);
        }
    }
}
