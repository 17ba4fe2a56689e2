using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Beneficial ownership by the multiplicative test: a party that owns at least 25 % of the capital of a company, the shares along each chain
/// multiplied and all chains summed (Regulation (EU) 2024/1624, art. 52). Possible when shares that are not known decide.
/// </summary>
public sealed class BeneficialOwner : DerivedRelation
{
    private static readonly Interval Least = Interval.Exactly(0.25m);
    private readonly Owns owns;

    private BeneficialOwner(GraphView view, Ownership ownership, int from, Owned owned, Truth exists)
        : base(view, "BeneficialOwner", from, owned.Company) => (owns, Exists) = (new(view, ownership, from, owned), exists);

    internal static RelationSet Derive(GraphView view)
    {
        var ownership = view.Situation.Derived(Ownership.Derive);
        return new OwnedRelations<BeneficialOwner>(view, ownership, (from, owned) =>
        {
            var exists = owned.Economic.GreaterOrEqual(Least);
            return exists == Truth.False ? null : new(view, ownership, from, owned, exists);
        });
    }

    internal override Truth Exists { get; }

    internal override Interval Weight => owns.Weight;

    /// <summary>The share of the capital owned directly and through others; unknown where companies own each other entirely.</summary>
    [Unit(Unit.Share)]
    public decimal Share => Fact.Known(ShareValue());

    internal Interval ShareValue(Evidence? evidence = null) => owns.EconomicValue(evidence);

    internal override void Explain(Evidence evidence)
    {
        owns.Explain(evidence);
        if (Exists == Truth.Unknown)
        {
            owns.EconomicValue(evidence);
        }
    }
}
