using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Judges rules on a graph in one scenario.</summary>
internal sealed class ScenarioRun(RuleSet rules, Situation situation, AnalysisOptions options, CancellationToken cancellation)
{
    private readonly Dictionary<PartyLevel, Derivation<GraphView>> views = [];
    private readonly Dictionary<PartyLevel, Explainer> explainers = [];
    private readonly Interval[] parameters = rules.Parameters.ValuesIn(situation);

    /// <summary>The graph in the scenario.</summary>
    public Situation Situation => situation;

    /// <summary>What a rule comes to.</summary>
    public RuleResults Judge(Rule rule, CrossCheck? crossCheck)
    {
        RuleResults? results = null;
        situation.DerivedFor(rule, _ => Flagged((results = Fresh(rule, crossCheck)).Results));
        return results ?? Fresh(rule, crossCheck);
    }

    /// <summary>
    /// Which results flagged in another scenario are flagged in this one too; known already where nothing differs that the rule looks at.
    /// </summary>
    public IReadOnlyList<Judged> FlaggedToo(RuleResults others) => situation.DerivedFor<IReadOnlyList<Judged>>(
        others.Rule, _ => RuleRun.FlaggedToo(others, View(others.Rule.Parties), parameters, options, cancellation));

    /// <summary>Explains the results of a rule.</summary>
    public Explainer Explainer(Rule rule)
    {
        if (!explainers.TryGetValue(rule.Parties, out var explainer))
        {
            explainer = new(rules, parameters, View(rule.Parties), options.Limits, cancellation);
            explainers.Add(rule.Parties, explainer);
        }

        return explainer;
    }

    private RuleResults Fresh(Rule rule, CrossCheck? crossCheck) => rule.IsInForce(situation.AsOf)
        ? RuleRun.Judge(rule, View(rule.Parties), parameters, options, crossCheck, cancellation)
        : new RuleResults(rule, [], 0, null);

    private static IReadOnlyList<Judged> Flagged(IReadOnlyList<Judged> results) =>
        results.Where(judged => judged.Outcome == Outcome.Flagged).ToArray();

    private GraphView View(PartyLevel level)
    {
        if (!views.TryGetValue(level, out var view))
        {
            view = NewView(level);
            views.Add(level, view);
        }

        return situation.Derivations.Use(view);
    }

    private Derivation<GraphView> NewView(PartyLevel level) => situation.Derivations.Derive<GraphView>(() => new(situation, level));
}
