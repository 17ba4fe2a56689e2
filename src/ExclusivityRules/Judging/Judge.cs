using ExclusivityRules.Measures;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Judges all rules on a graph, scenario by scenario.</summary>
internal sealed class Judge(RuleSet rules, GraphIndex index, DateOnly asOf, AnalysisOptions options, CancellationToken cancellation)
{
    /// <summary>What all rules come to in one scenario.</summary>
    /// <param name="scenario">The ids of the open triggers taken to have happened.</param>
    /// <param name="crossCheck">Compares the answers with plain RulesEngine; null when nobody asks.</param>
    public JudgeResults Run(IReadOnlyList<string> scenario, CrossCheck? crossCheck = null)
    {
        var situation = new Situation(index, asOf, scenario);
        var views = new Dictionary<PartyLevel, GraphView>();
        var parameters = rules.Parameters.ValuesIn(situation);
        var results = rules.Rules.Select(rule => rule.IsInForce(asOf)
            ? RuleRun.Judge(rule, View(rule.Parties), parameters, options, crossCheck, cancellation)
            : new RuleResults(rule, [], 0, null)).ToArray();
        return new(results, situation, rule => new(rules, parameters, View(rule.Parties), options.Limits, cancellation));

        GraphView View(PartyLevel level)
        {
            if (!views.TryGetValue(level, out var view))
            {
                view = new(situation, level);
                views.Add(level, view);
            }

            return view;
        }
    }
}

/// <summary>What all rules come to in one scenario.</summary>
/// <param name="Rules">The results by rule, in the order of the rules.</param>
/// <param name="Situation">The graph in the scenario.</param>
/// <param name="Explainer">Explains the results of a rule.</param>
internal sealed record JudgeResults(IReadOnlyList<RuleResults> Rules, Situation Situation, Func<Rule, Explainer> Explainer);
