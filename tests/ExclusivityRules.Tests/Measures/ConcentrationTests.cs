using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class ConcentrationTests
{
    private static MarketNode Node(Market market, params object[] more) => Some.Entities(Some.Graph([market, .. more])).Market(0);

    private static Market Market(params decimal?[] percents) =>
        Some.Market("market", percents.Select((percent, i) => ($"p{i}", percent / 100)).ToArray());

    [TestMethod]
    [DataRow(new[] { 30, 25, 20, 15, 10 }, 2250)]
    [DataRow(new[] { 30, 25, 20, 25 }, 2550)]
    [DataRow(new[] { 40, 30, 20, 10 }, 3000)]
    [DataRow(new[] { 25, 20, 15, 10, 8, 7, 6, 5, 4 }, 1540)]
    [DataRow(new[] { 25, 20, 15, 10, 8, 7, 6, 9 }, 1580)]
    [DataRow(new[] { 45, 15, 10, 8, 7, 6, 5, 4 }, 2540)]
    public void Hhi_SharesThatAddUp_IsTheirSquares(int[] percents, int expected)
    {
        var node = Node(Market(percents.Select(percent => (decimal?)percent).ToArray()));
        Assert.AreEqual((expected, expected, expected), (node.Hhi, node.HhiLow, node.HhiHigh));
        Assert.AreEqual(1m, node.NamedShare);
    }

    [TestMethod]
    public void Hhi_SharesOfOneUndertaking_AreSummedFirst()
    {
        var market = Some.Market("market", ("aws", 0.15m), ("rival", 0.75m), ("amazon", 0.10m));
        Assert.AreEqual(6250m, Node(market, Some.Party("aws", partOf: "amazon")).Hhi);
    }

    [TestMethod]
    public void Hhi_PartOfTheMarketNotNamed_IsARange()
    {
        var node = Node(Market(30, 20, 13));
        Assert.AreEqual((1469m, 1469m + 37 * 37), (node.HhiLow, node.HhiHigh));
        Assert.AreEqual(Interval.Between(1469, 2838), node.HhiValue());
        Assert.AreEqual(0.63m, node.NamedShare);

        // Firms no larger than the smallest named: 13, 13, 11.
        Assert.AreEqual(1469m + 169 + 169 + 121, Node(Market(30, 20, 13) with { NamedAreLargest = true }).HhiHigh);
    }

    [TestMethod]
    public void Hhi_AFirmKnownInPart_MayTakeTheRest()
    {
        var market = Some.Market("market", ("aws", 0.30m), ("rival", 0.33m), ("amazon", null));
        var node = Node(market, Some.Party("aws", partOf: "amazon"));
        Assert.AreEqual((900m + 1089, 67m * 67 + 1089), (node.HhiLow, node.HhiHigh));
    }

    [TestMethod]
    public void Hhi_CompleteMarket_SpreadsTheRestOverThoseListed()
    {
        var node = Node(Market(40, 20, null, null) with { Complete = true });
        Assert.AreEqual((2000m + 800, 2000m + 1600), (node.HhiLow, node.HhiHigh));
        Assert.AreEqual(3600m, Node(Market(40, 20, null) with { Complete = true }).Hhi);
    }

    [TestMethod]
    public void Hhi_NothingKnown_IsAnything() => Assert.AreEqual(Interval.Between(0, 10_000), Node(Market(null, null)).HhiValue());

    [TestMethod]
    public void Hhi_MoreThanTheWhole_IsUnknown()
    {
        var evidence = new Evidence();
        var node = Node(Market(60, 50));
        Assert.IsTrue(node.HhiValue(evidence).IsUnknown);
        Assert.AreEqual(6100m, node.HhiHigh);
        Assert.AreEqual("/markets/0/shares", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Hhi_WithEvidence_NamesTheSharesMissing()
    {
        var evidence = new Evidence();
        Node(Market(30, 20, 13, null)).HhiValue(evidence);
        CollectionAssert.AreEqual(
            new[]
            {
                new MissingFact("the share of P3 in Market", "/markets/0/shares/3/share"),
                new MissingFact("the shares of the remaining 37 % of Market", "/markets/0/shares"),
            },
            evidence.Missing.ToArray());
        CollectionAssert.AreEqual(
            new[] { "/markets/0/shares/0/share", "/markets/0/shares/1/share", "/markets/0/shares/2/share" }, evidence.Pointers.ToArray());
    }

    [TestMethod]
    [DataRow(new[] { 30, 25, 20, 15, 10 }, false, 0.90)]
    [DataRow(new[] { 60, 40 }, false, 1.0)]
    [DataRow(new[] { 30, 25, 20, 15 }, false, 0.90)]
    [DataRow(new[] { 30, 25, 15, 10 }, false, null)]
    [DataRow(new[] { 30, 25, 15, 10 }, true, 0.80)]
    [DataRow(new[] { 30, 25, 15 }, true, null)]
    public void C4_OfTheNamed_IsKnownWhenCertain(int[] percents, bool largest, double? expected)
    {
        var market = Market(percents.Select(percent => (decimal?)percent).ToArray()) with { NamedAreLargest = largest };
        Assert.AreEqual((decimal?)expected, Node(market).C4Value().Exact);
    }

    /// <summary>Any way to complete a market has an index within the bounds.</summary>
    [TestMethod]
    public void Hhi_OfAnyCompletion_LiesWithinTheBounds() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, 30], Gen.Int[0, 12], Gen.Int[0, 2]).Array[1, 5], Gen.Bool, Gen.Int[1, 100].Array[1, 6], Gen.Double[0, 1])
        .Check((rows, complete, parts, split) =>
        {
            // Firms known, unknown (kind 1) or known within bounds (kind 2); the truth is drawn, then what is known of it.
            var total = (decimal)rows.Sum(row => row.Item1) + (complete ? 0 : parts.Sum());
            if (total == 0)
            {
                return true;
            }

            var truth = rows.Select(row => row.Item1 / total).ToArray();
            var market = Some.Market("market") with
            {
                Complete = complete,
                Shares = rows.Select((row, i) => new MarketShare
                {
                    Party = $"p{i}",
                    Share = row.Item3 switch
                    {
                        0 => Interval.Exactly(truth[i]),
                        1 => Interval.Unknown,
                        _ => Interval.Between(Math.Max(0, truth[i] - row.Item2 / 100m), truth[i] + row.Item2 / 50m),
                    },
                }).ToArray(),
            };
            var others = complete ? [] : parts.Select(part => part / total);
            var index = Hhi.Of(truth.Concat(others));
            var node = Node(market);
            const decimal Rounding = 0.000001m;
            return node.HhiLow <= index + Rounding && index <= node.HhiHigh + Rounding;
        });

    [TestMethod]
    public void Hhi_PartiesInAnotherOrder_IsTheSame() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 6], Gen.Bool, Gen.Bool, Gen.Int[0, 100]).Check((percents, complete, largest, turn) =>
        {
            var market = Market(percents.Select(percent => percent == 0 ? null : (decimal?)percent).ToArray()) with { Complete = complete, NamedAreLargest = largest };
            var shares = market.Shares.ToArray();
            var turned = shares[(turn % shares.Length)..].Concat(shares[..(turn % shares.Length)]).ToArray();
            var (one, other) = (Node(market), Node(market with { Shares = turned }));
            return one.HhiValue() == other.HhiValue() && one.C4Value() == other.C4Value() && one.NamedShare == other.NamedShare;
        });
}
