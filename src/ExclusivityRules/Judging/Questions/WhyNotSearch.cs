using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Looks for what keeps a rule from flagging certain parties, markets or arrangements.</summary>
internal static class WhyNotSearch
{
    private const int Shown = 3;

    /// <summary>Why the rule does not flag the ids in a situation.</summary>
    public static WhyNot Find(
        GraphInput input, RuleSet rules, Rule rule, IReadOnlyList<string> ids, Situation situation, IReadOnlyList<string> scenario,
        AnalysisOptions options, CancellationToken cancellation)
    {
        var all = Candidates.Of(rule, rules, situation, options, cancellation);
        var named = new NamedIds(ids, all.View);
        var nearest = all.Results.Results.Where(result => named.AllIn(result.Binding))
            .OrderBy(Place)
            .ThenBy(result => all.Nearness(result) ?? new(int.MaxValue, 0))
            .ThenBy(result => result.Key, StringComparer.Ordinal)
            .ToArray();
        return new()
        {
            Graph = ReportGraph.Of(input),
            Parties = ReportParty.Of(input.Graph),
            AsOf = situation.AsOf,
            Scenario = scenario,
            Rule = rule.Id,
            Title = rule.Title,
            Match = rule.MatchText,
            On = ids,
            Outcome = nearest.Length == 0 ? null : nearest[0].Outcome,
            Count = nearest.Length,
            Candidates = nearest.Take(Shown).Select(all.Explain).ToArray(),
            Partial = nearest.Length == 0 ? PartialMatching.Find(rule.Logic.Match, all.View, named, options.Limits, cancellation) : null,
            Notes = [.. Notes(rule, ids, situation), .. all.Results.Limit is { } limit ? new[] { limit } : []],
        };
    }

    private static int Place(Judged judged) => judged.Outcome switch
    {
        Outcome.Flagged => 0,
        Outcome.Failed => 1,
        Outcome.Undetermined => 2,
        _ => 3,
    };

    private static IEnumerable<string> Notes(Rule rule, IReadOnlyList<string> ids, Situation situation)
    {
        if (!rule.IsInForce(situation.AsOf))
        {
            yield return $"the rule does not apply on {situation.AsOf:yyyy-MM-dd}";
        }

        foreach (var arrangement in situation.Graph.Arrangements.Where(arrangement => !situation.InForce(arrangement)))
        {
            var asked = ids.Contains(arrangement.Id, StringComparer.Ordinal);
            if (asked || (ids.Contains(arrangement.From, StringComparer.Ordinal) && ids.Contains(arrangement.To, StringComparer.Ordinal)))
            {
                yield return $"{arrangement.Id} is not in force on {situation.AsOf:yyyy-MM-dd}: {Reason(arrangement, situation)}";
            }
        }
    }

    private static string Reason(Arrangement arrangement, Situation situation) =>
        arrangement.Status is ArrangementStatus.Rumoured or ArrangementStatus.Terminated ? $"its status is {EnumNames.Of(arrangement.Status.Value)}"
        : arrangement.End.Date <= situation.AsOf ? $"it ended on {arrangement.End.Date:yyyy-MM-dd}"
        : situation.Holds(arrangement.Condition) ? "it has not begun"
        : "its condition does not hold in the scenario";
}
