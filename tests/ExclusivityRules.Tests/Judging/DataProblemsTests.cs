using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Model.Problems.Raised;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

/// <summary>What is wrong with the facts is said, with its place, whatever becomes of the rules.</summary>
[TestClass]
public sealed class DataProblemsTests
{
    private const string Graph = """
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
          "parties": [ { "id": "a", "name": "A", "kind": "company" },
            { "id": "b", "name": "B", "kind": "company", "partOf": "a" } ],
          "markets": [ { "id": "m", "name": "M", "shares": [ { "party": "a", "share": 0.6 }, { "party": "b", "share": 0.2 } ] } ], "products": [],
          "arrangements": [
            { "id": "h1", "kind": "holding", "from": "a", "to": "b", "share": 0.7, "sources": [] },
            { "id": "h2", "kind": "holding", "from": "b", "to": "a", "share": 0.2, "sources": [] } ] }
        """;

    // Six nodes of any kind: more candidates than anybody waits for.
    private static readonly string Endless = SomeRule.File("(a), (b), (c), (d), (e), (f)", "a.Name == \"x\" && b.Name == c.Name");

    public static IEnumerable<object[]> Kinds =>
    [
        ["inflow over 100 %", "EXR0301", Changed("{ \"id\": \"h2\", \"kind\": \"holding\", \"from\": \"b\", \"to\": \"a\"", "§{ \"id\": \"h2\", \"kind\": \"holding\", \"from\": \"a\", \"to\": \"b\"").Replace("0.2, \"sources\"", "0.4, \"sources\"", StringComparison.Ordinal)],
        ["closed loop", "EXR0302", Changed("{ \"id\": \"h2\"", "§{ \"id\": \"h2\"").Replace("0.7, \"sources\"", "1, \"sources\"", StringComparison.Ordinal).Replace("0.2, \"sources\"", "1, \"sources\"", StringComparison.Ordinal)],
        ["shares of a market over 100 %", "EXR0320", Changed("{ \"id\": \"m\"", "§{ \"id\": \"m\"").Replace("0.2 }", "0.7 }", StringComparison.Ordinal)],
        ["two shares on one day", "EXR0322", Changed("{ \"party\": \"b\"", "§{ \"party\": \"a\"")],
        ["cyclic partOf", "EXR0207", Changed("\"kind\": \"company\" }", "\"kind\": \"company\", \"partOf\": §\"b\" }")],
        ["inconsistent range", "EXR0119", Changed("\"share\": 0.7", "\"share\": §{ \"min\": 0.7, \"max\": 0.6 }")],
    ];

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Problem_OfEachKind_IsToldWithItsPlace(string kind, string code, string graph)
    {
        foreach (var command in new[] { "check ~/graph.json", "analyze ~/graph.json --output json", "analyze ~/graph.json --binding-budget 1 --output json" })
        {
            var raising = new Raising(code, [command], ("graph.json", graph));
            Assert.AreEqual((code, "~/graph.json", raising.Expected.Place), raising.Run().First(problem => problem.Code == code), $"{kind}, {command}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Problem_OfEachKind_IsShownWithItsLine(string kind, string code, string graph)
    {
        var place = new Raising(code, [], ("graph.json", graph)).Expected.Place;
        foreach (var command in new[] { "check", "near-misses" })
        {
            using var folder = new TemporaryFolder();
            var file = folder.PathOf("graph.json");
            File.WriteAllText(file, graph.Replace("§", "", StringComparison.Ordinal));
            var errors = ToolRun.Of(command, file).Errors.Split('\n');
            var shown = Array.FindIndex(errors, text => text.StartsWith($"{file}:{place.Line}:{place.Column}: ", StringComparison.Ordinal) && text.Contains(code, StringComparison.Ordinal));
            Assert.Contains("^", errors[shown + 2], $"{kind}, {command}");
            Assert.StartsWith(graph.Split('§')[1][..3], errors[shown + 1][errors[shown + 2].IndexOf('^')..], $"{kind}, {command}");
        }
    }

    [TestMethod]
    public void Check_ProblemsInTheSecondOfTwoLines_AreShownWithTheirOwn()
    {
        var line = ((string)Kinds.First()[2]).Replace("§", "", StringComparison.Ordinal).ReplaceLineEndings(" ");
        var text = $"\uFEFF{line.Replace("\"A\"", "\"É😀\"", StringComparison.Ordinal)}\n{line.Replace("\"h2\"", "\"h3\"", StringComparison.Ordinal)}";
        var errors = ToolRun.With(new MemoryStream(Encoding.UTF8.GetBytes(text)), "check", "-").Errors.Split('\n');
        foreach (var (shown, id) in new[] { (1, "h2"), (4, "h3") })
        {
            Assert.AreEqual(errors[shown + 1].IndexOf('^'), errors[shown].IndexOf($"{{ \"id\": \"{id}\"", StringComparison.Ordinal), string.Join('\n', errors));
        }
    }

    [TestMethod]
    public void Judge_Cancelled_HasFoundTheProblemsBefore()
    {
        var problems = new List<Problem>();
        var rules = Packed.Good(Packed.ReadRules(Endless));
        Assert.ThrowsExactly<OperationCanceledException>(() => Analysis.Judge(
            Packed.Graph(OverAll), rules, new(), problems, new CancellationToken(canceled: true)));
        Assert.AreEqual("EXR0301", problems.Single().Code);
    }

    /// <summary>Of a large graph they are found while the rules are judged.</summary>
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Judge_LargeGraph_HasFoundTheProblemsToo(bool canceled)
    {
        var graph = new GraphInput(Some.Graph([Some.Holding("a", "b", 0.8m), Some.Holding("c", "b", 0.7m), .. Enumerable.Repeat(Some.Commitment("a", "c", 1), 50_000)]));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(x)-[h:Holding]->(y)", "h.Share > 0.75m")));
        var problems = new List<Problem>();
        try
        {
            var report = Analysis.Judge(graph, rules, new(), problems, new CancellationToken(canceled)).Value!;
            Assert.HasCount(1, report.Findings);
            Assert.AreEqual("EXR0301", report.Problems[0].Code);
        }
        catch (OperationCanceledException) when (canceled)
        {
            Assert.AreEqual("EXR0301", problems.Single().Code);
        }
    }

    [TestMethod]
    [Timeout(60_000)]
    public void Batch_CancelledWhileItJudges_ReportsTheProblems()
    {
        using var cancel = new CancellationTokenSource();
        using var graphs = new CancelsAtTheEnd(OverAll.ReplaceLineEndings(" ") + "\n", cancel);
        var rules = Packed.Good(Packed.ReadRules(Endless));
        var batch = Batch.Run(["-"], graphs, rules, new() { Limits = new() { BindingsPerRule = long.MaxValue } }, jobs: 2, done: null, cancel.Token);
        Assert.AreEqual(ExitCodes.Cancelled, batch.ExitCode);
        Assert.IsEmpty(batch.Reports);
        Assert.Contains("EXR0301", batch.Problems.Select(problem => problem.Code));
    }

    // With parties enough to keep a rule busy.
    private static string OverAll => Raising.Changed(
        ((string)Kinds.First()[2]).Replace("§", "", StringComparison.Ordinal), "\"parties\": [",
        "\"parties\": [" + string.Concat(Enumerable.Range(0, 30).Select(i => $$"""{ "id": "p{{i}}", "name": "P", "kind": "fund" }, """)));

    private static string Changed(string before, string after) => Raising.Changed(Graph, before, after);

    /// <summary>A stream that cancels a run when all its bytes are taken and more are asked for.</summary>
    private sealed class CancelsAtTheEnd(string text, CancellationTokenSource cancel) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position == Length)
            {
                cancel.Cancel();
            }

            return base.Read(buffer, offset, count);
        }
    }
}
