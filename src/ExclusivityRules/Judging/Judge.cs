using ExclusivityRules.Measures;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Judges all rules on a graph, scenario by scenario. What no trigger touches is judged once for all of them.</summary>
internal sealed class Judge(RuleSet rules, GraphIndex index, DateOnly asOf, AnalysisOptions options, CancellationToken cancellation)
{
    private readonly Situation dated = new(index, asOf, []);

    /// <summary>The graph in one scenario.</summary>
    /// <param name="scenario">The ids of the open triggers taken to have happened.</param>
    public Situation In(IReadOnlyList<string> scenario) => dated.In(scenario);

    /// <summary>What all rules come to in one scenario.</summary>
    /// <param name="scenario">The ids of the open triggers taken to have happened.</param>
    /// <param name="crossCheck">Compares the answers with plain RulesEngine; null when nobody asks.</param>
    public JudgeResults Run(IReadOnlyList<string> scenario, CrossCheck? crossCheck = null)
    {
        var run = new ScenarioRun(rules, In(scenario), options, cancellation);
        return new(rules.Rules.Select(rule => run.Judge(rule, crossCheck)).ToArray(), run.Situation, run.Explainer);
    }

    /// <summary>Which results flagged in one scenario are flagged in another too.</summary>
    public IEnumerable<Judged> FlaggedToo(JudgeResults results, IReadOnlyList<string> scenario)
    {
        var run = new ScenarioRun(rules, In(scenario), options with { IncludeClear = false }, cancellation);
        return results.Rules.Where(static rule => rule.Results.Any(judged => judged.Outcome == Outcome.Flagged)).SelectMany(run.FlaggedToo);
    }

    /// <summary>How often a rule was judged, in all scenarios together.</summary>
    public int Times(Rule rule) => dated.Derivations.Times(rule);
}

/// <summary>What all rules come to in one scenario.</summary>
/// <param name="Rules">The results by rule, in the order of the rules.</param>
/// <param name="Situation">The graph in the scenario.</param>
/// <param name="Explainer">Explains the results of a rule.</param>
internal sealed record JudgeResults(IReadOnlyList<RuleResults> Rules, Situation Situation, Func<Rule, Explainer> Explainer);
