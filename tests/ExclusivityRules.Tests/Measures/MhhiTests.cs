using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class MhhiTests
{
    private static readonly object[] Five = [Some.Market("market", ("a", 0.3m), ("b", 0.2m), ("c", 0.2m), ("d", 0.2m), ("e", 0.1m))];

    private static MarketNode Node(params object[] things) => Some.Entities(Some.Graph(things)).Market(0);

    [TestMethod]
    [DataRow(HolderControl.Silent, 150)]
    [DataRow(HolderControl.Proportional, 390)]
    [DataRow(HolderControl.Total, 2550)]
    public void Delta_AFirmHoldsAQuarterOfARival_DependsOnItsSay(HolderControl control, int expected)
    {
        decimal[] shares = [0.3m, 0.2m];
        Assert.AreEqual(expected, Mhhi.Delta(shares, [[0, 0.25m], [0, 0]], [], control));
        Assert.AreEqual(1200m, Hhi.Delta(0.3m, 0.2m));
    }

    [TestMethod]
    public void MhhiDelta_AFirmHoldsAQuarterOfARival_IsProportional()
    {
        var node = Node([.. Five, Some.Holding("a", "b", 0.25m)]);
        Assert.AreEqual(390m, node.MhhiDelta);
        Assert.AreEqual(2200m + 390, node.Mhhi);
    }

    [TestMethod]
    public void Mhhi_TwoHalvesWithTheSameOwners_IsAMonopoly()
    {
        var node = Node(
            Some.Market("market", ("a", 0.5m), ("b", 0.5m)),
            Some.Holding("x", "a", 0.4m), Some.Holding("y", "a", 0.35m), Some.Holding("z", "a", 0.25m),
            Some.Holding("x", "b", 0.4m), Some.Holding("y", "b", 0.35m), Some.Holding("z", "b", 0.25m));
        Assert.AreEqual((5000m, 10_000m), (node.Hhi, node.Mhhi));
    }

    [TestMethod]
    public void MhhiDelta_OneInvestorInTwoOfThree_IsSmall()
    {
        var node = Node(
            Some.Market("market", ("a", 0.5m), ("b", 0.3m), ("c", 0.2m)), Some.Holding("fund", "a", 0.2m), Some.Holding("fund", "b", 0.2m));
        Assert.AreEqual(176.4706m, Math.Round(node.MhhiDelta, 4));
    }

    [TestMethod]
    public void MhhiDelta_MarketNotKnownInFull_IsAtLeastThatOfTheNamed()
    {
        var delta = Node(
            Some.Market("market", ("a", 0.28m), ("b", 0.21m)), Some.Holding("fund", "a", 0.15m), Some.Holding("fund", "b", 0.10m))
            .MhhiDeltaValue();
        Assert.AreEqual(22.5950m, Math.Round(delta.Min!.Value, 4));
        Assert.IsNull(delta.Max);
    }

    [TestMethod]
    public void MhhiDelta_NoHoldings_IsZero() => Assert.AreEqual((0m, 2200m), (Node(Five).MhhiDelta, Node(Five).Mhhi));

    [TestMethod]
    public void MhhiDelta_HoldingNotKnown_IsUnknownAndNamesIt()
    {
        var evidence = new Evidence();
        Assert.IsTrue(Node([.. Five, Some.Holding("a", "b", null)]).MhhiDeltaValue(evidence).IsUnknown);
        Assert.AreEqual("/arrangements/0/share", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Delta_CrossHoldings_AreLookedThrough()
    {
        // a holds half of b and b half of a: whoever owns the rest of a has 2/3 of a and 1/3 of b in the end.
        var delta = Mhhi.Delta([0.5m, 0.5m], [[0, 0.5m], [0.5m, 0]], [], HolderControl.Proportional);
        Assert.AreEqual(4000m, Math.Round(delta!.Value, 10));
        Assert.IsNull(Mhhi.Delta([0.5m, 0.5m], [[0, 1], [1, 0]], [], HolderControl.Proportional));
    }
}
