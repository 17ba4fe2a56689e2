using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>What one rule came to in one situation.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Results">The flagged, undetermined and failed results, and the clear ones where asked for, in the order found.</param>
/// <param name="Clear">How many bindings are clear.</param>
/// <param name="Limit">The budget that cut the rule off, in words; null when none did.</param>
internal sealed record RuleResults(Rule Rule, IReadOnlyList<Judged> Results, int Clear, string? Limit)
{
    /// <summary>Whether any binding matched, or the rule was cut off.</summary>
    public bool Applies => Results.Count > 0 || Clear > 0 || Limit is not null;
}
