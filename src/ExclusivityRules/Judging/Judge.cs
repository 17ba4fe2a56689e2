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
        var views = new Views(new(index, asOf, scenario));
        var parameters = rules.Parameters.ValuesIn(views.Situation);
        var results = rules.Rules.Select(rule => rule.IsInForce(asOf)
            ? RuleRun.Judge(rule, views.Of(rule), parameters, options, crossCheck, cancellation)
            : new RuleResults(rule, [], 0, null)).ToArray();
        return new(results, views.Situation, rule => new(rules, parameters, views.Of(rule), options.Limits, cancellation));
    }

    /// <summary>Which flagged results of one scenario are flagged in another too.</summary>
    public IEnumerable<Judged> FlaggedToo(JudgeResults results, IReadOnlyList<string> scenario)
    {
        var views = new Views(new(index, asOf, scenario));
        var parameters = rules.Parameters.ValuesIn(views.Situation);
        return results.Rules.Where(rule => rule.Results.Count > 0)
            .SelectMany(rule => RuleRun.FlaggedToo(rule, views.Of(rule.Rule), parameters, options, cancellation));
    }

    /// <summary>A situation as rules look at it: with undertakings, companies or legal entities.</summary>
    private sealed class Views(Situation situation)
    {
        private readonly Dictionary<PartyLevel, GraphView> views = [];

        public Situation Situation => situation;

        public GraphView Of(Rule rule)
        {
            if (!views.TryGetValue(rule.Parties, out var view))
            {
                view = new(situation, rule.Parties);
                views.Add(rule.Parties, view);
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
