namespace ExclusivityRules.Model;

/// <summary>A graph document: who owns, funds, supplies and is bound to whom, and where each fact comes from.</summary>
[CheckedBy(typeof(PartnershipGraphCheck))]
public sealed record PartnershipGraph
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The day it describes, and the day it is judged at unless another is asked for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The currency amounts are compared in, as its ISO 4217 code.</summary>
    public required string BaseCurrency { get; init; }

    /// <summary>What its facts were read in.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>What currencies were worth.</summary>
    public IReadOnlyList<ExchangeRate> ExchangeRates { get; init; } = [];

    /// <summary>The parties.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>The markets.</summary>
    public required IReadOnlyList<Market> Markets { get; init; }

    /// <summary>The products.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>The channels.</summary>
    public IReadOnlyList<TreeEntry> Channels { get; init; } = [];

    /// <summary>Territories besides the ISO 3166 codes, <c>WORLD</c>, <c>EU</c> and <c>EEA</c>, which are built in.</summary>
    public IReadOnlyList<TreeEntry> Territories { get; init; } = [];

    /// <summary>The triggers.</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = [];

    /// <summary>The funding rounds.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    /// <summary>The arrangements.</summary>
    public required IReadOnlyList<Arrangement> Arrangements { get; init; }
}
