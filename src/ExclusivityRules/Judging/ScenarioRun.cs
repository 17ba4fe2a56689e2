using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Judges rules on a graph in one scenario.</summary>
internal sealed class ScenarioRun(RuleSet rules, Situation situation, AnalysisOptions options, CancellationToken cancellation)
{
    private readonly Dictionary<PartyLevel, Derivation<GraphView>> views = [];
    private readonly Interval[] parameters = rules.Parameters.ValuesIn(situation);

    /// <summary>The graph in the scenario.</summary>
    public Situation Situation => situation;

    /// <summary>What a rule comes to.</summary>
    public RuleResults Judge(Rule rule, CrossCheck? crossCheck)
    {
        RuleResults? results = null;
        situation.DerivedFor(rule, _ => Keys(results = Fresh(rule, crossCheck)));
        return results ?? Fresh(rule, crossCheck);
    }

    /// <summary>The keys of the results of a rule that are flagged; known from another scenario where nothing differs that it looks at.</summary>
    public IReadOnlyList<string> Flagged(Rule rule) => situation.DerivedFor(rule, _ => Keys(Fresh(rule, crossCheck: null)));

    /// <summary>Explains the results of a rule.</summary>
    public Explainer Explainer(Rule rule) => new(rules, parameters, View(rule.Parties), options.Limits, cancellation);

    private RuleResults Fresh(Rule rule, CrossCheck? crossCheck) => rule.IsInForce(situation.AsOf)
        ? RuleRun.Judge(rule, View(rule.Parties), parameters, options, crossCheck, cancellation)
        : new RuleResults(rule, [], 0, null);

    private static string[] Keys(RuleResults results) =>
        results.Results.Where(judged => judged.Outcome == Outcome.Flagged).Select(judged => judged.Key).ToArray();

    private GraphView View(PartyLevel level)
    {
        if (!views.TryGetValue(level, out var view))
        {
            view = situation.Derivations.Derive<GraphView>(() => new(situation, level));
            views.Add(level, view);
        }

        return situation.Derivations.Use(view);
    }
}
