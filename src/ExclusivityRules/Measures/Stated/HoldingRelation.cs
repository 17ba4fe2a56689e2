using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A share of a company that a party holds in all.</summary>
public sealed class HoldingRelation : ArrangementRelation<Holding>
{
    internal HoldingRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>The share of the capital.</summary>
    [Unit(Unit.Share)]
    public decimal Share => Fact.Known(ShareValue());

    internal Interval ShareValue(Evidence? evidence = null) => Number(Stated.Share, evidence, "share", "the share");

    /// <summary>The share of the votes; as the share of the capital where not stated.</summary>
    [Unit(Unit.Share)]
    public decimal Votes => Fact.Known(VotesValue());

    internal Interval VotesValue(Evidence? evidence = null)
    {
        if (Stated.Votes.IsUnknown)
        {
            evidence?.Says($"the votes of {Id} are assumed equal to its share of the capital", Stated);
            return ShareValue(evidence);
        }

        return Number(Stated.Votes, evidence, "votes", "the votes");
    }

    /// <summary>Whether the holder takes no part in decisions.</summary>
    public bool Passive => Fact.Known(PassiveValue());

    internal Truth PassiveValue(Evidence? evidence = null) => Flag(Stated.Passive, evidence, "passive", "whether the holder is passive in");
}
