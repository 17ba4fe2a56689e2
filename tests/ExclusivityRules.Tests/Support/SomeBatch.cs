using System.Text.Json.Nodes;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Tests.Support;

/// <summary>Many small graphs, one a line: most good, some flagged, some undetermined, some bad.</summary>
internal static class SomeBatch
{
    /// <summary>A rule of the README's kind.</summary>
    public const string RuleFile = """
        [ { "WorkflowName": "w", "Rules": [ { "RuleName": "B-STAKE", "Properties": { "title": "A large stake", "concern": "crossInvestment", "severity": "high", "parties": "entity",
          "match": "(a)-[h:Holding]->(b)", "because": "{a.Name} holds {h.Share:share} of {b.Name}." }, "Expression": "h.Share >= 0.5m" } ] } ]
        """;

    public static RuleSet Rules { get; } = Packed.Good(Packed.ReadRules(RuleFile));

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(int count) => [.. Enumerable.Range(0, count).Select(Line)];

    public static string Text(int count) => string.Concat(Lines(count).Select(line => line + "\n"));

    private static string Line(int i) => (i % 10) switch
    {
        7 => "",
        8 => $"{{ \"id\": \"broken-{i}\" ",
        9 => Graph(i, null),
        var digit => Graph(i, digit * 0.1m),
    };

    private static string Graph(int i, decimal? share)
    {
        var holding = new JsonObject { ["id"] = "h", ["kind"] = "holding", ["from"] = "a", ["to"] = "b", ["sources"] = new JsonArray() };
        if (share is not null)
        {
            holding["share"] = share;
        }

        return new JsonObject
        {
            ["schemaVersion"] = "1",
            ["id"] = $"g{i}",
            ["name"] = $"Graph {i}",
            ["asOf"] = "2026-03-01",
            ["baseCurrency"] = "USD",
            ["sources"] = new JsonArray(),
            ["markets"] = new JsonArray(),
            ["products"] = new JsonArray(),
            ["parties"] = new JsonArray(new JsonObject { ["id"] = "a", ["name"] = $"A{i}", ["kind"] = "company" }, new JsonObject { ["id"] = "b", ["name"] = "B", ["kind"] = "company" }),
            ["arrangements"] = new JsonArray(holding),
        }.ToJsonString();
    }
}
