using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>A part of a graph document, as a proposed deal: an object with any of its lists.</summary>
public sealed class GraphPart
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonDocuments.MaxDepth, AllowDuplicateProperties = false };
    private static readonly string[] Lists =
        ["sources", "exchangeRates", "parties", "markets", "products", "channels", "territories", "triggers", "rounds", "arrangements"];

    private readonly IReadOnlyList<(string List, JsonNode Entry)> entries;

    private GraphPart(IReadOnlyList<(string List, JsonNode Entry)> entries, IReadOnlyList<Problem> problems) => (this.entries, Problems) = (entries, problems);

    /// <summary>What is wrong with it as it stands; its entries are checked in the graph they are added to.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads a file.</summary>
    public static GraphPart Read(string path)
    {
        var bytes = FileBytes.Read(path);
        return bytes.Value is null ? new([], bytes.Problems) : Read(bytes.Value, path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file, as the user named it.</param>
    public static GraphPart Read(ReadOnlyMemory<byte> utf8, string file)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(JsonDocuments.Source(utf8, file).Utf8.Span, documentOptions: Strict);
        }
        catch (JsonException error)
        {
            var place = new Place((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            return new([], [new(FormatErrors.NotJson, ProblemSeverity.Error, file, place, "not valid JSON, or a member stands twice in an object")]);
        }

        if (root is not JsonObject part)
        {
            return new([], [new(RunErrors.NotAPart, ProblemSeverity.Error, file, default, "a part of a graph is an object with lists of parties, arrangements and so on")]);
        }

        var members = part.Where(member => member.Key is not ("$schema" or "schemaVersion")).ToArray();
        var wrong = members.Where(member => !Lists.Contains(member.Key, StringComparer.Ordinal) || member.Value is not JsonArray list || list.Any(entry => entry is not JsonObject))
            .Select(member => new Problem(RunErrors.NotAPart, ProblemSeverity.Error, file, default,
                $"{Quoted.Of(member.Key)} is no list of objects that a graph has{DidYouMean.Hint(member.Key, Lists)}")).ToArray();
        return new(wrong.Length > 0 ? [] : [.. members.SelectMany(member => ((JsonArray)member.Value!).Select(entry => (member.Key, entry!)))], wrong);
    }

    /// <summary>The changes that add it to a graph; a list that the graph leaves out is begun.</summary>
    internal IEnumerable<(string Pointer, JsonNode? Value)> Additions(JsonObject graph)
    {
        foreach (var list in entries.Select(entry => entry.List).Distinct(StringComparer.Ordinal).Where(list => !graph.ContainsKey(list)))
        {
            graph[list] = new JsonArray();
            yield return ($"/{list}", new JsonArray());
        }

        foreach (var (list, entry) in entries)
        {
            yield return ($"/{list}/-", entry);
        }
    }
}
