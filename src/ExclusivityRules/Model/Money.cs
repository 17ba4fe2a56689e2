namespace ExclusivityRules.Model;

/// <summary>An amount of money in one currency.</summary>
[CheckedBy(typeof(MoneyCheck))]
public sealed record Money
{
    /// <summary>How much, in whole units of the currency (not thousands or millions); may be known within bounds only.</summary>
    public required Interval Amount { get; init; }

    /// <summary>The currency, as its ISO 4217 code.</summary>
    public required string Currency { get; init; }
}
