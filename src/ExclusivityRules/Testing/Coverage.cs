using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>In which ways the cases of a rule have seen one of its conditions.</summary>
/// <param name="Condition">The name of the condition.</param>
/// <param name="True">Whether it was true in a result that a case means.</param>
/// <param name="False">Whether it was false.</param>
/// <param name="Unknown">Whether it was unknown; null when everything it reads is always known.</param>
public sealed record ConditionCoverage(string Condition, bool True, bool False, bool? Unknown)
{
    /// <summary>Whether it was seen in every way it can be.</summary>
    public bool IsFull => True && False && Unknown != false;

    /// <summary>The ways in which it was not seen: true, false, unknown.</summary>
    public IReadOnlyList<string> Unseen =>
        [.. True ? [] : new[] { "true" }, .. False ? [] : new[] { "false" }, .. Unknown == false ? new[] { "unknown" } : []];
}

/// <summary>Finds in which ways cases have seen the conditions of a rule.</summary>
internal static class Coverage
{
    /// <summary>The coverage of each condition of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="seen">The results its cases mean.</param>
    public static IReadOnlyList<ConditionCoverage> Of(Rule rule, IEnumerable<Finding> seen)
    {
        var results = seen.Where(finding => finding.Outcome != Outcome.Failed).SelectMany(finding => finding.Conditions)
            .Select(condition => (condition.Name, condition.Met)).ToHashSet();
        return rule.Logic.Conditions.Select(condition => new ConditionCoverage(
            condition.Name, results.Contains((condition.Name, true)), results.Contains((condition.Name, false)),
            CanBeUnknown(condition.Test) ? results.Contains((condition.Name, null)) : null)).ToArray();
    }

    /// <summary>Whether an expression reads anything that may not be known; that a parameter has no value on the day does not count.</summary>
    public static bool CanBeUnknown(Expr expr) => expr switch
    {
        IMemberExpr { IsAlwaysKnown: false } or CallExpr { Name: not ("Parameter" or "ParameterOn" or "Months" or "Min" or "Max" or "Abs") } => true,
        IFactExpr { Fact: var fact } => CanBeUnknown(fact.Value),
        _ => expr.Parts.Any(CanBeUnknown),
    };
}
