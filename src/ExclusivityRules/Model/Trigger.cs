namespace ExclusivityRules.Model;

/// <summary>A future event an arrangement may depend on.</summary>
[CheckedBy(typeof(TriggerCheck))]
public sealed record Trigger
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>What would happen.</summary>
    public required string Name { get; init; }

    /// <summary>The day by which it is expected; null means unknown.</summary>
    public DateOnly? ExpectedBy { get; init; }

    /// <summary>The day it happened; null means that it has not.</summary>
    public DateOnly? Occurred { get; init; }
}

/// <summary>A funding round: investors put money into one company at one valuation.</summary>
[CheckedBy(typeof(RoundCheck))]
public sealed record Round
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the company that raises the money.</summary>
    public required string Company { get; init; }

    /// <summary>What the company was valued at before the round.</summary>
    public required Money PreMoney { get; init; }

    /// <summary>What investors that the document does not list put in; null means nothing.</summary>
    public Money? Others { get; init; }

    /// <summary>The day it was announced; null means unknown.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>Where the figures come from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}

/// <summary>What one currency was worth in another on one day.</summary>
[CheckedBy(typeof(ExchangeRateCheck))]
public sealed record ExchangeRate
{
    /// <summary>The currency converted, as its ISO 4217 code.</summary>
    public required string From { get; init; }

    /// <summary>The currency converted to, as its ISO 4217 code.</summary>
    public required string To { get; init; }

    /// <summary>How many units of <see cref="To"/> one unit of <see cref="From"/> is; above 0.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The day of the rate; it serves for that day and later ones until a newer rate.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where the rate comes from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}
