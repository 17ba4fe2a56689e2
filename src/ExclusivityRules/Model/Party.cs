namespace ExclusivityRules.Model;

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A part of a company without a legal personality that matters here.</summary>
    Division,

    /// <summary>An investment fund.</summary>
    Fund,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A state, an agency or another public body.</summary>
    PublicBody,

    /// <summary>An authority that conducts proceedings.</summary>
    Authority,
}

/// <summary>A company, division, fund, person, public body or authority.</summary>
[CheckedBy(typeof(PartyCheck))]
public sealed record Party
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as a reader of a report should see it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Where it is established, as an ISO 3166 code; null means unknown.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The id of the party it is a part of, and so controlled by; null means that none is stated.</summary>
    public string? PartOf { get; init; }

    /// <summary>How many directors its board has; null means unknown.</summary>
    public int? BoardSize { get; init; }

    /// <summary>Its identifiers in public registers.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Words of the author's choice; null means unknown.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Its turnover by year and territory.</summary>
    public IReadOnlyList<Turnover> Turnover { get; init; } = [];

    /// <summary>Its balance sheets by year, with those of the companies it consolidates.</summary>
    public IReadOnlyList<Accounts> Accounts { get; init; } = [];
}

/// <summary>An identifier of a party in a public register.</summary>
public sealed record Identifier
{
    /// <summary>The register (<c>LEI</c>, <c>CIK</c> ...).</summary>
    public required string Scheme { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }
}

/// <summary>What a party turned over in one year in one territory.</summary>
[CheckedBy(typeof(TurnoverCheck))]
public sealed record Turnover
{
    /// <summary>The financial year.</summary>
    public required int Year { get; init; }

    /// <summary>The territory: an ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c> or one the document declares.</summary>
    public required string Territory { get; init; }

    /// <summary>How much, in whole units of the currency.</summary>
    public required Interval Amount { get; init; }

    /// <summary>The currency, as its ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}

/// <summary>What a party's balance sheet of one year says.</summary>
[CheckedBy(typeof(AccountsCheck))]
public sealed record Accounts
{
    /// <summary>The financial year.</summary>
    public required int Year { get; init; }

    /// <summary>Its total assets, in whole units of the currency.</summary>
    public Interval Assets { get; init; }

    /// <summary>Its capital, surplus and undivided profits together, in whole units of the currency.</summary>
    public Interval Capital { get; init; }

    /// <summary>The currency, as its ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the figures come from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}
