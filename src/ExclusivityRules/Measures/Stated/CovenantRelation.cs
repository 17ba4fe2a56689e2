using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>An obligation of one party for the benefit of another.</summary>
public sealed class CovenantRelation : ArrangementRelation<Covenant>
{
    internal CovenantRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What it obliges to.</summary>
    [OneOf(typeof(CovenantType))]
    [AlwaysKnown]
    public string Covenant => Fact.Known(CovenantValue());

    internal string? CovenantValue(Evidence? evidence = null) => Text<CovenantType>(Stated.Type, evidence, "covenant", "the kind of obligation");

    /// <summary>The rate of a revenue share.</summary>
    [Unit(Unit.Share)]
    public decimal Rate => Fact.Known(RateValue());

    internal Interval RateValue(Evidence? evidence = null) => Number(Stated.Rate, evidence, "rate", "the rate");
}
