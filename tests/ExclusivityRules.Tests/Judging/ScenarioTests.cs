using System.Globalization;
using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class ScenarioTests
{
    private static readonly RuleSet Simple = Packed.Good(Packed.ReadRules(SomeRule.File(
        SomeRule.Rule("(i)-[s:Investment]->(c)", "s.Committed > 4m && s.Committed < 9m", "R-1"),
        SomeRule.Rule("(i)-[h:Holding]->(c)", "h.Share > 0.3m", "R-2", unless: "(j)-[:Investment]->(c)"))));

    [TestMethod]
    [DataRow("base", "0.018633540372670807453416149")]
    [DataRow("ipo", "0.0595238095238095238095238095")]
    [DataRow("agi-milestone", "0.0595238095238095238095238095")]
    [DataRow("all", "0.0595238095238095238095238095")]
    public void Stake_OfAmazonInTheArticle_DependsOnTheScenario(string scenario, string stake)
    {
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[s:Investment]->(c)", "s.Stake > 0m")));

        var report = Packed.Judge(Packed.Fixture("amazon-openai"), rules, new() { Scenario = scenario });

        var finding = report.Findings.Single(finding => finding.Bindings["s"] == "amazon-openai-investment");
        Assert.AreEqual(decimal.Parse(stake, CultureInfo.InvariantCulture), Math.Round(Value(finding), 27), 0.000000000000000000000001m);

        static decimal Value(Finding finding) => ((ReportValue.Number)finding.Conditions[0].Operands[0].Value).Value.Exact!.Value;
    }

    [TestMethod]
    public void HoldsWhen_OfTheContingentTranche_IsNeitherTrigger()
    {
        var finding = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack).Findings.Single(finding => finding.Rule == "XI-CONTINGENT-TRANCHE");

        CollectionAssert.AreEqual(new[] { "!agi-milestone,!ipo" }, finding.HoldsWhen!.Select(all => string.Join(',', all)).ToArray());
    }

    [TestMethod]
    public void HoldsWhen_OfTwoInvestmentsOfOneInvestor_IsToldOfEach()
    {
        var graph = Some.Graph(Some.Investment("i", "c", (5, null)), Some.Investment("i", "c", (6, "t")), new Trigger { Id = "t", Name = "t" });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[s:Investment]->(c)", "s.Committed > 1m")));

        var findings = Packed.Judge(new(graph), rules, new() { Scenario = "t" }).Findings;

        Assert.AreEqual("a0 always, a1 t", string.Join(", ", findings.Select(finding => $"{finding.Bindings["s"]} {Told(finding)}").Order(StringComparer.Ordinal)));

        static string Told(Finding finding) => finding.HoldsWhen!.Any(all => all.Count == 0) ? "always" : string.Join(" or ", finding.HoldsWhen!.Select(all => string.Join(" and ", all)));
    }

    [TestMethod]
    public void HoldsWhen_OfAsManyFindingsAsTheBudgetAllows_IsToldOfEach()
    {
        // In the other scenario each of the two is looked up beside the other.
        var graph = Some.Graph(
            Some.Investment("i", "c", (5, null)), Some.Investment("i", "c", (6, null)), Some.Investment("j", "d", (1, "t")), new Trigger { Id = "t", Name = "t" });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[s:Investment]->(c)", "s.Committed > 4m")));

        var report = Packed.Judge(new(graph), rules, new() { Limits = new() { FindingsPerRule = 2, BindingsPerRule = 3 } });

        Assert.HasCount(2, report.Findings);
        Assert.IsTrue(report.Findings.All(finding => finding.HoldsWhen is [{ Count: 0 }]));
    }

    [TestMethod]
    public void HoldsWhen_WhereALookUpIsBeyondTheBudget_IsLeftOutWithAWarning()
    {
        var graph = Some.Graph(
            Some.Investment("i", "c", (5, null)), Some.Investment("i", "c", (5, "t")), new Trigger { Id = "t", Name = "t" });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[s:Investment]->(c)", "s.Committed > 4m")));

        var report = Packed.Judge(new(graph), rules, new() { Limits = new() { FindingsPerRule = 1 } });

        Assert.IsNull(report.Findings.Single().HoldsWhen);
        Assert.Contains(problem => problem.Code == "EXR0605", report.Problems);
    }

    [TestMethod]
    [DataRow("amazon-openai")]
    [DataRow("openai-2026-05")]
    public void HoldsWhen_OfAFixture_AgreesWithEveryScenario(string fixture) => Agrees(Packed.Fixture(fixture), Packed.CorePack);

    [TestMethod]
    public void HoldsWhen_OfAnyConditions_AgreesWithEveryScenario() =>
        Gen.Int[0, 9].Array[12].Check(numbers => Agrees(new(Graph(numbers)), Simple), iter: 200);

    // Each finding of any scenario must say exactly the scenarios in which a run of its own flags it.
    private static void Agrees(GraphInput graph, RuleSet rules)
    {
        var triggers = Scenarios.Relevant(new(graph.Graph), graph.Graph.AsOf);
        var runs = Subsets(triggers).Select(happened => (Happened: happened, Report: Packed.Judge(graph, rules, new() { Scenario = string.Join(',', happened) }))).ToArray();
        foreach (var told in runs.SelectMany(run => run.Report.Findings).Where(finding => finding.Outcome == Outcome.Flagged))
        {
            foreach (var (happened, report) in runs)
            {
                var flagged = report.Findings.Any(finding => finding.Outcome == Outcome.Flagged && finding.Fingerprint == told.Fingerprint && finding.Bindings.SequenceEqual(told.Bindings));
                var says = told.HoldsWhen!.Any(all => all.All(term => term[0] == '!' ? !happened.Contains(term[1..]) : happened.Contains(term)));
                Assert.AreEqual(flagged, says, $"{told.Rule} {told.Sentence} when {string.Join(',', happened)} happened");
            }
        }
    }

    private static IEnumerable<string[]> Subsets(IReadOnlyList<string> triggers) =>
        Enumerable.Range(0, 1 << triggers.Count).Select(bits => triggers.Where((_, bit) => (bits & (1 << bit)) != 0).ToArray());

    private static PartnershipGraph Graph(int[] numbers)
    {
        string[] triggers = ["t", "u", "v"];
        Condition? Condition(int number) => number switch
        {
            < 3 => new Condition.Of(triggers[number]),
            3 => new Condition.Any([new Condition.Of("t"), new Condition.Of("u")]),
            4 => new Condition.All([new Condition.Of("u"), new Condition.Of("v")]),
            5 => new Condition.Any([new Condition.All([new Condition.Of("t"), new Condition.Of("u")]), new Condition.Of("v")]),
            _ => null,
        };
        return Some.Graph(
            Some.Investment("i", "c") with { Tranches = [.. Enumerable.Range(0, 3).Select(i => Some.Tranche(numbers[i] + 1) with { Condition = Condition(numbers[i + 3]) })] },
            Some.Investment("i", "d", (5, null)) with { Condition = Condition(numbers[6]) },
            Some.Holding("j", "d", 0.5m) with { Condition = Condition(numbers[7]) },
            Some.Holding("k", "c", numbers[8] / 10m) with { Condition = Condition(numbers[9]) },
            new Trigger { Id = "t", Name = "t" }, new Trigger { Id = "u", Name = "u" }, new Trigger { Id = "v", Name = "v" });
    }
}
