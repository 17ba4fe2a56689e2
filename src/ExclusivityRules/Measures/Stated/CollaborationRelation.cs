using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Work of two parties together.</summary>
public sealed class CollaborationRelation : ArrangementRelation<Collaboration>
{
    internal CollaborationRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What it is for.</summary>
    [OneOf(typeof(CollaborationPurpose))]
    [AlwaysKnown]
    public string Purpose => Fact.Known(PurposeValue());

    internal string? PurposeValue(Evidence? evidence = null) =>
        Text<CollaborationPurpose>(Stated.Purpose, evidence, "purpose", "the purpose");

    /// <summary>The names of the products it is about.</summary>
    public IEnumerable<string> Products => Fact.Known(ProductsValue());

    internal IReadOnlyList<string>? ProductsValue(Evidence? evidence = null) => Fact.List(
        Stated.Products?.Select(product => Situation.Index.ProductName(product)!).ToArray(),
        evidence, Stated.Pointer(), "products", $"the products of {Id}");
}
