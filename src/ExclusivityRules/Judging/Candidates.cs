using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Everything the pattern of a rule matches, judged, also what is clear.</summary>
internal sealed class Candidates
{
    private readonly Explainer explainer;
    private readonly Interval[] parameters;

    private Candidates(RuleResults results, GraphView view, Explainer explainer, Interval[] parameters)
    {
        (Results, View, this.explainer, this.parameters) = (results, view, explainer, parameters);
    }

    /// <summary>The results.</summary>
    public RuleResults Results { get; }

    /// <summary>What was matched.</summary>
    public GraphView View { get; }

    /// <summary>Judges what a rule matches in a situation.</summary>
    public static Candidates Of(Rule rule, RuleSet rules, Situation situation, AnalysisOptions options, CancellationToken cancellation)
    {
        var view = new GraphView(situation, rule.Parties);
        var values = rules.Parameters.ValuesIn(situation);
        var results = RuleRun.Judge(rule, view, values, options with { IncludeClear = true }, crossCheck: null, cancellation);
        return new(results, view, new(rules, values, view, options.Limits, cancellation), values);
    }

    /// <summary>How near a result is to being flagged; null when it cannot be computed.</summary>
    public Nearness? Nearness(Judged judged)
    {
        var logic = judged.Rule.Logic;
        var frame = new Frame(logic.Facts.Count) { Binding = judged.Binding, Parameters = parameters };
        try
        {
            RuleLogicEvaluation.Facts(logic, frame);
        }
        catch (ArithmeticException)
        {
            return null;
        }

        // Where every condition is met it is the exception that clears.
        var nearness = Judging.Nearness.Of(logic, frame);
        var excepted = judged.Outcome == Outcome.Clear && RuleLogicEvaluation.Conditions(logic, frame) == Truth.True;
        return excepted ? nearness with { Others = nearness.Others + 1 } : nearness;
    }

    /// <summary>On which side of its threshold each number of a result is; it changes wherever one comes to its threshold or passes it.</summary>
    public string Sides(Judged judged)
    {
        var logic = judged.Rule.Logic;
        var frame = new Frame(logic.Facts.Count) { Binding = judged.Binding, Parameters = parameters };
        try
        {
            RuleLogicEvaluation.Facts(logic, frame);
            return string.Join(' ', logic.Conditions.SelectMany(condition => Judging.Sides.Of(condition.Test.Trace(frame))));
        }
        catch (ArithmeticException error)
        {
            return RuleRun.InWords(error);
        }
    }

    /// <summary>The result with every value.</summary>
    public Finding Explain(Judged judged) => explainer.Explain(judged, holdsWhen: null);
}
