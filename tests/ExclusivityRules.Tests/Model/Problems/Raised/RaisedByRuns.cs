namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>Codes that runs raise: what is asked of good graphs and rules, with waivers, baselines, records and reports.</summary>
internal static class RaisedByRuns
{
    private const string Graph = "graph.json";
    private const string Rules = "my.rules.json";
    private const string Waivers = "waivers.json";
    private const string Analyze = "analyze ~/graph.json --rules ~/my.rules.json --output json";
    private const string Record = "analyze ~/graph.json --rules ~/my.rules.json --output ndjson:~/r.ndjson";
    private const string Waiver = """{ "rule": "R-1", "match": { "holder": "a" }, "reason": "It is sold.", "approvedBy": [ "someone" ], "from": "2026-01-01", "until": "2026-12-31" }""";
    private const string Another = """{ "id": "h2", "kind": "holding", "from": "a", "to": "c", "share": 0.7, "sources": [] }""";

    private static readonly string[] Triggers = [.. Enumerable.Range(1, 11).Select(i => $"t{i}")];

    public static IEnumerable<Raising> All =>
    [
        After("EXR0601", Analyze + " --scenario agi"),
        After("EXR0602", Analyze).Change(Graph, "\"share\": 0.6", "\"share\": 0.6, \"start\": \"2027-01-01\""),
        After("EXR0603", Analyze).Change(Rules, "\"R-1\"", "\"R-1\", \"Enabled\": false"),
        After("EXR0604", Analyze + " --as-of 2019-12-31").Change(Rules, "0.5m", "Parameter(\\\"x.y\\\")"),
        After("EXR0605", Analyze).Change(Graph, "\"triggers\": [", "\"triggers\": [" + string.Concat(Triggers.Select(id => $"{{ \"id\": \"{id}\", \"name\": \"T\" }},")))
            .Change(Graph, "\"share\": 0.6", $"\"share\": 0.6, \"condition\": {{ \"anyOf\": [ \"{string.Join("\", \"", Triggers)}\" ] }}") with { Beside = ["EXR0602"] },
        After("EXR0606", Analyze + " --cross-check"),
        After("EXR0607", Analyze) with { IsCancelled = true },
        Waived("EXR0610").Change(Waivers, "{ \"holder\": \"a\" }", "§{ }"),
        Waived("EXR0611", isMarked: true).Change(Waivers, "2026-12-31", "2026-02-01"),
        Waived("EXR0612", isMarked: true) with { Commands = ["analyze ~/graph.json --rules ~ --output json --waivers ~/waivers.json"] },
        Waived("EXR0613", isMarked: true).Change(Rules, "\"severity\"", "\"waivable\": false, \"severity\""),
        Waived("EXR0614", isMarked: true).Change(Graph, "\"arrangements\": [", "\"arrangements\": [" + Another + ","),
        Waived("EXR0615", isMarked: true).Change(Waivers, Waiver, Waiver + ", " + Waiver),
        Waived("EXR0616", isMarked: true).Change(Waivers, "\"a\"", "\"c\""),
        Waived("EXR0617", isMarked: true).Change(Graph, "\"share\": 0.6, ", ""),
        After("EXR0620", Analyze + " --baseline ~/notes.json").Change("notes.json", "}", "§}"),
        After("EXR0621", "baseline ~/graph.json --rules ~/my.rules.json --output ~/b.json", "analyze ~/graph.json --rules ~/other.rules.json --output json --baseline ~/b.json"),
        After("EXR0622", "baseline ~/graph.json --rules ~/my.rules.json --output ~/b.json", "analyze ~/other.json --rules ~/my.rules.json --output json --baseline ~/b.json")
            .Change("other.json", "\"id\": \"g\"", "\"id\": \"h\""),
        After("EXR0630", Record.Replace("r.ndjson", "notes.json", StringComparison.Ordinal) + " --resume"),
        After("EXR0631", Record, Record + " --resume --fail-on low"),
        After("EXR0632", Record, Record.Replace("graph.json", "other.json", StringComparison.Ordinal) + " --resume"),
        After("EXR0640", "why-not R-2 ~/graph.json --on a --rules ~/my.rules.json"),
        After("EXR0641", "why-not R-1 ~/graph.json --on d --rules ~/my.rules.json"),
        After("EXR0642", "what-if ~/graph.json --rules ~/my.rules.json --set /arrangements/9/share=0.2"),
        After("EXR0643", "what-if ~/graph.json --rules ~/my.rules.json --add ~/notes.json"),
        After("EXR0644", "analyze ~/graph.json ~/other.json --rules ~/my.rules.json --output json:~/two.json", "compare ~/two.json ~/graph.json --rules ~/my.rules.json"),
        After("EXR0701", "convert ~/notes.json").Change("notes.json", "}", "§}"),
        After("EXR0702", "analyze ~/*.jsn --rules ~/my.rules.json"),
        After("EXR0703", "analyze ~/graph.json --rules ~/my.rules.json --output json:~/none/r.json"),
        After("EXR0704", "check -") with { Input = new Broken() },
    ];

    /// <summary>Commands about good files, without a place.</summary>
    private static Raising After(string code, params string[] commands) => new(
        code, commands, (Graph, RaisedByGraphs.Good), (Rules, RaisedByRules.Good), ("parameters.json", RaisedByRules.Parameter), ("notes.json", """{ "notes": [] }"""),
        ("other.json", Raising.Changed(RaisedByGraphs.Good, "\"name\": \"G\"", "\"name\": \"H\"")), ("other.rules.json", Raising.Changed(RaisedByRules.Good, "R-1", "R-2")),
        ("pack.json", """{ "id": "p", "title": "P", "version": "1.0.0", "vocabulary": "1", "maxWaiverDays": 90 }"""));

    /// <summary>A run with a waiver; where it is marked the problem is at its place.</summary>
    private static Raising Waived(string code, bool isMarked = false)
    {
        var run = After(code, Analyze + " --waivers ~/waivers.json");
        var waiver = (isMarked ? "§" : "") + Waiver;
        return run with { Files = [.. run.Files, (Waivers, $"{{ \"schemaVersion\": \"1\", \"waivers\": [\n  {waiver} ] }}")] };
    }

    /// <summary>Standard input that fails as nobody expects.</summary>
    private sealed class Broken : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException();

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException();
    }
}
