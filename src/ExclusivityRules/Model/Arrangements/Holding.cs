namespace ExclusivityRules.Model;

/// <summary>A share of a company that a party holds in all.</summary>
public sealed record Holding : Arrangement
{
    /// <summary>The share of the capital, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval Share { get; init; }

    /// <summary>The share of the votes, a fraction from 0 to 1; unknown means as the share of the capital.</summary>
    [Unit(Unit.Share)]
    public Interval Votes { get; init; }

    /// <summary>Whether the holder takes no part in decisions; null means unknown.</summary>
    public bool? Passive { get; init; }
}
