using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class MarketProblemsTests
{
    private static string[] Find(Market market) => MarketProblems.Find(Some.Situation(Some.Graph(market)), "graph.json")
        .Select(problem => $"{problem.Severity} {problem.Code} {problem.Message}").ToArray();

    [TestMethod]
    public void Find_SharesThatFit_IsNothing()
    {
        Assert.IsEmpty(Find(Some.Market("m", ("a", 0.4m), ("b", 0.6m)) with { Complete = true }));
        Assert.IsEmpty(Find(Some.Market("m", ("a", 0.4m), ("b", 0.5m))));
        Assert.IsEmpty(Find(Some.Market("m", ("a", 0.4m), ("b", null)) with { Complete = true }));
    }

    [TestMethod]
    public void Find_MoreThanTheWhole_SaysTheSum() => CollectionAssert.AreEqual(
        new[] { "Warning EXR0320 market `m`: the shares known add up to 110 %" }, Find(Some.Market("m", ("a", 0.6m), ("b", 0.5m))));

    [TestMethod]
    public void Find_CompleteAndLessThanTheWhole_SaysTheSum() => CollectionAssert.AreEqual(
        new[] { "Warning EXR0321 market `m`: it is complete, but its shares add up to 90 %" },
        Find(Some.Market("m", ("a", 0.4m), ("b", 0.5m)) with { Complete = true }));

    [TestMethod]
    public void Find_TwoSharesOnOneDay_NamesTheParty()
    {
        CollectionAssert.AreEqual(
            new[] { "Warning EXR0322 market `m`: 2 shares of `a` on one day; the first counts" },
            Find(Some.Market("m", ("a", 0.4m), ("a", 0.5m))));
        var rows = Some.Market("m", ("a", 0.4m), ("a", 0.5m)).Shares;
        Assert.IsEmpty(Find(Some.Market("m") with { Shares = [rows[0], rows[1] with { AsOf = Some.Day }] }));
    }
}
