using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>How much of a market exclusive grants tie to the grantee.</summary>
[TestClass]
public sealed class TiedShareTests
{
    private static GrantRelation First(params object[] things) => Some.All<GrantRelation>(Some.Undertakings(Some.Graph(things)))[0];

    [TestMethod]
    public void TiedShare_OfSeveralGrantors_IsTheirSum() => Assert.AreEqual(0.35m, First(
        Some.Grant("maker", "shop"), Some.Grant("maker2", "shop"), Some.Grant("maker2", "shop"), Some.Grant("maker3", "rival"),
        Some.Grant("maker4", "shop") with { Exclusivity = Exclusivity.Sole },
        Some.Market("tools", ("maker", 0.2m), ("maker2", 0.15m), ("maker3", 0.3m), ("maker4", 0.3m))).TiedShare);

    [TestMethod]
    public void TiedShare_OfSeveralMarkets_IsTheLargest() => Assert.AreEqual(0.6m, First(
        Some.Grant("maker", "shop"), Some.Grant("maker2", "shop"),
        Some.Market("tools", ("maker", 0.2m)), Some.Market("toys", ("maker", 0.5m), ("maker2", 0.1m)), Some.Market("cars", ("maker2", 0.9m))).TiedShare);

    [TestMethod]
    public void TiedShare_OfAnUnknownShare_IsWithinBounds()
    {
        var evidence = new Evidence();
        var tied = First(Some.Grant("maker", "shop"), Some.Grant("maker2", "shop"), Some.Market("tools", ("maker", 0.2m), ("maker2", null)))
            .TiedShareValue(evidence);
        Assert.AreEqual(0.2m, tied.Min);
        Assert.AreEqual("/markets/0/shares/1/share", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow(0.5, 0.35)]
    [DataRow(0.0, 0.25)]
    [DataRow(1.0, 0.45)]
    public void TiedShare_OfAPurchase_CountsWhatIsCommittedAndWhoIsTiedEntirely(double part, double expected)
    {
        var purchase = Some.Commitment("buyer", "maker", null) with { ShareOfRequirements = Interval.Exactly((decimal)part) };
        Assert.AreEqual((decimal)expected, Purchase(
            purchase, Some.Commitment("tied", "maker", null) with { ShareOfRequirements = Interval.Exactly(0.1m) }, Some.Grant("tied", "maker"),
            Some.Commitment("half", "maker", null) with { ShareOfRequirements = Interval.Exactly(0.25m) },
            Some.Commitment("half", "maker", null) with { ShareOfRequirements = Interval.Exactly(0.25m) }, Some.Commitment("other", "rival", null),
            Some.Market("tools", ("buyer", 0.2m), ("tied", 0.2m), ("half", 0.1m), ("other", 0.3m))).TiedShare);
    }

    [TestMethod]
    public void TiedShare_OfAPurchaseOfUnknownPart_IsWithinBounds()
    {
        var evidence = new Evidence();
        var tied = Purchase(Some.Commitment("buyer", "maker", null), Some.Market("tools", ("buyer", 0.2m))).TiedShareValue(evidence);
        Assert.AreEqual("0..0.2", tied.ToString());
        Assert.AreEqual("/arrangements/0/shareOfRequirements", evidence.Missing.Single().Pointer);
    }

    private static CommitmentRelation Purchase(params object[] things) => Some.All<CommitmentRelation>(Some.Undertakings(Some.Graph(things)))[0];

    [TestMethod]
    public void TiedShare_OfAGrantorInNoMarket_IsUnknown()
    {
        var evidence = new Evidence();
        Assert.AreEqual("0..1", First(Some.Grant("maker", "shop")).TiedShareValue(evidence).ToString());
        Assert.AreEqual("/markets", evidence.Missing.Single().Pointer);
    }
}
