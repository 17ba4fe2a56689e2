using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Two grants of the same right by one grantor whose scopes and periods meet and which exclude each other. An exclusive grant excludes
/// exclusive, sole and non-exclusive ones, a sole grant exclusive and sole ones; neither excludes one that it permits, nor an
/// exclusive grant a non-exclusive one that began earlier.
/// </summary>
public sealed class ExclusiveOverlap : GrantOverlapRelation
{
    internal ExclusiveOverlap(GraphView view, GrantOverlaps.Pair pair)
        : base(view, pair) => Exists = pair.Holds.And(ExcludeEachOther(pair));

    private protected override string Label => "ExclusiveOverlap";

    internal override Truth Exists { get; }

    internal override void Explain(Evidence evidence)
    {
        base.Explain(evidence);
        if (ExcludeEachOther(Pair) == Truth.Unknown)
        {
            StartValue(evidence);
        }
    }

    internal static RelationSet Derive(GraphView view)
    {
        var overlaps = view.Situation.Derived(GrantOverlaps.Derive);
        return new StoredRelations(view, directed: false, overlaps.Found
            .Where(pair => ExcludeEachOther(pair) != Truth.False)
            .Select(pair => new ExclusiveOverlap(view, pair)))
        { LeftOut = overlaps.LeftOut };
    }

    /// <summary>Whether either of two grants excludes the other.</summary>
    private static Truth ExcludeEachOther(GrantOverlaps.Pair pair) => pair.First.Right != pair.Second.Right
        ? Truth.False
        : Excludes(pair.First, pair.Second).Or(Excludes(pair.Second, pair.First));

    private static Truth Excludes(Grant grant, Grant other)
    {
        if (grant.Permits.Contains(other.Id, StringComparer.Ordinal))
        {
            return Truth.False;
        }

        return (grant.Exclusivity, other.Exclusivity) switch
        {
            (Exclusivity.Exclusive or Exclusivity.Sole, Exclusivity.Exclusive or Exclusivity.Sole) => Truth.True,
            (Exclusivity.Exclusive, Exclusivity.NonExclusive) => BeganEarlier(other, grant).Not(),
            _ => Truth.False,
        };
    }

    private static Truth BeganEarlier(Grant grant, Grant other)
    {
        if (grant.Start.IsUnknown || other.Start.IsUnknown)
        {
            return Truth.Unknown;
        }

        var (begin, otherBegin) = (Begin(grant), Begin(other));
        return TruthLogic.Of(otherBegin is not null && (begin is null || begin < otherBegin));
    }
}
