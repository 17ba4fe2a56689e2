using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>A workflow of a rule file, as Microsoft RulesEngine defines it.</summary>
internal sealed record WorkflowFile
{
    /// <summary>The name of the workflow; tells workflows of a file apart.</summary>
    [FileName("WorkflowName")]
    public required TextInFile WorkflowName { get; init; }

    /// <summary>How expressions are written; the default is the only one there is.</summary>
    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }

    /// <summary>Known to RulesEngine and not used here.</summary>
    [FileName("GlobalParams")]
    public RawJson? GlobalParams { get; init; }

    /// <summary>Known to RulesEngine and not used here.</summary>
    [FileName("WorkflowsToInject")]
    public RawJson? WorkflowsToInject { get; init; }

    /// <summary>The rules.</summary>
    [FileName("Rules")]
    public required IReadOnlyList<RuleEntry> Rules { get; init; }
}

/// <summary>A rule of a workflow.</summary>
internal sealed record RuleEntry
{
    /// <summary>The id of the rule, never used again for another.</summary>
    [FileName("RuleName")]
    public required TextInFile RuleName { get; init; }

    /// <summary>What is said of the rule besides its conditions.</summary>
    [FileName("Properties")]
    public required RuleProperties Properties { get; init; }

    /// <summary>The facts: named values the conditions and the sentence use, in order.</summary>
    [FileName("LocalParams")]
    public IReadOnlyList<LocalParam> LocalParams { get; init; } = [];

    /// <summary>Whether all of the conditions have to be met, or any.</summary>
    [FileName("Operator")]
    public TextInFile? Operator { get; init; }

    /// <summary>The conditions.</summary>
    [FileName("Rules")]
    public IReadOnlyList<ChildRule>? Rules { get; init; }

    /// <summary>The only condition, in place of several.</summary>
    [FileName("Expression")]
    public TextInFile? Expression { get; init; }

    /// <summary>Whether the rule is used; false skips it, and the report counts it.</summary>
    [FileName("Enabled")]
    public bool? Enabled { get; init; }

    /// <summary>How expressions are written; the default is the only one there is.</summary>
    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }

    /// <summary>Accepted for RulesEngine and not used here.</summary>
    [FileName("SuccessEvent")]
    public TextInFile? SuccessEvent { get; init; }

    /// <summary>Known to RulesEngine and not used here; the sentence stands in because.</summary>
    [FileName("ErrorMessage")]
    public RawJson? ErrorMessage { get; init; }

    /// <summary>Known to RulesEngine and not used here.</summary>
    [FileName("Actions")]
    public RawJson? Actions { get; init; }

    /// <summary>Known to RulesEngine and not used here.</summary>
    [FileName("WorkflowsToInject")]
    public RawJson? WorkflowsToInject { get; init; }

    [NotInFile]
    public Place Place { get; init; }
}

/// <summary>A fact: a named value.</summary>
internal sealed record LocalParam
{
    /// <summary>The name of the fact.</summary>
    [FileName("Name")]
    public required TextInFile Name { get; init; }

    /// <summary>Its value.</summary>
    [FileName("Expression")]
    public required TextInFile Expression { get; init; }
}

/// <summary>A named condition.</summary>
internal sealed record ChildRule
{
    /// <summary>The name of the condition: what it asks.</summary>
    [FileName("RuleName")]
    public required TextInFile RuleName { get; init; }

    /// <summary>The condition.</summary>
    [FileName("Expression")]
    public required TextInFile Expression { get; init; }

    /// <summary>How expressions are written; the default is the only one there is.</summary>
    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }
}

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
