using System.Text;
using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Rules.Functions;

namespace ExclusivityRules.Judging;

/// <summary>Compares answers with those of plain RulesEngine, wherever every fact a rule looks at is known.</summary>
internal sealed class CrossCheck
{
    private readonly Twin twin = new(RuleTypes());
    private readonly RuleSet rules;

    public CrossCheck(RuleSet rules)
    {
        this.rules = rules;
        foreach (var file in rules.Files.Values.Distinct())
        {
            twin.Read(Encoding.UTF8.GetString(file.Utf8.Span));
        }
    }

    /// <summary>The types the twin needs: the vocabulary and its functions.</summary>
    public static IEnumerable<Type> RuleTypes() =>
        Vocabulary.Types.Keys.Concat(FunctionTable.Of(new()).Values.Select(function => function.Shown));

    /// <summary>How many answers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many of them differ.</summary>
    public int Differences { get; private set; }

    /// <summary>Compares the answer on a binding; a difference in words, or null.</summary>
    public string? Difference(Rule rule, object?[] binding, Interval[] parameters, Situation situation)
    {
        var frame = new Frame(rule.Logic.Facts.Count) { Binding = binding, Parameters = parameters };
        Truth[] conditions;
        try
        {
            RuleLogicEvaluation.Facts(rule.Logic, frame);
            if (!rule.Logic.Facts.All(fact => IsKnown(fact.Value.Trace(frame))))
            {
                return null;
            }

            var traces = rule.Logic.Conditions.Select(condition => condition.Test.Trace(frame)).ToArray();
            if (!traces.All(IsKnown))
            {
                return null;
            }

            conditions = traces.Select(trace => (Truth)trace.Value!).ToArray();
        }
        catch (ArithmeticException)
        {
            return null;
        }

        Compared++;
        var counts = rule.Logic.Facts.Select((fact, number) => (fact.Name, fact.Value, Number: frame.Numbers[number]))
            .Where(fact => fact.Value is CountExpr).Select(fact => (fact.Name, fact.Number.Exact!.Value));
        var theirs = Ask(rule, binding, counts, situation);
        var flagged = rule.Logic.NeedsAll ? conditions.All(met => met == Truth.True) : conditions.Contains(Truth.True);
        var difference = theirs.HasError ? "plain RulesEngine reports an error where this engine gives an answer"
            : theirs.Flagged != flagged || !theirs.Conditions.SequenceEqual(conditions.Select(met => met == Truth.True))
                ? $"plain RulesEngine answers {theirs.Flagged}, this engine {flagged}"
                : null;
        Differences += difference is null ? 0 : 1;
        return difference;
    }

    private TwinAnswer Ask(Rule rule, object?[] binding, IEnumerable<(string Name, decimal Number)> counts, Situation situation)
    {
        Rules.Functions.Parameter.Use((id, day) =>
            ParameterTable.Value(rules.Parameters[id], situation, day ?? situation.AsOf, evidence: null).Exact ?? throw new UnknownFactException());
        try
        {
            // RulesEngine is asynchronous in form only.
            return twin.AnswerAsync(rule.Id, rule.Logic.Match.Variables, binding, counts).GetAwaiter().GetResult();
        }
        finally
        {
            Rules.Functions.Parameter.Use(null);
        }
    }

    // Whether everything that RulesEngine looks at is known; it takes the same short cuts.
    private static bool IsKnown(Trace trace) => trace.IsSettled && trace.Parts.All(IsKnown);
}
