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
