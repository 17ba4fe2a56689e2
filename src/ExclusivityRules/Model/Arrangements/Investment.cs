namespace ExclusivityRules.Model;

/// <summary>What an investment gives the investor.</summary>
public enum InvestmentInstrument
{
    /// <summary>Shares.</summary>
    Equity,

    /// <summary>A loan or note that may turn into shares.</summary>
    Convertible,

    /// <summary>A loan.</summary>
    Loan,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Money an investor puts, or promises to put, into a company.</summary>
public sealed record Investment : Arrangement
{
    /// <summary>What the investor gets.</summary>
    public required InvestmentInstrument Instrument { get; init; }

    /// <summary>The id of the funding round it is part of; null means none.</summary>
    public string? Round { get; init; }

    /// <summary>The parts in which the money comes.</summary>
    public required IReadOnlyList<Tranche> Tranches { get; init; }

    /// <summary>The share of the capital it gives, a fraction from 0 to 1; unknown when it follows from the round or is not stated.</summary>
    [Unit(Unit.Share)]
    public Interval Stake { get; init; }

    /// <summary>The share of the votes it gives, a fraction from 0 to 1; unknown means as the stake.</summary>
    [Unit(Unit.Share)]
    public Interval Votes { get; init; }

    /// <summary>Whether the investor takes no part in decisions; null means unknown.</summary>
    public bool? Passive { get; init; }

    internal override IEnumerable<Condition> Conditions =>
        base.Conditions.Concat(Tranches.Select(tranche => tranche.Condition).OfType<Condition>());
}

/// <summary>A part of an investment.</summary>
[CheckedBy(typeof(TrancheCheck))]
public sealed record Tranche
{
    /// <summary>How much, in whole units of the currency.</summary>
    public required Interval Amount { get; init; }

    /// <summary>The currency, as its ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What has to happen for it to be paid; null means nothing.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The day it was paid; null means not paid, or unknown.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>The day by which it has to be paid; null means unknown.</summary>
    public DateOnly? By { get; init; }
}
