using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>What scenarios do to a graph: which of its conditions hold. Nothing else in it depends on the scenario.</summary>
internal sealed class ScenarioEffects(PartnershipGraph graph, DateOnly asOf)
{
    private readonly Condition[] conditions = graph.Arrangements.SelectMany(Scenarios.Conditions).Distinct().ToArray();
    private readonly string[] occurred = graph.Triggers.Where(trigger => trigger.Occurred <= asOf).Select(trigger => trigger.Id).ToArray();

    /// <summary>The effect of a scenario: two with the same effect have the same answers.</summary>
    /// <param name="happened">The ids of the open triggers taken to have happened.</param>
    public string Of(IReadOnlyList<string> happened)
    {
        var taken = happened.Concat(occurred).ToHashSet(StringComparer.Ordinal);
        return string.Concat(conditions.Select(condition => condition.Holds(taken.Contains) ? '1' : '0'));
    }
}
