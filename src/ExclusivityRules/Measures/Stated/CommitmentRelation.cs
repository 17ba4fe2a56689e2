using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A promise of a buyer to buy from a supplier.</summary>
public sealed class CommitmentRelation : ArrangementRelation<Commitment>
{
    internal CommitmentRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>How much money over the whole term.</summary>
    [Unit(Unit.Money)]
    public decimal Amount => Fact.Known(AmountValue());

    internal Interval AmountValue(Evidence? evidence = null) => Amounts.Of(Situation, Position, evidence);

    /// <summary>How much capacity, in units of CapacityUnit.</summary>
    public decimal Capacity => Fact.Known(CapacityValue());

    internal Interval CapacityValue(Evidence? evidence = null) => Stated.Capacity is { } capacity
        ? Number(capacity.Value, evidence, "capacity/value", "the capacity")
        : Number(Interval.Unknown, evidence, "capacity", "the capacity");

    /// <summary>What the capacity counts (GW, chips), as the document words it.</summary>
    public string CapacityUnit => Fact.Known(CapacityUnitValue());

    internal string? CapacityUnitValue(Evidence? evidence = null) => Stated.Capacity is { } capacity
        ? Text(capacity.Unit, evidence, "capacity/unit", "the unit of the capacity")
        : Text(null, evidence, "capacity", "the capacity");

    /// <summary>The name of the product bought.</summary>
    public string Product => Fact.Known(ProductValue());

    internal string? ProductValue(Evidence? evidence = null) =>
        Text(Situation.Index.ProductName(Stated.Product), evidence, "product", "the product");

    /// <summary>Whether the product bought is goods: neither a service nor a right.</summary>
    public bool Goods => Fact.Known(GoodsValue());

    internal Truth GoodsValue(Evidence? evidence = null)
    {
        var products = Situation.Derived(ScopeTrees.Derive).Products;
        var bought = Stated.Product is { } id ? products.Find(id) : -1;
        if (bought < 0)
        {
            return Flag(null, evidence, "product", "the product of");
        }

        var named = Situation.Graph.Products[bought];
        for (var product = bought; product >= 0; product = products.Parent(product))
        {
            if (Situation.Graph.Products[product].Goods is { } goods)
            {
                return Fact.Flag(goods, evidence, $"/products/{product}", "goods", "");
            }
        }

        return Fact.Flag(null, evidence, $"/products/{bought}", "goods", $"whether what {Stated.Id} buys ({named.Name}) is goods, not a service or a right");
    }

    /// <summary>The share of the buyer's needs that it covers.</summary>
    [Unit(Unit.Share)]
    public decimal ShareOfRequirements => Fact.Known(ShareOfRequirementsValue());

    internal Interval ShareOfRequirementsValue(Evidence? evidence = null) =>
        Number(Stated.ShareOfRequirements, evidence, "shareOfRequirements", "the share of requirements");

    /// <summary>
    /// How much of a market is tied to the supplier: the shares of all who are committed to buy from it, each times the share of its needs
    /// that is committed, or whole where it has granted the supplier exclusive rights; summed in the market where they come to most among
    /// those the buyer is active in; unknown when it is listed in none.
    /// </summary>
    [Unit(Unit.Share)]
    public decimal TiedShare => Fact.Known(TiedShareValue());

    internal Interval TiedShareValue(Evidence? evidence = null) => TiedShares.ByPurchases(View, From, To, evidence);

    /// <summary>How many days' notice ends it.</summary>
    [Unit(Unit.Days)]
    public decimal NoticeDays => Fact.Known(NoticeDaysValue());

    internal Interval NoticeDaysValue(Evidence? evidence = null) => Number(Stated.NoticeDays, evidence, "noticeDays", "the days of notice");
}
