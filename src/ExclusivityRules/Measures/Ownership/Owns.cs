using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Ownership of a company by a party, directly and through others. Of an undertaking it is what all its parties own, taken as one,
/// of the party of the other undertaking they own most of.
/// </summary>
public sealed class Owns : DerivedRelation
{
    private readonly Ownership ownership;
    private readonly Interval economic;

    internal Owns(GraphView view, Ownership ownership, int from, Owned owned)
        : base(view, "Owns", from, owned.Company) => (this.ownership, economic, Exists) = (ownership, owned.Economic, owned.Exists);

    internal static RelationSet Derive(GraphView view)
    {
        var derived = view.Situation.Derived(Ownership.Derive);
        return new OwnedRelations<Owns>(view, derived, (from, owned) => new(view, derived, from, owned));
    }

    internal override Truth Exists { get; }

    internal override Interval Weight => economic;

    /// <summary>
    /// Integrated ownership: the share of the capital held directly and through others, the shares along each chain multiplied, all chains
    /// summed, what others hold in the owner left aside. Unknown where companies own each other entirely.
    /// </summary>
    [Unit(Unit.Share)]
    public decimal Economic => Fact.Known(EconomicValue());

    internal Interval EconomicValue(Evidence? evidence = null)
    {
        if (evidence is not null)
        {
            new OwnershipWords(Situation, ownership, Seed(View, Source).ToArray(), Target).Note(evidence);
        }

        return economic;
    }

    /// <summary>The share of the capital held directly; 0 where there is none.</summary>
    [Unit(Unit.Share)]
    public decimal Direct => Fact.Known(DirectValue());

    internal Interval DirectValue(Evidence? evidence = null)
    {
        var sum = Interval.Exactly(0);
        foreach (var holder in Seed(View, Source))
        {
            var pair = ownership.Holdings.Find(holder, Target);
            if (pair >= 0)
            {
                sum += ownership.Holdings.Capital[pair];
                if (evidence is not null)
                {
                    ownership.Holdings.Note(Situation, pair, votes: false, evidence);
                }
            }
        }

        return sum;
    }

    internal override void Explain(Evidence evidence)
    {
        var words = new OwnershipWords(Situation, ownership, Seed(View, Source).ToArray(), Target);
        words.Tell(economic, evidence);
        if (Exists == Truth.Unknown)
        {
            words.Note(evidence);
        }
    }
}
