using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>In which scenarios results are flagged.</summary>
internal static class HoldsWhen
{
    /// <summary>Looks at the flagged results of the chosen scenario again in every combination of the triggers that matter.</summary>
    /// <returns>For a result the scenarios in which it is flagged; null when the graph has no triggers, or too many.</returns>
    public static Func<Judged, IReadOnlyList<IReadOnlyList<string>>>? Of(
        Judge judge, GraphIndex index, DateOnly asOf, JudgeResults chosen, string file, List<Problem> problems)
    {
        if (index.Graph.Triggers.Count == 0)
        {
            return null;
        }

        var triggers = Scenarios.Relevant(index, asOf);
        if (triggers.Count > Scenarios.MostTriggers)
        {
            problems.Add(new(
                "EXR0605", ProblemSeverity.Warning, file, default,
                $"{triggers.Count} triggers matter; only the chosen scenario was judged, and `holdsWhen` is left out (the limit is {Scenarios.MostTriggers})"));
            return null;
        }

        Dictionary<Judged, List<int>> flagged;
        try
        {
            flagged = Flagged(judge, chosen, triggers);
        }
        catch (Exception limit) when (limit is BindingLimitException or StepLimitException or FindingLimitException)
        {
            problems.Add(new(
                "EXR0605", ProblemSeverity.Warning, file, default,
                "looking a finding up in another scenario used up a budget, and `holdsWhen` is left out; raise the budgets or judge scenarios one by one"));
            return null;
        }

        return judged => judged.Outcome == Outcome.Flagged && flagged.TryGetValue(judged, out var scenarios)
            ? MinimalCover.Of(triggers, scenarios)
            : [];
    }

    // The scenarios that flag each result, as bits of the triggers that happened.
    private static Dictionary<Judged, List<int>> Flagged(Judge judge, JudgeResults chosen, IReadOnlyList<string> triggers)
    {
        var flagged = new Dictionary<Judged, List<int>>(ReferenceEqualityComparer.Instance);
        for (var bits = 0; bits < 1 << triggers.Count; bits++)
        {
            foreach (var judged in judge.FlaggedToo(chosen, triggers.Where((_, bit) => (bits & (1 << bit)) != 0).ToArray()))
            {
                if (!flagged.TryGetValue(judged, out var scenarios))
                {
                    flagged.Add(judged, scenarios = []);
                }

                scenarios.Add(bits);
            }
        }

        return flagged;
    }
}
