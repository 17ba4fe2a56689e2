using System.Text.Json;

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
}

/// <summary>Finds the graphs that a user's words name: files, and the lines of files with a graph a line (NDJSON).</summary>
public static class GraphSources
{
    /// <summary>The files that words name, in their order; nothing is read.</summary>
    public static IReadOnlyList<GraphSource> Find(IEnumerable<string> words) =>
    [
        .. words.SelectMany(word => InputFiles.Find(word) is { Count: > 0 } files
            ? files.Select(file => new GraphSource(file))
            : [new GraphSource(word) { IsMissing = true }]),
    ];

    /// <summary>The graphs in files, one after another: those of a file with a graph a line are read line by line.</summary>
    /// <param name="files">The files.</param>
    /// <param name="standardInput">What <c>-</c> stands for: one document, or a graph a line when its first line is a document.</param>
    public static IEnumerable<GraphSource> Open(IEnumerable<GraphSource> files, Stream standardInput) => files.SelectMany(source =>
        source.File == InputFiles.StandardInput ? Open(source, standardInput)
        : IsNdjson(source.File) && File.Exists(source.File) ? Lines(source)
        : [source]);

    /// <summary>Whether a file has a graph a line, by its name: <c>*.ndjson</c> or <c>*.jsonl</c>.</summary>
    public static bool IsNdjson(string file) =>
        file.EndsWith(".ndjson", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal);

    private static IEnumerable<GraphSource> Lines(GraphSource source)
    {
        using var stream = new FileStream(source.File, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        foreach (var line in Lines(source, new LineReader(stream), null))
        {
            yield return line;
        }
    }

    private static IEnumerable<GraphSource> Open(GraphSource source, Stream stream)
    {
        var reader = new LineReader(stream);
        var first = reader.Next() ?? [];
        return IsDocument(first) ? Lines(source, reader, first) : [source with { Utf8 = (byte[])[.. first, (byte)'\n', .. reader.Rest()] }];
    }

    private static IEnumerable<GraphSource> Lines(GraphSource source, LineReader reader, byte[]? first)
    {
        var number = 1;
        var isEmpty = true;
        for (var line = first ?? reader.Next(); line is not null; line = reader.Next(), number++)
        {
            if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                isEmpty = false;
                yield return source with { Line = number, Utf8 = line };
            }
        }

        if (isEmpty)
        {
            yield return source with { IsMissing = true };
        }
    }

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
