using System.Text.Json;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>Compares what is found in two graphs, by two packs, or in two reports.</summary>
/// <param name="rules">The rules to judge graphs by, when they are asked for; null after their problems were shown.</param>
/// <param name="options">The day, the scenario, and the level that gives exit code 1.</param>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <param name="cancellation">Stops the work.</param>
public sealed class Comparing(Func<RuleSet?> rules, AnalysisOptions options, Stream standardInput, CancellationToken cancellation = default)
{
    /// <summary>The comparison of two graphs or reports; one may be a graph and the other a report.</summary>
    /// <param name="was">The earlier one: a file, or <c>-</c>.</param>
    /// <param name="now">The later one.</param>
    public Loaded<FindingsComparison> Of(string was, string now) => Compare(Report(was), Report(now));

    /// <summary>The comparison of two packs on a graph.</summary>
    /// <param name="was">The earlier one: a rule file, a pack, or a folder of packs.</param>
    /// <param name="now">The later one.</param>
    /// <param name="graph">The graph: a file, or <c>-</c>.</param>
    public Loaded<FindingsComparison> OfPacks(string was, string now, string graph)
    {
        var bytes = InputFiles.Read(graph, standardInput, out var problem);
        return bytes is null ? new(null, [problem!]) : Compare(Judged(was, bytes, graph), Judged(now, bytes, graph));
    }

    /// <summary>Whether a path leads to rules: a folder, or a file of rules.</summary>
    public static bool IsPack(string path) => Directory.Exists(path) || path.EndsWith(".rules.json", StringComparison.OrdinalIgnoreCase);

    private Loaded<FindingsComparison> Compare(Loaded<Report> was, Loaded<Report> now) => was.Value is null || now.Value is null
        ? new(null, [.. was.Problems, .. now.Problems])
        : new(ReportComparison.Of(was.Value, now.Value, options.FailOn), [.. was.Problems, .. now.Problems]);

    private Loaded<Report> Judged(string pack, byte[] graph, string file)
    {
        var set = Packs.Read([pack]);
        return set.Value is null ? new(null, set.Problems) : Judge(graph, file, set.Value);
    }

    private Loaded<Report> Report(string file)
    {
        var bytes = InputFiles.Read(file, standardInput, out var problem);
        return bytes is null ? new(null, [problem!])
            : IsReport(bytes) ? Single(bytes, file)
            : rules() is { } set ? Judge(bytes, file, set)
            : new(null, []);
    }

    private Loaded<Report> Judge(byte[] utf8, string file, RuleSet set)
    {
        var graph = GraphFile.Read(utf8, file);
        return graph.Value is null ? new(null, graph.Problems)
            : Analysis.Run(new(graph.Value, file, utf8) { Warnings = graph.Problems }, set, options, cancellation);
    }

    private static Loaded<Report> Single(byte[] utf8, string file)
    {
        using var text = new StreamReader(new MemoryStream(utf8));
        var read = JsonReport.Read(text, file);
        return read.Value is { Reports: not [_] }
            ? new(null, [new(RunErrors.NotComparable, ProblemSeverity.Error, file, default, $"the file holds {read.Value.Reports.Count} reports; only one can be compared with another")])
            : new(read.Value?.Reports[0], read.Problems);
    }

    // A report says how its run ended, in a member of its own.
    private static bool IsReport(byte[] utf8)
    {
        var reader = new Utf8JsonReader(JsonDocuments.Source(utf8, "").Utf8.Span, JsonCursor.Strict);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("exitCode"u8))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // What is wrong with it is for its reader to say.
        }

        return false;
    }
}
