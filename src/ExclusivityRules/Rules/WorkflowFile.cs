using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>A workflow of a rule file, as Microsoft RulesEngine defines it.</summary>
internal sealed record WorkflowFile
{
    [FileName("WorkflowName")]
    public required TextInFile WorkflowName { get; init; }

    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }

    [FileName("GlobalParams")]
    public RawJson? GlobalParams { get; init; }

    [FileName("WorkflowsToInject")]
    public RawJson? WorkflowsToInject { get; init; }

    [FileName("Rules")]
    public required IReadOnlyList<RuleEntry> Rules { get; init; }
}

/// <summary>A rule of a workflow.</summary>
internal sealed record RuleEntry
{
    [FileName("RuleName")]
    public required TextInFile RuleName { get; init; }

    [FileName("Properties")]
    public required RuleProperties Properties { get; init; }

    [FileName("LocalParams")]
    public IReadOnlyList<LocalParam> LocalParams { get; init; } = [];

    [FileName("Operator")]
    public TextInFile? Operator { get; init; }

    [FileName("Rules")]
    public IReadOnlyList<ChildRule>? Rules { get; init; }

    [FileName("Expression")]
    public TextInFile? Expression { get; init; }

    [FileName("Enabled")]
    public bool? Enabled { get; init; }

    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }

    [FileName("SuccessEvent")]
    public TextInFile? SuccessEvent { get; init; }

    [FileName("ErrorMessage")]
    public RawJson? ErrorMessage { get; init; }

    [FileName("Actions")]
    public RawJson? Actions { get; init; }

    [FileName("WorkflowsToInject")]
    public RawJson? WorkflowsToInject { get; init; }

    [NotInFile]
    public Place Place { get; init; }
}

/// <summary>A fact: a named value.</summary>
internal sealed record LocalParam
{
    [FileName("Name")]
    public required TextInFile Name { get; init; }

    [FileName("Expression")]
    public required TextInFile Expression { get; init; }
}

/// <summary>A named condition.</summary>
internal sealed record ChildRule
{
    [FileName("RuleName")]
    public required TextInFile RuleName { get; init; }

    [FileName("Expression")]
    public required TextInFile Expression { get; init; }

    [FileName("RuleExpressionType")]
    public TextInFile? RuleExpressionType { get; init; }
}

/// <summary>What RulesEngine leaves to its users: everything but the expressions.</summary>
internal sealed record RuleProperties
{
    public required string Title { get; init; }

    public required Concern Concern { get; init; }

    public required RawJson Severity { get; init; }

    public required TextInFile Match { get; init; }

    public TextInFile? Unless { get; init; }

    public required TextInFile Because { get; init; }

    public string? Clears { get; init; }

    public IReadOnlyList<LegalBasisEntry> LegalBasis { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public PartyLevel? Parties { get; init; }

    public bool? Waivable { get; init; }

    public string? SupersededBy { get; init; }
}

/// <summary>Whether parties stand for themselves.</summary>
internal enum PartyLevel
{
    /// <summary>Each stands for its undertaking.</summary>
    Undertaking,

    /// <summary>Each stands for itself.</summary>
    Entity,
}

/// <summary>How far the content of a legal basis is verified.</summary>
internal enum VerificationStatus
{
    Verified,
    Partly,
    Unverified,
}

internal sealed record LegalBasisEntry
{
    public required string Citation { get; init; }

    public required VerificationStatus Status { get; init; }
}

internal sealed record SeverityEntry
{
    public TextInFile? If { get; init; }

    public required Severity Level { get; init; }
}
