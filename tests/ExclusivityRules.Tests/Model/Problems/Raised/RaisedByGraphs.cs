namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>Codes that a graph document raises: each a good document with one mistake.</summary>
internal static class RaisedByGraphs
{
    /// <summary>A good document.</summary>
    public const string Good = """
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD",
          "sources": [ ],
          "parties": [
            { "id": "a", "name": "A", "kind": "company" }, { "id": "b", "name": "B", "kind": "company" }, { "id": "c", "name": "C", "kind": "company" } ],
          "markets": [ { "id": "m", "name": "M", "shares": [ { "party": "a", "share": 0.4 }, { "party": "b", "share": 0.3 } ] } ],
          "products": [ ],
          "triggers": [ { "id": "ipo", "name": "IPO" } ],
          "rounds": [ { "id": "r", "company": "c", "preMoney": { "amount": 1, "currency": "USD" } } ],
          "arrangements": [
            { "id": "h", "kind": "holding", "from": "a", "to": "b", "share": 0.6, "sources": [] }
        ] }
        """;

    private const string Holding = "\"share\": 0.6";
    private const string Arrangements = "\"arrangements\": [";
    private const string PartyA = "\"name\": \"A\", \"kind\": \"company\"";
    private const string Investment = """{ "id": "i", "kind": "investment", "instrument": "equity", "from": "a", "to": "b", "tranches": [], "sources": []""";
    private const string End = "\n] }";
    private const string File = "graph.json";

    public static IEnumerable<Raising> All =>
    [
        Read("EXR0101", Holding, "\"share\": §,"),
        Read("EXR0102", "\"name\": \"G\"", "\"name\": \"§\\ud800\""),
        new("EXR0104", ["check ~/graph.json"], (File, " \n ")),
        new("EXR0105", ["check ~/graph.json"], (File, "")) { Prepare = folder => { using var file = System.IO.File.OpenWrite(folder.PathOf("graph.json")); file.SetLength((256L << 20) + 1); } },
        new("EXR0106", ["check ~/graph.json"], (File, $"{new string('[', 64)}§[")) { Beside = ["EXR0113"] },
        new("EXR0107", ["check ~/no-such-file.json"]),
        Read("EXR0108", Arrangements, "\"arrangements\": [" + string.Concat(Enumerable.Repeat("{},", 1_001))) with { Beside = ["EXR0111"] },
        Read("EXR0109", End, string.Concat(Enumerable.Range(0, 1_001).Select(i => $", {Grant($"s{i}")}, \"scope\": {{ \"products\": [] }} }}")) + End) with { Beside = ["EXR0251"] },
        Read("EXR0110", Holding, "§\"shares\": 0.6"),
        Read("EXR0111", "{ \"id\": \"h\", \"kind\": \"holding\", \"from\": \"a\",", "§{ \"id\": \"h\", \"kind\": \"holding\","),
        Read("EXR0112", Holding, "\"share\": 0.6, §\"share\": 0.6"),
        Read("EXR0113", Holding, "\"share\": §\"0.6\""),
        Read("EXR0114", PartyA, "\"name\": \"A\", \"kind\": §\"firm\""),
        Read("EXR0115", Holding, "\"share\": 0.6, \"start\": §\"1 March\""),
        Read("EXR0116", Holding, "\"share\": §0.00000000000000000000000000000000001"),
        Read("EXR0117", Holding, "\"share\": §60"),
        Read("EXR0118", "\"amount\": 1", "\"amount\": §-1"),
        Read("EXR0119", Holding, "\"share\": §{ \"min\": 0.4, \"max\": 0.3 }"),
        Read("EXR0120", Holding, "\"share\": 0.6, \"condition\": §{ \"anyOf\": [] }"),
        Read("EXR0201", "\"schemaVersion\": \"1\"", "\"schemaVersion\": §\"2\""),
        Read("EXR0202", "\"id\": \"h\"", "\"id\": §\"h/1\""),
        Read("EXR0203", "\"id\": \"h\"", "\"id\": §\"all\""),
        Read("EXR0204", "\"id\": \"h\"", "\"id\": §\"ipo\""),
        Read("EXR0205", "\"from\": \"a\"", "\"from\": §\"d\""),
        Read("EXR0206", End, $", {Seat("s")}, \"person\": §\"c\" }} ] }}"),
        Read("EXR0207", PartyA, PartyA + ", \"partOf\": §\"a\""),
        Read("EXR0208", "\"currency\": \"USD\"", "\"currency\": §\"$\""),
        Read("EXR0209", Holding, "\"share\": 0.6, \"start\": \"2026-01-01\", \"end\": §\"2026-01-01\""),
        Read("EXR0210", "\"name\": \"G\"", "\"name\": §\"\""),
        Read("EXR0211", End, $", {Grant("s")}, \"noticeDays\": §-1 }} ] }}"),
        Read("EXR0212", End, $", {Investment}, \"round\": §\"r\" }} ] }}"),
        Read("EXR0213", End, $", {Grant("s")}, \"scope\": {{ \"except\": §{{ \"except\": {{ }} }} }} }} ] }}"),
        Read("EXR0250", End, $", {Grant("s")}, \"scope\": {{ \"territories\": [ §\"Europe\" ] }} }} ] }}"),
        Read("EXR0251", End, $", {Grant("s")}, \"scope\": {{ \"products\": §[] }} }} ] }}"),
        Read("EXR0252", Arrangements, "\"arrangements\": [ { \"id\": \"x\", \"kind\": \"proceeding\", \"from\": §\"a\", \"to\": \"b\", \"sources\": [] },"),
        Read("EXR0253", "\"to\": \"b\"", "\"to\": §\"a\""),
        Judged("EXR0301", End, $", §{Another("0.5", "c", "b")} ] }}"),
        Judged("EXR0302", Holding, "\"share\": 1").Change(File, End, $", §{Another("1", "b", "a")} ] }}"),
        Judged("EXR0303", "{ \"id\": \"h\"", "§{ \"id\": \"h\"").Change(File, End, $", {Investment}, \"stake\": 0.7 }} ] }}"),
        Judged("EXR0304", End, $", {Seat("s1")} }}, §{Seat("s2")} }} ] }}").Change(File, "\"name\": \"B\"", "\"boardSize\": 1, \"name\": \"B\""),
        Judged("EXR0320", "{ \"id\": \"m\"", "§{ \"id\": \"m\"").Change(File, "\"share\": 0.3", "\"share\": 0.7"),
        Judged("EXR0321", "{ \"id\": \"m\"", "§{ \"id\": \"m\", \"complete\": true"),
        Judged("EXR0322", "\"shares\": [ {", "\"shares\": [ { \"party\": \"a\", \"share\": 0.2 }, §{"),
    ];

    /// <summary>A mistake that reading the document shows.</summary>
    private static Raising Read(string code, string before, string after) => new(code, ["check ~/graph.json"], (File, Raising.Changed(Good, before, after)));

    /// <summary>A mistake that judging the graph shows.</summary>
    private static Raising Judged(string code, string before, string after) =>
        new(code, ["analyze ~/graph.json --rules ~/my.rules.json --output json"], (File, Raising.Changed(Good, before, after)), ("my.rules.json", RaisedByRules.Good));

    private static string Another(string share, string from, string to) => $$"""{ "id": "h2", "kind": "holding", "from": "{{from}}", "to": "{{to}}", "share": {{share}}, "sources": [] }""";

    private static string Seat(string id) => $$"""{ "id": "{{id}}", "kind": "seat", "from": "a", "to": "b", "role": "director", "sources": []""";

    private static string Grant(string id) => $$"""{ "id": "{{id}}", "kind": "grant", "from": "a", "to": "b", "right": "supply", "exclusivity": "nonExclusive", "sources": []""";
}
