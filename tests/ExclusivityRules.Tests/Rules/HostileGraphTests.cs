using System.Diagnostics;
using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>Graphs made to hang or to break the engine end in a problem, a limit or a report, in time.</summary>
[TestClass]
public sealed class HostileGraphTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Circles where the format wants trees, and references to nothing or to itself.
    [TestMethod]
    [Timeout(60_000)]
    [DataRow("parties", """{ "id": "p0", "name": "P", "kind": "company", "partOf": "p0" }""")]
    [DataRow("parties", """{ "id": "x", "name": "X", "kind": "company", "partOf": "y" }, { "id": "y", "name": "Y", "kind": "company", "partOf": "x" }""")]
    [DataRow("parties", """{ "id": "x", "name": "X", "kind": "company", "partOf": "nobody" }""")]
    [DataRow("products", """{ "id": "x", "name": "X", "partOf": "x" }""")]
    [DataRow("products", """{ "id": "x", "name": "X", "partOf": "y" }, { "id": "y", "name": "Y", "partOf": "z" }, { "id": "z", "name": "Z", "partOf": "x" }""")]
    [DataRow("products", """{ "id": "x", "name": "X", "market": "none" }""")]
    [DataRow("markets", """{ "id": "m", "name": "M", "inputTo": ["none"] }""")]
    [DataRow("markets", """{ "id": "m", "name": "M", "shares": [ { "party": "p0", "share": 2 } ] }""")]
    [DataRow("markets", """{ "id": "m", "name": "M", "shares": [ { "party": "p0", "share": -0.1 } ] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "holding", "from": "nobody", "to": "p0", "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "p0", "kind": "holding", "from": "p0", "to": "p1", "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "holding", "from": "p0", "to": "p1", "share": 1e400, "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "holding", "from": "p0", "to": "p1", "start": "2026-01-01", "end": "2025-01-01", "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "holding", "from": "p0", "to": "p1", "condition": { "anyOf": [] }, "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "holding", "from": "p0", "to": "p1", "condition": "never-declared", "sources": [] }""")]
    [DataRow("arrangements", """{ "id": "h", "kind": "GetType", "from": "p0", "to": "p1", "sources": [] }""")]
    public void Read_ReferencesThatCannotBe_AreProblems(string list, string items)
    {
        var read = GraphFile.Read(Document(list, items), "g.json");
        Assert.IsNull(read.Value);
        Assert.IsTrue(read.Problems.All(problem => problem.Place.Line > 0 && problem.Message.Length > 0));
    }

    // Shapes whose cost grows beyond their size where one is careless.
    private static readonly (string Shape, byte[] Document)[] All =
    [
        ("a ring of holdings", Holdings(2_000, i => [(i, (i + 1) % 2_000, "0.9")])),
        ("everybody holds a part of everybody", Holdings(60, i => Enumerable.Range(0, 60).Where(j => j != i).Select(j => (i, j, "0.016")))),
        ("holdings of more than all there is", Holdings(30, i => Enumerable.Range(0, 30).Where(j => j != i).Select(j => (i, j, "0.9")))),
        ("a chain without end", Holdings(5_000, i => i < 4_999 ? [(i, i + 1, "0.6")] : [])),
        ("a closed ring that owns itself", Holdings(3, i => [(i, (i + 1) % 3, "1")])),
        ("one who holds all", Holdings(5_000, i => i > 0 ? [(0, i, "0.51")] : [])),
        ("money in all directions", Lines(40, (i, j) => $$"""{ "id": "i{{i}}-{{j}}", "kind": "investment", "from": "p{{i}}", "to": "p{{j}}", "instrument": "equity", "tranches": [ { "amount": 1e9, "currency": "USD" } ], "sources": [] }, { "id": "c{{i}}-{{j}}", "kind": "commitment", "from": "p{{i}}", "to": "p{{j}}", "amount": { "amount": 1e9, "currency": "USD" }, "sources": [] }""")),
        ("exclusive to all", Lines(40, (i, j) => $$"""{ "id": "g{{i}}-{{j}}", "kind": "grant", "from": "p{{i}}", "to": "p{{j}}", "right": "supply", "exclusivity": "exclusive", "sources": [] }""")),
        ("seats everywhere", Lines(40, (i, j) => $$"""{ "id": "s{{i}}-{{j}}", "kind": "seat", "from": "p{{i}}", "to": "p{{j}}", "role": "director", "sources": [] }""")),
        ("numbers at the edge", Lines(12, (i, j) => $$"""{ "id": "c{{i}}-{{j}}", "kind": "commitment", "from": "p{{i}}", "to": "p{{j}}", "amount": { "amount": 999999999999999999, "currency": "USD" }, "sources": [] }, { "id": "i{{i}}-{{j}}", "kind": "investment", "from": "p{{i}}", "to": "p{{j}}", "instrument": "equity", "tranches": [ { "amount": 999999999999999999, "currency": "USD" } ], "sources": [] }""")),
        ("a market of everybody", Document("markets", "{ \"id\": \"m\", \"name\": \"M\", \"shares\": [" + string.Join(',', Enumerable.Range(0, 400).Select(i => $"{{ \"party\": \"p{i}\", \"share\": 0.0025 }}")) + "] }", 400)),
        ("a tower of parts", Document("products", string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"{{ \"id\": \"q{i}\", \"name\": \"Q\"{(i == 0 ? "" : $", \"partOf\": \"q{i - 1}\"")} }}")))),
        ("many triggers", Document("triggers", string.Join(',', Enumerable.Range(0, 400).Select(i => $"{{ \"id\": \"t{i}\", \"name\": \"T\" }}")))),
    ];

    public static IEnumerable<object[]> Shapes => All.Select(shape => new object[] { shape.Shape });

    [TestMethod]
    [Timeout(120_000)]
    [DynamicData(nameof(Shapes))]
    public void Judge_ShapesThatExplode_EndInTime(string shape)
    {
        var utf8 = All.Single(known => known.Shape == shape).Document;
        var watch = Stopwatch.StartNew();
        var read = GraphFile.Read(utf8, "g.json");
        Assert.IsNotNull(read.Value, string.Join('\n', read.Problems.Take(3).Select(problem => problem.Message)));
        var report = Packed.Judge(new(read.Value, "g.json", utf8), Packed.CorePack, new() { Limits = new() { BindingsPerRule = 200_000, StepsPerRule = 200_000, FindingsPerRule = 1_000 } });
        Assert.IsLessThan(Patience, watch.Elapsed, shape);
        Assert.IsTrue(report.Findings.All(finding => finding.Outcome != Outcome.Failed || finding.Error is not null));
        Assert.AreEqual(report.Findings.All(finding => finding.Outcome == Outcome.Flagged), report.Complete);
    }

    private static byte[] Lines(int count, Func<int, int, string> line) => Document(
        "arrangements",
        string.Join(',', Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, count).Where(j => j != i).Select(j => line(i, j)))), count);

    private static byte[] Holdings(int count, Func<int, IEnumerable<(int From, int To, string Share)>> holdings) => Document(
        "arrangements",
        string.Join(',', Enumerable.Range(0, count).SelectMany(holdings).Select(holding =>
            $$"""{ "id": "h{{holding.From}}-{{holding.To}}", "kind": "holding", "from": "p{{holding.From}}", "to": "p{{holding.To}}", "share": {{holding.Share}}, "sources": [] }""")), count);

    private static byte[] Document(string list, string items, int parties = 2)
    {
        var companies = string.Join(',', Enumerable.Range(0, parties).Select(i => $$"""{ "id": "p{{i}}", "name": "P{{i}}", "kind": "company" }"""));
        string Items(string name) => name == list ? (name == "parties" ? $"{companies},{items}" : items) : name == "parties" ? companies : "";
        return Encoding.UTF8.GetBytes($$"""
            { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
              "parties": [{{Items("parties")}}], "markets": [{{Items("markets")}}], "products": [{{Items("products")}}], "triggers": [{{Items("triggers")}}],
              "arrangements": [{{Items("arrangements")}}] }
            """);
    }
}
