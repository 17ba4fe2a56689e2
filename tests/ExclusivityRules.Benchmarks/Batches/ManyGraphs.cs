using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary>The article's graph many times over, each with an id of its own, written compactly: a graph a line.</summary>
internal static class ManyGraphs
{
    /// <summary>The lines.</summary>
    public static byte[][] Lines(int count)
    {
        var graph = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "fixtures/amazon-openai/graph.json")))!;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            graph["id"] = $"amazon-openai-{i}";
            return JsonSerializer.SerializeToUtf8Bytes(graph);
        })];
    }

    /// <summary>The lines as a run gets them.</summary>
    public static IEnumerable<GraphSource> Sources(byte[][] lines) => lines.Select((line, i) => new GraphSource("graphs.ndjson") { Line = i + 1, Utf8 = line });

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExclusivityRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
