using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class OwnershipProblemsTests
{
    [TestMethod]
    [DataRow("a b .6, c b .4", "")]
    [DataRow("a b .6, c b .5", "EXR0301 2 the holders of `b` have at least 110 % of its capital")]
    [DataRow("a b .6-.7, c b .5-.6", "EXR0301 2 the holders of `b` have at least 110 % of its capital")]
    [DataRow("a b .6-.7, c b .4-.6", "")]
    [DataRow("a b .1 .6, c b .1 .5", "EXR0301 2 the holders of `b` have at least 110 % of its votes")]
    [DataRow("a b 1, b a 1", "EXR0302 2 `a`, `b` own each other entirely; who owns them in the end is unknown")]
    [DataRow("a a 1", "EXR0302 1 `a` owns itself entirely")]
    [DataRow("a b 1, b a .9", "")]
    public void Find_InHoldings_SaysWhatIsWrong(string holdings, string expected) =>
        Assert.AreEqual(expected, Problems(SomeGraph.Holdings(holdings)));

    [TestMethod]
    public void Find_AHoldingBelowItsInvestments_IsReported()
    {
        var investment = new Investment
        {
            Id = "i",
            From = "a",
            To = "b",
            Instrument = InvestmentInstrument.Equity,
            Tranches = [],
            Sources = [],
            Stake = Interval.Exactly(0.2m),
        };
        Assert.AreEqual(
            "EXR0303 1 `a-b` is 10 % in all, but investments of `a` in `b` give 20 %",
            Problems(SomeGraph.Of([.. SomeGraph.Holding("a b .1"), investment])));
    }

    [TestMethod]
    public void Find_MoreDirectorsThanSeats_IsReported() => Assert.AreEqual(
        "EXR0304 2 2 directors of `b` are listed, but its board has 1",
        Problems(SomeGraph.Of([SomeGraph.Company("b", boardSize: 1)], [SomeGraph.Seat("a", "b"), SomeGraph.Seat("c", "b")])));

    private static string Problems(PartnershipGraph graph) => string.Join("; ", OwnershipProblems.Find(graph.Situation(), "g.json")
        .Select(problem => $"{problem.Code} {problem.Place.Line} {problem.Message}"));
}
