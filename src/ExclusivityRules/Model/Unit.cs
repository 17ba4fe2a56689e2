namespace ExclusivityRules.Model;

/// <summary>What a number counts.</summary>
public enum Unit
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A fraction from 0 to 1.</summary>
    Share,

    /// <summary>An amount in the base currency of the graph.</summary>
    Money,

    /// <summary>A number of months.</summary>
    Months,

    /// <summary>A number of days.</summary>
    Days,

    /// <summary>Points of a concentration index, 0 to 10,000.</summary>
    Points,

    /// <summary>How many times one amount is the other.</summary>
    Ratio,
}

/// <summary>Says what a number counts; a number without it is a plain number.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Field)]
public sealed class UnitAttribute(Unit unit) : Attribute
{
    /// <summary>What the number counts.</summary>
    public Unit Unit { get; } = unit;
}
