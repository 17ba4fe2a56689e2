namespace ExclusivityRules.Model;

/// <summary>A promise of a buyer to buy from a supplier.</summary>
[CheckedBy(typeof(CommitmentCheck))]
public sealed record Commitment : Arrangement
{
    /// <summary>How much money over the term; null means unknown.</summary>
    public Money? Amount { get; init; }

    /// <summary>How much capacity; null means unknown.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>The id of the product bought; null means unknown.</summary>
    public string? Product { get; init; }

    /// <summary>The share of the buyer's needs that it covers, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval ShareOfRequirements { get; init; }

    /// <summary>How many days' notice ends it; null means unknown.</summary>
    public int? NoticeDays { get; init; }
}

/// <summary>An amount of something that is not money.</summary>
[CheckedBy(typeof(CapacityCheck))]
public sealed record Capacity
{
    /// <summary>How much.</summary>
    public required Interval Value { get; init; }

    /// <summary>Of what (<c>GW</c>, <c>chips</c>).</summary>
    public required string Unit { get; init; }
}
