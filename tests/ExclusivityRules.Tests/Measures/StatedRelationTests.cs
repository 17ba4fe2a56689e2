using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class StatedRelationTests
{
    private static readonly object[] Products =
    [
        Some.Product("models"),
        Some.Product("api", "models", "cloud"),
        Some.Product("chat", "models", "assistants"),
        Some.Product("chat-pro", "chat"),
        Some.Product("robots"),
        Some.Market("cloud", ("aws", 0.3m), ("azure", null)),
        Some.Market("assistants", ("openai", 0.5m)) with { Complete = true },
    ];

    private static GraphView Grant(params string[] products) =>
        Some.Entities(Some.Graph([.. Products, Some.Grant("openai", "aws", Some.Products(products))]));

    [TestMethod]
    public void Grant_ProductsInOneMarket_HasItsShares()
    {
        var grant = Some.One<GrantRelation>(Grant("api"));
        Assert.AreEqual("cloud", grant.Market.Id);
        Assert.AreEqual(0.3m, grant.GranteeShare);
        var evidence = new Evidence();
        Assert.IsTrue(grant.GrantorShareValue(evidence).IsUnknown);
        Assert.AreEqual(new MissingFact("the share of Openai in Cloud", "/markets/0/shares"), evidence.Missing.Single());
    }

    [TestMethod]
    public void Grant_ProductWithoutMarket_IsInThatOfTheWhole()
    {
        var grant = Some.One<GrantRelation>(Grant("chat-pro"));
        Assert.AreEqual("assistants", grant.Market.Id);
        Assert.AreEqual(0m, grant.GranteeShare);
        var evidence = new Evidence();
        grant.MarketValue(evidence);
        CollectionAssert.Contains(evidence.Pointers.ToArray(), "/products/2/market");
    }

    [TestMethod]
    [DataRow("models", "a single market of the products of a0", "/arrangements/0/scope")]
    [DataRow("robots", "the market of Robots", "/products/4/market")]
    public void Grant_ProductsInNoneOrSeveralMarkets_HasNone(string product, string what, string pointer)
    {
        var evidence = new Evidence();
        Assert.IsNull(Some.One<GrantRelation>(Grant(product)).MarketValue(evidence));
        Assert.AreEqual(new MissingFact(what, pointer), evidence.Missing.Single());
    }

    [TestMethod]
    public void GrantIn_ProductWithParts_IsOneForEachOfTheirMarkets() => CollectionAssert.AreEqual(
        new[] { "GrantIn:a0:cloud", "GrantIn:a0:assistants" }, Some.All<GrantIn>(Grant("models")).Select(grant => grant.Id).ToArray());

    [TestMethod]
    public void GrantIn_PartExcepted_IsNotInItsMarket()
    {
        var view = Some.Entities(Some.Graph([
            .. Products, Some.Grant("openai", "aws", Some.Products("models") with { Except = Some.Products("chat") }),
        ]));
        Assert.AreEqual("cloud", Some.One<GrantIn>(view).Market.Id);
    }

    [TestMethod]
    [DataRow(Exclusivity.Exclusive, true)]
    [DataRow(Exclusivity.Sole, false)]
    [DataRow(Exclusivity.NonExclusive, false)]
    public void IsExclusive_OfEachWord_IsTrueOfExclusiveOnly(Exclusivity exclusivity, bool expected)
    {
        var graph = Some.Graph(Some.Grant("a", "b") with { Exclusivity = exclusivity });
        Assert.AreEqual(expected, Some.One<GrantRelation>(Some.Entities(graph)).IsExclusive);
    }

    [TestMethod]
    public void Commitment_Members_AreShownAsStated()
    {
        var graph = Some.Graph(
            Some.Product("chips"),
            Some.Commitment("buyer", "supplier", null) with
            {
                Product = "chips",
                NoticeDays = 30,
                ShareOfRequirements = Interval.Exactly(0.8m),
                Amount = new() { Amount = Interval.Exactly(100), Currency = "EUR" },
                Capacity = new() { Value = Interval.Exactly(2), Unit = "GW" },
            },
            new ExchangeRate { From = "EUR", To = "USD", Rate = 1.1m, AsOf = Some.Day.AddDays(-9) },
            new ExchangeRate { From = "EUR", To = "USD", Rate = 1.2m, AsOf = Some.Day },
            new ExchangeRate { From = "EUR", To = "USD", Rate = 1.3m, AsOf = Some.Day.AddDays(1) });
        var commitment = Some.One<CommitmentRelation>(Some.Entities(graph));
        Assert.AreEqual(("Chips", 30m, 0.8m), (commitment.Product, commitment.NoticeDays, commitment.ShareOfRequirements));
        Assert.AreEqual((120m, 2m, "GW"), (commitment.Amount, commitment.Capacity, commitment.CapacityUnit));
    }

    [TestMethod]
    public void Commitment_NothingStated_SaysWhereItWouldStand()
    {
        var evidence = new Evidence();
        var commitment = Some.One<CommitmentRelation>(Some.Entities(Some.Graph(Some.Commitment("buyer", "supplier", null))));
        Assert.IsTrue(commitment.AmountValue(evidence).IsUnknown && commitment.CapacityValue(evidence).IsUnknown && commitment.ProductValue(evidence) is null);
        CollectionAssert.AreEqual(
            new[] { "/arrangements/0/amount", "/arrangements/0/capacity", "/arrangements/0/product" },
            evidence.Missing.Select(fact => fact.Pointer).ToArray());
        Assert.ThrowsExactly<UnknownFactException>(() => commitment.Amount);
    }

    [TestMethod]
    public void Holding_VotesNotStated_AreTheShare()
    {
        var holding = Some.One<HoldingRelation>(Some.Entities(Some.Graph(Some.Holding("a", "b", 0.2m))));
        Assert.AreEqual(0.2m, holding.Votes);
        var evidence = new Evidence();
        holding.VotesValue(evidence);
        Assert.AreEqual("the votes of a0 are assumed equal to its share of the capital", evidence.Chain.Single().Text);
    }

    [TestMethod]
    public void Seat_Person_IsANode()
    {
        var seats = Some.All<SeatRelation>(Some.Entities(Some.Graph(Some.Seat("fund", "company", "ann"), Some.Seat("fund", "company", null))));
        Assert.AreEqual("Ann", seats[0].Person.Name);
        Assert.IsNull(seats[1].PersonValue());
    }

    [TestMethod]
    public void ActiveIn_SeveralRowsOfAParty_TheLatestNotAfterTheDayCounts()
    {
        static MarketShare Row(decimal share, int? days) => new() { Party = "a", Share = Interval.Exactly(share), AsOf = days is { } offset ? Some.Day.AddDays(offset) : null };
        var market = Some.Market("m") with { Shares = [Row(0.1m, null), Row(0.2m, -1), Row(0.3m, -40), Row(0.4m, 1)] };
        var active = Some.One<ActiveIn>(Some.Entities(Some.Graph(market)));
        Assert.AreEqual(("ActiveIn:a:m", 0.2m), (active.Id, active.Share));
    }

    [TestMethod]
    [DataRow(true, 0.6)]
    [DataRow(null, null)]
    public void ActiveIn_OneShareUnknown_IsTheRestOfACompleteMarket(bool? complete, double? expected)
    {
        var market = Some.Market("m", ("a", 0.4m), ("b", null)) with { Complete = complete };
        var active = Some.All<ActiveIn>(Some.Entities(Some.Graph(market))).Single(relation => relation.From.Id == "b");
        Assert.AreEqual((decimal?)expected, active.ShareValue().Exact);
    }
}
