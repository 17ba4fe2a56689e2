using System.Globalization;
using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging.Timelines;

[TestClass]
public sealed class TimelineTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    // Rules and figures with dates of their own, on holdings, shares, tranches and turnover.
    private static readonly RuleSet Dated = Packed.Good(Packed.ReadRules("""
        { "WorkflowName": "dated", "Rules": [
          { "RuleName": "R-HOLD", "Properties": { "title": "A holding", "concern": "control", "match": "(i)-[h:Holding]->(c)", "because": "It is so.",
              "severity": [ { "if": "h.Share >= 0.5m", "level": "high" }, { "level": "medium" } ] },
            "Expression": "h.Share >= Parameter(\"t.share\")" },
          { "RuleName": "R-TURN", "Properties": { "title": "Turnover", "concern": "filing", "severity": "low", "match": "(i)-[h:Holding]->(c)", "because": "It is so.", "from": "2026-01-12", "to": "2026-02-20" },
            "Expression": "Turnover(i, \"US\") >= 10m" },
          { "RuleName": "R-STAKE", "Properties": { "title": "An investment", "concern": "crossInvestment", "severity": "medium", "match": "(i)-[s:Investment]->(c)", "because": "It is so." },
            "Expression": "s.Committed > 5m" },
          { "RuleName": "R-RIVALS", "Properties": { "title": "Rivals", "concern": "concentration", "severity": "medium", "match": "(a)-[r:Competes]-(b)", "because": "It is so." },
            "Expression": "r.CombinedShare >= 0.4m" } ] }
        """, parameters: """
        [ { "id": "t.share", "title": "A share", "unit": "share", "values": [
            { "from": "2020-01-01", "to": "2026-01-20", "value": 0.2, "source": "a test", "verified": true },
            { "from": "2026-01-20", "value": 0.4, "source": "a test", "verified": true } ] } ]
        """));

    [TestMethod]
    public void Timeline_OfAnyDatedGraph_AgreesWithARunOnEveryDay() =>
        Gen.Select(Gen.Int[-10, 60].Array[24], Gen.Int[0, 1_000]).Check((days, seed) => Agrees(new(Graph(days, seed)), Dated, First, First.AddDays(50)), iter: 60);

    [TestMethod]
    public void Timeline_OfTheHistory_AgreesWithARunOnEveryDay() =>
        Agrees(Packed.Fixture("openai-history"), Packed.CorePack, new(2026, 2, 20), new(2026, 5, 5));

    [TestMethod]
    public void Timeline_OfTheHistory_MicrosoftsExclusivityEndsOn27April2026()
    {
        var timeline = Of(Packed.Fixture("openai-history"), Packed.CorePack, new(2026, 1, 1), new(2026, 7, 1));

        var found = timeline.Findings.Where(finding => finding.Rule is "EX-DURATION" or "EX-OVERLAPPING-RIGHTS" && finding.Parties.Contains("azure")).ToArray();
        Assert.IsNotEmpty(found);
        Assert.IsTrue(found.All(finding => finding.Periods[^1].To == new DateOnly(2026, 4, 27)), string.Join('\n', found.SelectMany(finding => finding.Periods)));
        Assert.Contains(new DateOnly(2026, 4, 27), timeline.Days);
    }

    [TestMethod]
    [DataRow("2026-03-01", "amazon-openai")]
    [DataRow("2026-05-01", "openai-2026-05")]
    public void History_OnTheDayOfAFixture_HasItsFindings(string day, string fixture)
    {
        var history = Packed.Judge(Packed.Fixture("openai-history"), Packed.CorePack, new() { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) });
        var snapshot = Packed.Judge(Packed.Fixture(fixture), Packed.CorePack);

        CollectionAssert.AreEqual(Lines(snapshot), Lines(history));

        static string[] Lines(Report report) => [.. report.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Severity} {finding.Fingerprint}").Order(StringComparer.Ordinal)];
    }

    [TestMethod]
    public void Timeline_OfTheHistory_IsAsShown()
    {
        var report = Packed.Judge(Packed.Fixture("openai-history"), Packed.CorePack, new() { Timeline = new(new(2026, 1, 1), new(2026, 7, 1)) });
        var text = new StringWriter { NewLine = "\n" };
        TextReport.Write(report, text);
        var lines = text.ToString().Split('\n').SkipWhile(line => !line.StartsWith("Timeline ", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0);
        Snapshot.Match(string.Join('\n', lines) + "\n", "fixtures/openai-history/report.verified.timeline");
    }

    private static Timeline Of(GraphInput graph, RuleSet rules, DateOnly from, DateOnly to) =>
        Packed.Judge(graph, rules, new() { Timeline = new(from, to) }).Timeline!;

    private static void Agrees(GraphInput graph, RuleSet rules, DateOnly from, DateOnly to)
    {
        var timeline = Of(graph, rules, from, to);
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var told = timeline.Findings
                .SelectMany(finding => finding.Periods.Where(period => period.From <= day && day < period.To).Select(period => $"{finding.Rule} {finding.Fingerprint} {period.Outcome} {period.Severity}"))
                .Order(StringComparer.Ordinal);
            var found = Packed.Judge(graph, rules, new() { AsOf = day }).Findings
                .GroupBy(finding => finding.Fingerprint)
                .Select(same => same.OrderBy(finding => finding.Outcome switch { Outcome.Flagged => 0, Outcome.Failed => 1, _ => 2 }).ThenByDescending(finding => finding.Severity).First())
                .Select(finding => $"{finding.Rule} {finding.Fingerprint} {finding.Outcome} {finding.Severity}")
                .Order(StringComparer.Ordinal);
            Assert.AreEqual(string.Join('\n', found), string.Join('\n', told), $"{day:yyyy-MM-dd}");
        }
    }

    private static PartnershipGraph Graph(int[] days, int seed)
    {
        DateOnly? Day(int i) => days[i] < 0 ? null : First.AddDays(days[i]);
        Day Edge(int i) => new(Day(i));
        Day After(int start, int length) => days[start] < 0 ? new(Day(length)) : new(First.AddDays(days[start] + 1 + Math.Abs(days[length])));
        var graph = Some.Graph(
            Some.Holding("i", "c", 0.3m) with { Start = Edge(0), End = After(0, 1), Announced = Day(2), Status = seed % 3 == 0 ? ArrangementStatus.Signed : null },
            Some.Holding("j", "c", 0.55m) with { Start = Edge(3), End = After(3, 4), Condition = new Condition.Of("t") },
            Some.Investment("i", "d", (3, null), (4, "t")) with { Announced = Day(5), Tranches = [Some.Tranche(3), Some.Tranche(4, "t") with { Paid = Day(6) }] },
            new Trigger { Id = "t", Name = "t", Occurred = Day(7) },
            Some.Market("m") with
            {
                Shares =
                [
                    new() { Party = "c", Share = Interval.Exactly(0.1m), AsOf = Day(8) },
                    new() { Party = "c", Share = Interval.Exactly(0.3m), AsOf = Day(9) is { } later && later != Day(8) ? later : First.AddDays(-20) },
                    new() { Party = "d", Share = Interval.Exactly(0.2m), AsOf = Day(10) },
                ],
            });
        return graph with
        {
            Parties = graph.Parties.Select(party => party.Id != "i" ? party : party with
            {
                Turnover = [new() { Year = 2025, Territory = "US", Amount = Interval.Exactly(seed % 20), Currency = "USD" }, new() { Year = 2026, Territory = "US", Amount = Interval.Exactly(days[11] + 10), Currency = "USD" }],
            }).ToArray(),
        };
    }
}
