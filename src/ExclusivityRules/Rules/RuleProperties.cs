using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>What RulesEngine leaves to its users: everything but the expressions.</summary>
internal sealed record RuleProperties
{
    /// <summary>The title, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of concern it is.</summary>
    public required Concern Concern { get; init; }

    /// <summary>How much a finding matters: one level, or bands of which the first that applies counts.</summary>
    public required RawJson Severity { get; init; }

    /// <summary>The pattern the rule looks for.</summary>
    public required TextInFile Match { get; init; }

    /// <summary>A pattern that must not match beside it.</summary>
    public TextInFile? Unless { get; init; }

    /// <summary>Patterns that are counted beside it, by name: the name is a fact, the number of ways the pattern matches.</summary>
    public IReadOnlyList<CountedPattern> Counts { get; init; } = [];

    /// <summary>The sentence of a finding, with values in braces.</summary>
    public required TextInFile Because { get; init; }

    /// <summary>What would clear a finding.</summary>
    public string? Clears { get; init; }

    /// <summary>What the rule rests on.</summary>
    public IReadOnlyList<LegalBasisEntry> LegalBasis { get; init; } = [];

    /// <summary>Words of the author's choice.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The first day the rule applies; absent means always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day it no longer applies; absent means that it still does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether parties stand for their undertakings (the default), for their companies, or for themselves.</summary>
    public PartyLevel? Parties { get; init; }

    /// <summary>Whether a finding can be waived; absent means yes.</summary>
    public bool? Waivable { get; init; }

    /// <summary>The id of the rule that took its place.</summary>
    public string? SupersededBy { get; init; }
}

/// <summary>A pattern that is counted beside the one the rule looks for.</summary>
internal sealed record CountedPattern
{
    /// <summary>The name of the number.</summary>
    public required TextInFile Name { get; init; }

    /// <summary>The pattern; ways that differ only in what has no name are one.</summary>
    public required TextInFile Pattern { get; init; }
}

/// <summary>How far the content of a legal basis is verified.</summary>
internal enum VerificationStatus
{
    Verified,
    Partly,
    Unverified,
}

/// <summary>A law, guideline or decision a rule rests on.</summary>
internal sealed record LegalBasisEntry
{
    /// <summary>The law, guideline or decision.</summary>
    public required string Citation { get; init; }

    /// <summary>How far its content is verified.</summary>
    public required VerificationStatus Status { get; init; }
}

/// <summary>A band of severity.</summary>
internal sealed record SeverityEntry
{
    /// <summary>The condition of the band; the last has none.</summary>
    public TextInFile? If { get; init; }

    /// <summary>The severity of the band.</summary>
    public required Severity Level { get; init; }
}
