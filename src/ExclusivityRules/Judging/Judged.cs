using ExclusivityRules.Matching;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>One rule on one binding, judged.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Binding">What its pattern is bound to, by slot.</param>
/// <param name="Exists">Whether the binding is there for certain.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Error">The error, where it failed.</param>
internal sealed record Judged(Rule Rule, object?[] Binding, Truth Exists, Outcome Outcome, string? Error)
{
    /// <summary>What tells it from every other result in any scenario: the rule and the ids of its variables.</summary>
    public string Key => $"{Rule.Id}\n{Symmetry.KeyOf(Rule.Match, Binding)}";
}
