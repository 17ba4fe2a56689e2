using ExclusivityRules.Measures;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Looks for what is nearly flagged.</summary>
internal static class NearMissSearch
{
    /// <summary>The clear results of all rules in a situation that only numbers keep from being flagged, nearest first.</summary>
    public static NearMisses Find(
        GraphInput input, RuleSet rules, Situation situation, IReadOnlyList<string> scenario, int most, AnalysisOptions options, CancellationToken cancellation)
    {
        var judged = rules.Rules.Where(rule => rule.IsInForce(situation.AsOf))
            .Select(rule => Candidates.Of(rule, rules, situation, options, cancellation)).ToArray();
        var clear = judged.SelectMany(candidates => candidates.Results.Results
            .Where(result => result.Outcome == Outcome.Clear)
            .Select(result => (Candidates: candidates, Result: result, Nearness: candidates.Nearness(result)))).ToArray();
        var near = clear.Where(one => one.Nearness is { Others: 0 })
            .OrderBy(one => one.Nearness!.Value.Gap).ThenBy(one => one.Result.Key, StringComparer.Ordinal).ToArray();
        return new()
        {
            Graph = ReportGraph.Of(input),
            Parties = ReportParty.Of(input.Graph),
            AsOf = situation.AsOf,
            Scenario = scenario,
            Candidates = near.Take(most).Select(one => new NearMiss(one.Nearness!.Value.Gap, one.Candidates.Explain(one.Result))).ToArray(),
            More = Math.Max(0, near.Length - most),
            Others = clear.Length - near.Length,
            Limits = judged.Where(candidates => candidates.Results.Limit is not null)
                .Select(candidates => $"{candidates.Results.Rule.Id}: {candidates.Results.Limit}").ToArray(),
        };
    }
}
