using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging.Counterfactuals;

[TestClass]
public sealed class CounterfactualsTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [TestMethod]
    [DataRow("h.Share >= 0.3m", "\"share\": 0.35", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/share: 0.35 -> 0.2999")]
    [DataRow("h.Share > 0.3m", "\"share\": 0.35", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/share: 0.35 -> 0.3")]
    [DataRow("h.Share < 0.5m", "\"share\": 0.35", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/share: 0.35 -> 0.5")]
    [DataRow("h.Share < 0.5m && h.Share > 0.3m", "\"share\": 0.35", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/share: 0.35 -> 0.3", DisplayName = "the nearer side")]
    [DataRow("h.Share >= 0.3m", "\"share\": { \"min\": 0.4, \"max\": 0.6 }", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/share: 0.4 to 0.6 -> 0.2999")]
    [DataRow("h.Passive", "\"passive\": true, \"share\": 0.1", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/passive: yes -> no")]
    [DataRow("!h.Passive && h.Share >= 0.3m", "\"passive\": false, \"share\": 0.31", "/arrangements/0/end: unknown -> 2026-03-01; /arrangements/0/passive: no -> yes; /arrangements/0/share: 0.31 -> 0.2999")]
    [DataRow("h.OpenEnded", "\"share\": 0.1", "/arrangements/0/end: unknown -> 9999-12-31")]
    [DataRow("h.TermMonths > 12m", "\"start\": \"2026-01-01\", \"end\": \"2028-01-01\", \"share\": 0.1", "/arrangements/0/end: 2028-01-01 -> 2027-01-01")]
    public void Run_FlaggedHolding_FindsTheNearestChanges(string expression, string members, string expected)
    {
        var finding = Judge(expression, members).Findings.Single();

        Assert.AreEqual(Outcome.Flagged, finding.Outcome);
        Assert.AreEqual(expected, string.Join("; ", finding.Counterfactuals.Select(change => $"{change.Pointer}: {Words.Value(change.Was, null)} -> {Words.Value(change.Becomes, null)}")));
    }

    [TestMethod]
    [DataRow("h.Share >= 0.3m", "\"votes\": 0.1", "/arrangements/0/share flags 0.3 to 1 clears 0 to 0.2999")]
    [DataRow("!h.Passive", "\"share\": 0.1", "/arrangements/0/passive flags no clears yes")]
    [DataRow("h.TermMonths > 12m", "\"share\": 0.1, \"start\": \"2026-01-01\", \"end\": \"unknown\"", "/arrangements/0/end flags 2027-01-02 or later clears 2026-03-01 to 2027-01-01")]
    public void Run_UndeterminedHolding_FindsTheValuesThatDecide(string expression, string members, string expected)
    {
        var missing = Judge(expression, members).Findings.Single().Missing.Single();

        Assert.AreEqual(expected, $"{missing.Pointer} flags {Words.Value(missing.Flags!, null)} clears {Words.Value(missing.Clears!, null)}");
    }

    [TestMethod]
    public void Run_TwoMissingFacts_NeitherAloneFlags()
    {
        var finding = Judge("h.Share >= 0.3m && h.Passive", "\"votes\": 0.1").Findings.Single();

        Assert.HasCount(2, finding.Missing);
        Assert.IsTrue(finding.Missing.All(missing => missing.Flags is null && missing.Clears is not null));
    }

    [TestMethod]
    public void Run_GrantFlagged_FindsTheNextWeakerExclusivity()
    {
        var finding = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack, new() { Counterfactuals = true }).Findings
            .First(finding => finding.Rule == "EX-STACKED-INVEST" && finding.Outcome == Outcome.Flagged);

        Assert.AreEqual(new ReportValue.Text("sole"), finding.Counterfactuals.Single(change => change.Pointer.EndsWith("/exclusivity", StringComparison.Ordinal)).Becomes);
    }

    [TestMethod]
    public void Run_AnotherFindingInItsPlace_IsNotClear()
    {
        // A part of a group that is lifted: without the majority the holding itself is flagged for another party.
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share >= 0.1m")));
        var graph = Packed.Graph(Document(
            """{ "id": "own", "kind": "holding", "from": "p", "to": "i", "share": 0.6, "sources": [] }, { "id": "a", "kind": "holding", "from": "i", "to": "c", "share": 0.2, "sources": [] }"""));

        var finding = Packed.Judge(graph, rules, new() { Counterfactuals = true }).Findings.Single(finding => finding.Bindings["h"] == "a");

        Assert.AreEqual("p", finding.Bindings["i"]);
        Assert.IsFalse(finding.Counterfactuals.Any(change => change.Pointer.StartsWith("/arrangements/0/", StringComparison.Ordinal)));
        Assert.AreEqual(new ReportValue.Number(Interval.Exactly(0.0999m)), finding.Counterfactuals.Single(change => change.Pointer == "/arrangements/1/share").Becomes);
    }

    [TestMethod]
    public void Run_NotAskedFor_HasNone()
    {
        var report = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);

        Assert.IsTrue(report.Findings.All(finding => finding.Counterfactuals.Count == 0 && finding.Missing.All(missing => missing.Flags is null)));
    }

    [TestMethod]
    public void Run_FixtureWithCounterfactuals_EachFlipsTheVerdictAndNoSmallerChangeDoes()
    {
        var graph = Packed.Fixture("amazon-openai");
        var report = Packed.Judge(graph, Packed.CorePack, new() { Counterfactuals = true });
        var changes = report.Findings.SelectMany(finding => finding.Counterfactuals.Select(change => (Finding: finding, Change: change))).ToArray();
        Assert.IsGreaterThan(20, changes.Length);

        Gen.Select(Gen.Int[0, changes.Length - 1], Gen.Double[0, 1]).Check((number, part) =>
        {
            var (finding, change) = changes[number];
            Assert.IsFalse(IsFound(graph, finding, change.Pointer, change.Becomes), $"{finding.Rule}: {change} does not clear");
            if (Smaller(change, part) is { } smaller)
            {
                Assert.IsTrue(IsFound(graph, finding, change.Pointer, smaller), $"{finding.Rule}: {smaller} clears as well as {change}");
            }
        }, iter: 150);
    }

    [TestMethod]
    public void Run_FixtureWithDecidingValues_EachDecides()
    {
        var graph = Packed.Fixture("amazon-openai");
        var report = Packed.Judge(graph, Packed.CorePack, new() { Counterfactuals = true });
        var values = report.Findings.SelectMany(finding => finding.Missing.Select(missing => (Finding: finding, Missing: missing)))
            .Where(one => one.Missing is { Flags: ReportValue.Number { Value.Max: not null }, Clears: ReportValue.Number { Value.Max: not null } }).ToArray();
        Assert.IsNotEmpty(values);
        foreach (var (finding, missing) in values)
        {
            var (flags, clears) = (((ReportValue.Number)missing.Flags!).Value, ((ReportValue.Number)missing.Clears!).Value);
            foreach (var value in new[] { flags.Min, flags.Max })
            {
                Assert.AreEqual(Outcome.Flagged, OutcomeWith(graph, finding, missing.Pointer, value!.Value), $"{finding.Rule} {missing} {value}");
            }

            foreach (var value in new[] { clears.Min, clears.Max })
            {
                Assert.IsNull(OutcomeWith(graph, finding, missing.Pointer, value!.Value), $"{finding.Rule} {missing} {value}");
            }
        }
    }

    // A change of the same fact in the same direction that is smaller by a part; null where there is nothing between.
    private static ReportValue? Smaller(Counterfactual change, double part)
    {
        if (change.Becomes is ReportValue.Number { Value.Exact: { } becomes } && change.Was is ReportValue.Number was)
        {
            var from = becomes < was.Value.Min ? was.Value.Min!.Value : was.Value.Max ?? was.Value.Min!.Value;
            var step = from is > 0 and <= 1 ? 0.0001m : 1;
            var steps = (long)(Math.Abs(from - becomes) / step);
            return steps < 2 ? null : new ReportValue.Number(Interval.Exactly(from + (Math.Sign(becomes - from) * step * (1 + (long)(part * (steps - 2))))));
        }

        if (change.Pointer.EndsWith("/end", StringComparison.Ordinal))
        {
            var end = DateOnly.ParseExact(((ReportValue.Text)change.Becomes).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return end == DateOnly.MaxValue ? null : new ReportValue.Text(end.AddDays(1 + (int)(part * 1000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static bool IsFound(GraphInput graph, Finding finding, string pointer, ReportValue value)
    {
        var edited = GraphEdit.Apply(graph.Utf8!.Value.Span, [(pointer, JsonNode.Parse(Json(value)))], out _)!;
        return OutcomeOf(edited, graph.Graph.AsOf, finding) is not null;
    }

    private static Outcome? OutcomeWith(GraphInput graph, Finding finding, string pointer, decimal value) =>
        OutcomeOf(GraphEdit.Apply(graph.Utf8!.Value.Span, [(pointer, JsonNode.Parse(Interval.Digits(value)))], out _)!, graph.Graph.AsOf, finding);

    private static Outcome? OutcomeOf(byte[] document, DateOnly asOf, Finding finding)
    {
        var only = Packed.Only(Packed.CorePack.Rules.Single(rule => rule.Id == finding.Rule));
        var report = Packed.Judge(new(Packed.Good(GraphFile.Read(document, "changed.json"))), only, new() { AsOf = asOf });
        return report.Findings.FirstOrDefault(found => found.Fingerprint == finding.Fingerprint)?.Outcome;
    }

    private static string Json(ReportValue value) => value switch
    {
        ReportValue.Number number => Interval.Digits(number.Value.Exact!.Value),
        ReportValue.Flag flag => flag.Value ? "true" : "false",
        _ => $"\"{((ReportValue.Text)value).Value}\"",
    };

    private static Report Judge(string expression, string members)
    {
        var graph = Packed.Graph(Document($$"""{ "id": "h", "kind": "holding", "from": "i", "to": "c", {{members}}, "sources": [] }"""));
        var rule = SomeRule.Rule("(i)-[h:Holding]->(c)", expression);
        rule["Properties"]!["parties"] = "entity";
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File([rule])));
        return Packed.Judge(graph, rules, new() { AsOf = Day, Counterfactuals = true });
    }

    private static string Document(string arrangement) => $$"""
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
          "parties": [ { "id": "i", "name": "I", "kind": "company" }, { "id": "c", "name": "C", "kind": "company" }, { "id": "p", "name": "P", "kind": "company" } ],
          "markets": [], "products": [], "arrangements": [ {{arrangement}} ] }
        """;
}
