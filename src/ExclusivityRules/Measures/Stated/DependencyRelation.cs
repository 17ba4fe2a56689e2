using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That a party relies on what another provides.</summary>
public sealed class DependencyRelation : ArrangementRelation<Dependency>
{
    internal DependencyRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What it relies on.</summary>
    [OneOf(typeof(DependencyForm))]
    [AlwaysKnown]
    public string Form => Fact.Known(FormValue());

    internal string? FormValue(Evidence? evidence = null) => Text<DependencyForm>(Stated.Form, evidence, "form", "the form");

    /// <summary>The name of the product.</summary>
    public string Product => Fact.Known(ProductValue());

    internal string? ProductValue(Evidence? evidence = null) =>
        Text(Situation.Index.ProductName(Stated.Product), evidence, "product", "the product");

    /// <summary>The share of the dependent's needs that the provider covers.</summary>
    [Unit(Unit.Share)]
    public decimal Share => Fact.Known(ShareValue());

    internal Interval ShareValue(Evidence? evidence = null) => Number(Stated.Share, evidence, "share", "the share");

    /// <summary>How much changing the provider costs.</summary>
    [OneOf(typeof(SwitchingCost))]
    public string Switching => Fact.Known(SwitchingValue());

    internal string? SwitchingValue(Evidence? evidence = null) => Text(Stated.Switching, evidence, "switching", "the cost of switching");
}
