using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// Computes the verdicts of a report once more, from nothing but the values that its traces read: an audit that needs neither the
/// graph nor the rules.
/// </summary>
public static class Verifier
{
    /// <summary>Checks every finding that is not failed.</summary>
    /// <param name="report">The report.</param>
    /// <returns>What does not follow from the values read, in words; nothing when all does.</returns>
    public static IReadOnlyList<string> Check(Report report) => report.Findings
        .Where(finding => finding.Outcome != Outcome.Failed)
        .SelectMany(finding => Check(finding).Select(what => $"{finding.Rule} {finding.Fingerprint}: {what}"))
        .ToArray();

    private static IEnumerable<string> Check(Finding finding)
    {
        var answers = finding.Conditions.Select(condition => (Condition: condition, Answer: Answer(condition))).ToArray();
        foreach (var (condition, answer) in answers)
        {
            if (answer.ToNullable() != condition.Met)
            {
                yield return $"`{condition.Name}` is said to be {condition.Met?.ToString() ?? "unknown"}, and comes to {answer}";
            }
        }

        var conditions = answers.Select(answer => answer.Answer);
        var verdict = (finding.Operator == "Or" ? conditions.Aggregate(TruthLogic.Or) : conditions.Aggregate(TruthLogic.And))
            .And(TruthLogic.Of(finding.Exists))
            .And(TruthLogic.Of(finding.Excused).Not());
        var outcome = verdict switch { Truth.True => Outcome.Flagged, Truth.False => Outcome.Clear, _ => Outcome.Undetermined };
        if (outcome != finding.Outcome)
        {
            yield return $"it is said to be {finding.Outcome}, and comes to {outcome}";
        }
    }

    private static Truth Answer(ConditionResult condition) =>
        condition.Trace is { } trace ? TraceValue.Truth(TraceValue.Of(trace)) : Truth.Unknown;
}
