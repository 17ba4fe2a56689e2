using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class MarginsTests
{
    [TestMethod]
    [DataRow("h.Share >= 0.3m", 0.35, "h.Share 0.35 >= 0.3: 0.05 True share")]
    [DataRow("h.Share > 0.3m", 0.3, "h.Share 0.3 > 0.3: 0 False share")]
    [DataRow("h.Share < 0.3m", 0.1, "h.Share 0.1 < 0.3: 0.2 True share")]
    [DataRow("0.3m <= h.Share", 0.1, "h.Share 0.1 >= 0.3: 0.2 False share", DisplayName = "the threshold is written first")]
    [DataRow("!(h.Share >= 0.3m)", 0.1, "h.Share 0.1 < 0.3: 0.2 True share", DisplayName = "denied")]
    [DataRow("!(h.Share <= 0.3m || h.Passive)", 0.4, "h.Share 0.4 > 0.3: 0.1 True share")]
    [DataRow("h.Passive || h.Share * 2m >= 0.6m", 0.35, "h.Share * 2 0.7 >= 0.6: 0.1 True share")]
    [DataRow("h.Share >= 0.3m && h.Share < 0.5m", 0.4, "h.Share 0.4 >= 0.3: 0.1 True share; h.Share 0.4 < 0.5: 0.1 True share")]
    [DataRow("h.Share == 0.3m", 0.3, "", DisplayName = "a number that has to be equal has no margin")]
    [DataRow("!h.Passive", 0.3, "")]
    [DataRow("h.Share >= 0.3m", null, "h.Share unknown >= 0.3: unknown  share", DisplayName = "a share that is not known")]
    public void Of_Condition_GivesTheDistanceOfEachNumber(string expression, double? share, string expected)
    {
        var graph = Some.Graph(Some.Holding("i", "c", (decimal?)share) with { Passive = false });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", expression)));

        var finding = Packed.Judge(new(graph), rules, new() { IncludeClear = true }).Findings.Single();

        Assert.AreEqual(expected, string.Join("; ", finding.Margins.Select(Line)).Replace("2m", "2", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Of_FigureComparedWithANumber_HasNoMargin()
    {
        var rule = SomeRule.Rule("(i)-[h:Holding]->(c)", "limit > 0m && h.Share >= limit");
        rule["LocalParams"] = new JsonArray(new JsonObject { ["Name"] = "limit", ["Expression"] = "0.25m" });
        var graph = Some.Graph(Some.Holding("i", "c", 0.3m));

        var finding = Packed.Judge(new(graph), Packed.Good(Packed.ReadRules(SomeRule.File(rule)))).Findings.Single();

        Assert.AreEqual("h.Share", finding.Margins.Single().Name);
    }

    [TestMethod]
    public void Of_EveryFindingOfAFixture_IsMetExactlyWhereItsValuesSay()
    {
        foreach (var finding in Packed.Fixtures.SelectMany(fixture => Packed.Judge(Packed.Fixture(fixture), Packed.CorePack, new() { IncludeClear = true }).Findings))
        {
            foreach (var margin in finding.Margins.Where(margin => margin is { Value: ReportValue.Number { Value.IsExact: true }, Threshold: ReportValue.Number { Value.IsExact: true } }))
            {
                var (value, threshold) = (Exact(margin.Value), Exact(margin.Threshold));
                var met = margin.Needs switch { ">" => value > threshold, ">=" => value >= threshold, "<" => value < threshold, _ => value <= threshold };
                Assert.AreEqual(met, margin.Met, $"{finding.Rule}: {margin}");
                Assert.AreEqual(Math.Abs(value - threshold), Exact(margin.Distance), $"{finding.Rule}: {margin}");
            }
        }
    }

    private static decimal Exact(ReportValue value) => ((ReportValue.Number)value).Value.Exact!.Value;

    private static string Line(Margin margin) =>
        $"{margin.Name} {Text(margin.Value)} {margin.Needs} {Text(margin.Threshold)}: {Text(margin.Distance)} {margin.Met} {margin.Unit}";

    private static string Text(ReportValue value) => value is ReportValue.Number number ? number.Value.ToString() : "unknown";
}
