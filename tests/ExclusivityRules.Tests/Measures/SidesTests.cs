using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>Two parties apart from each other: what they turn over, which part of a market they have, and what they sell there.</summary>
[TestClass]
public sealed class SidesTests
{
    // A controls S and T; T controls U; B is another undertaking.
    private static readonly object[] Group =
    [
        Of("a", 100), Of("s", 20), Of("t", 30), Of("u", 4), Of("b", 500),
        Some.Holding("a", "s", 0.6m), Some.Holding("a", "t", 0.6m), Some.Holding("t", "u", 0.6m),
        new Market
        {
            Id = "m",
            Name = "M",
            Shares = [Row("a", 0.3m), Row("t", 0.1m), Row("u", 0.05m), Row("b", 0.2m), new() { Party = "x" }],
        },
    ];

    private static Party Of(string id, decimal world) => Some.Party(id) with { Turnover = [Figure("WORLD", world)] };

    private static Turnover Figure(string territory, decimal amount) =>
        new() { Year = 2025, Territory = territory, Amount = Interval.Exactly(amount), Currency = "USD" };

    private static MarketShare Row(string party, decimal share) => new() { Party = party, Share = Interval.Exactly(share), Sales = Some.Usd(share * 1000) };

    private static PartyNode Party(GraphView view, string id) => view.Party(view.Situation.Index.Party(id));

    [TestMethod]
    [DataRow("a", "t", 120, 0.3)]
    [DataRow("t", "a", 34, 0.15)]
    [DataRow("a", "u", 150, 0.4)]
    [DataRow("s", "t", 20, 0)]
    [DataRow("t", "s", 34, 0.15)]
    [DataRow("a", "b", 154, 0.45)]
    [DataRow("t", "b", 154, 0.45)]
    [DataRow("b", "t", 500, 0.2)]
    public void Apart_EachSide_IsWithoutTheOther(string party, string other, int turnover, double share)
    {
        var view = Some.Entities(Some.Graph(Group));
        Assert.AreEqual(turnover, Turnovers.Apart(Party(view, party), Party(view, other), "WORLD", evidence: null).Exact);
        Assert.AreEqual((decimal)share, SidesInMarkets.Share(Party(view, party), Party(view, other), view.Market(0), evidence: null).Exact);
    }

    [TestMethod]
    public void Share_OfARowWithoutOne_IsAnything()
    {
        var view = Some.Entities(Some.Graph(Group));
        var evidence = new Evidence();
        Assert.AreEqual("0..1", SidesInMarkets.Share(Party(view, "x"), Party(view, "a"), view.Market(0), evidence).ToString());
        Assert.AreEqual("/markets/0/shares/4/share", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Delta_OfTwoSides_IsTwiceTheProduct()
    {
        var view = Some.Entities(Some.Graph(Group));
        Assert.AreEqual(900m, SidesInMarkets.Delta(Party(view, "a"), Party(view, "t"), view.Market(0), evidence: null).Exact);
    }

    [TestMethod]
    public void Sales_CountTheMarketsOfBoth()
    {
        var alone = new Market { Id = "alone", Name = "Alone", Shares = [Row("a", 0.9m)] };
        var view = Some.Undertakings(Some.Graph([.. Group, alone]));
        Assert.AreEqual(450m, SidesInMarkets.Sales(Party(view, "a"), Party(view, "b"), evidence: null).Exact);
        Assert.AreEqual(200m, SidesInMarkets.Sales(Party(view, "b"), Party(view, "a"), evidence: null).Exact);
        var evidence = new Evidence();
        Assert.IsTrue(SidesInMarkets.Sales(Party(view, "x"), Party(view, "a"), evidence).IsUnknown);
        Assert.AreEqual("/markets/0/shares/4/sales", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow(100, 70, 100, 70, "0.7")]
    [DataRow(100, 70, 100, 60, "0.6")]
    [DataRow(100, 70, 100, 0, "0.3")]
    public void Common_OfTwoParties_IsTheSmallerPartInOneCountry(int first, int firstInDe, int second, int secondInDe, string expected)
    {
        // The rest of each is in France.
        var view = Some.Undertakings(Some.Graph(Home("p", first, firstInDe), Home("q", second, secondInDe)));
        Assert.AreEqual(expected, TurnoverByCountry.Common(Party(view, "p"), Party(view, "q"), "EU", evidence: null).ToString());
    }

    [TestMethod]
    public void Common_WithoutSomeCountries_IsARangeAndSaysOnceWhatIsMissing()
    {
        var view = Some.Undertakings(Some.Graph(
            Some.Party("p") with { Turnover = [Figure("EU", 100)] }, Some.Party("q") with { Turnover = [Figure("EU", 100), Figure("DE", 80)] }));
        var evidence = new Evidence();
        Assert.AreEqual("0..0.8", TurnoverByCountry.Common(Party(view, "p"), Party(view, "q"), "EU", evidence).ToString());
        CollectionAssert.AreEqual(new[] { "/parties/0/turnover", "/parties/1/turnover" }, evidence.Missing.Select(fact => fact.Pointer).ToArray());
    }

    [TestMethod]
    [DataRow(100, 25, "2")]
    [DataRow(119, 25, "2")]
    [DataRow(120, 25, "0")]
    [DataRow(100, 50, "0")]
    [DataRow(100, 49, "2")]
    public void CountriesAbove_CountsStrictly(int together, int each, string expected)
    {
        var view = Some.Undertakings(Some.Graph(
            Some.Party("p") with { Turnover = [Figure("EU", 140), Figure("DE", 70), Figure("FR", 70)] },
            Some.Party("q") with { Turnover = [Figure("EU", 100), Figure("DE", 50), Figure("FR", 50)] }));
        Assert.AreEqual(expected, TurnoverByCountry.Above(
            Party(view, "p"), Party(view, "q"), "EU", Interval.Exactly(together), Interval.Exactly(each), evidence: null).ToString());
    }

    [TestMethod]
    public void Countries_OfTheUnion_ChangeWithTheDay()
    {
        int Count(int year) => TurnoverByCountry.CountriesOf(new(new(Some.Graph()), new(year, 1, 1), []), "EU").Count;
        Assert.AreEqual((28, 27), (Count(2019), Count(2026)));
    }

    private static Party Home(string id, decimal whole, decimal inGermany) =>
        Some.Party(id) with { Turnover = [Figure("EU", whole), Figure("DE", inGermany), Figure("FR", whole - inGermany)] };
}
