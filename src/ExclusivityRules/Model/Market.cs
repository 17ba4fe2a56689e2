namespace ExclusivityRules.Model;

/// <summary>A relevant market.</summary>
[CheckedBy(typeof(MarketCheck))]
public sealed record Market
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The territory it covers; null means unknown.</summary>
    public string? Territory { get; init; }

    /// <summary>The ids of the markets it is an input to.</summary>
    public IReadOnlyList<string> InputTo { get; init; } = [];

    /// <summary>Whether the parties listed are all there are; null means unknown, and reads as no.</summary>
    public bool? Complete { get; init; }

    /// <summary>Whether the parties with a known share are the largest; null means unknown, and reads as no.</summary>
    public bool? NamedAreLargest { get; init; }

    /// <summary>The parties active in it.</summary>
    public IReadOnlyList<MarketShare> Shares { get; init; } = [];

    /// <summary>Where it stands in the file; <c>default</c> when it was not read from one.</summary>
    [NotInFile]
    public Place Place { get; init; }
}

/// <summary>That a party is active in a market, and with which share.</summary>
public sealed record MarketShare
{
    /// <summary>The id of the party.</summary>
    public required string Party { get; init; }

    /// <summary>Its share of the market, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval Share { get; init; }

    /// <summary>What the party sells in the market in its last financial year; null means unknown.</summary>
    public Money? Sales { get; init; }

    /// <summary>The day the share was taken; null means that it holds on every day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What the share is a share of (revenue, capacity, users); null means not stated.</summary>
    public string? Basis { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>Where it stands in the file; <c>default</c> when it was not read from one.</summary>
    [NotInFile]
    public Place Place { get; init; }
}
