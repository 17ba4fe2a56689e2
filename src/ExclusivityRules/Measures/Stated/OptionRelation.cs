using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A right to become, or to cease to be, a shareholder later.</summary>
public sealed class OptionRelation : ArrangementRelation<Option>
{
    internal OptionRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What the holder may do.</summary>
    [OneOf(typeof(OptionType))]
    [AlwaysKnown]
    public string Option => Fact.Known(OptionValue());

    internal string? OptionValue(Evidence? evidence = null) => Text<OptionType>(Stated.Type, evidence, "option", "the kind of option");

    /// <summary>The largest share of the capital it may lead to.</summary>
    [Unit(Unit.Share)]
    public decimal MaxStake => Fact.Known(MaxStakeValue());

    internal Interval MaxStakeValue(Evidence? evidence = null) => Number(Stated.MaxStake, evidence, "maxStake", "the largest stake");
}
