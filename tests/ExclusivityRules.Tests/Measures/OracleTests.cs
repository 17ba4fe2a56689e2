using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>Worked examples with known answers that no test of a single measure looks at.</summary>
[TestClass]
public sealed class OracleTests
{
    private static readonly object[] Products =
        [Some.Party("aws"), Some.Party("azure"), Some.Product("openai"), Some.Product("frontier", "openai"), Some.Product("stateless-api", "openai")];

    [TestMethod]
    [DataRow("ipo", "amazon", 5.952)]
    [DataRow("", "amazon", 1.863)]
    [DataRow("", "nvidia", 3.727)]
    public void Stake_OfTheRoundOfOpenAi_InPercent(string happened, string investor, double percent)
    {
        var graph = Some.Graph(
            Some.Round("round", 730, "openai", others: 0),
            Some.Investment("amazon", "openai", (15, null), (35, "ipo")) with { Round = "round" },
            Some.Investment("nvidia", "openai", (30, null)) with { Round = "round" },
            Some.Investment("softbank", "openai", (30, null)) with { Round = "round" });
        var stake = Some.All<InvestmentRelation>(Some.Entities(graph, happened)).Single(investment => investment.From.Id == investor).Stake;
        Assert.AreEqual((decimal)percent, decimal.Round(stake * 100, 3));
    }

    [TestMethod]
    public void Hhi_MergingFifteenAndTen_Adds300()
    {
        var view = Some.Entities(Some.Graph(Some.Market("m", ("a", 0.30m), ("b", 0.25m), ("c", 0.20m), ("d", 0.15m), ("e", 0.10m))));
        var delta = Some.All<Competes>(view).Single(rivals => (rivals.From.Id, rivals.To.Id) == ("d", "e")).DeltaHhi;
        Assert.AreEqual((2250m, 300m, 2550m), (view.Market(0).Hhi, delta, view.Market(0).Hhi + delta));
        Assert.AreEqual(300m, Hhi.Delta(0.15m, 0.10m));
    }

    [TestMethod]
    [DataRow(0.05, 0.04, 1580)]
    [DataRow(0.25, 0.20, 2540)]
    public void Hhi_MergingTwoOfNine_AddsTwiceTheirProduct(double one, double other, int after) =>
        Assert.AreEqual(after, 1540m + Hhi.Delta((decimal)one, (decimal)other));

    /// <summary>E has no owner, so what flows along all walks is the corrected share: 0.5 (1 + r + r^2 ...), r = 0.1 * 0.2.</summary>
    [TestMethod]
    public void Economic_OfTwoFirmsThatHoldEachOther_IsTheSumOverAllWalks()
    {
        var situation = SomeGraph.Holdings("f g .1, g f .2, e f .5").Situation();
        var walks = Enumerable.Range(0, 20).Aggregate((Sum: 0m, Walk: 0.5m), (sum, _) => (sum.Sum + sum.Walk, sum.Walk * 0.1m * 0.2m)).Sum;
        var (first, second) = (Share("f"), Share("g"));
        Assert.AreEqual((0.510204m, 0.0510204m), (decimal.Round(first, 6), decimal.Round(second, 7)));
        Assert.AreEqual((decimal.Round(walks, 20), decimal.Round(walks * 0.1m, 20)), (decimal.Round(first, 20), decimal.Round(second, 20)));

        decimal Share(string company) => Ownership.Derive(situation).Share(situation.Index.Party(company), situation.Index.Party("e")).Exact!.Value;
    }

    [TestMethod]
    public void ExclusiveOverlap_FrontierAndStatelessApiOnThirdPartyClouds_IsNone()
    {
        static Scope On(string product) => Some.Products(product) with { Channels = ["third-party-cloud"] };
        Assert.IsEmpty(Overlaps(Some.Day, Some.Grant("lab", "aws", On("frontier")), Some.Grant("lab", "azure", On("stateless-api"))));
        Assert.AreEqual("Frontier", Overlaps(Some.Day, Some.Grant("lab", "aws", On("frontier")), Some.Grant("lab", "azure", On("openai"))).Single().Product);
    }

    /// <summary>[2024-01-01, 2026-01-01) and [2026-01-01, -) touch and do not meet; a day more, and they do.</summary>
    [TestMethod]
    [DataRow("2026-01-01", 0)]
    [DataRow("2026-01-02", 1)]
    public void ExclusiveOverlap_OfPeriodsThatEndAndStartOnOneDay_IsNone(string end, int expected)
    {
        var first = Some.Grant("lab", "aws", Some.Products("frontier")) with { Start = new(new(2024, 1, 1)), End = new(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)) };
        var second = Some.Grant("lab", "azure", Some.Products("frontier")) with { Start = new(new(2026, 1, 1)) };
        Assert.HasCount(expected, Overlaps(new(2025, 6, 1), first, second));
        Assert.HasCount(expected, Overlaps(new(2026, 1, 1), first, second));
    }

    [TestMethod]
    [DataRow("FR", 0)]
    [DataRow("DE", 1)]
    public void ExclusiveOverlap_OfTheUnionWithoutFrance_IsNoneInFrance(string territory, int expected)
    {
        var without = Some.Products("frontier") with { Territories = ["EU"], Except = new() { Territories = ["FR"] } };
        Assert.HasCount(expected, Overlaps(
            Some.Day, Some.Grant("lab", "aws", without), Some.Grant("lab", "azure", Some.Products("frontier") with { Territories = [territory] })));
    }

    private static IReadOnlyList<ExclusiveOverlap> Overlaps(DateOnly day, params Grant[] grants)
    {
        var graph = Some.Graph([.. Products, .. grants]) with { Channels = [new() { Id = "third-party-cloud", Name = "Third-party clouds" }] };
        return Some.All<ExclusiveOverlap>(new GraphView(new(new(graph), day, []), PartyLevel.Undertaking));
    }
}
