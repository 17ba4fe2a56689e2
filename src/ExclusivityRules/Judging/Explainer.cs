using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>
/// Makes findings of results: evaluates each once more, now keeping every value, where it came from and what is missing.
/// </summary>
internal sealed class Explainer(RuleSet rules, Interval[] parameters, GraphView view, AnalysisLimits limits, CancellationToken cancellation)
{
    private readonly Operands operands = new(rules.Parameters, view.Situation);

    // Each is evidence of several findings.
    private readonly EvidenceItem?[] items = new EvidenceItem?[view.Situation.Graph.Arrangements.Count];

    private Situation Situation => view.Situation;

    /// <summary>The finding of a result.</summary>
    /// <param name="judged">The result.</param>
    /// <param name="holdsWhen">In which scenarios it is flagged; null when that was not looked at.</param>
    /// <param name="onlyLine">The line of the graph file that all values come from; null when there are several, or no file.</param>
    public Finding Explain(Judged judged, IReadOnlyList<IReadOnlyList<string>>? holdsWhen, int? onlyLine = null)
    {
        var (rule, logic) = (judged.Rule, judged.Rule.Logic);
        var frame = new Frame(logic.Facts.Count) { Binding = judged.Binding, Parameters = parameters };
        var error = judged.Error ?? Compute(logic, frame);
        var relations = BindingParts.Relations(logic.Match, judged.Binding);
        var entities = BindingParts.Entities(relations);
        var evidence = new Evidence();
        relations.ForEach(relation => relation.Explain(evidence));
        var (excused, excuse) = Excuse(judged);
        var traces = logic.Conditions.Each(condition => Trace(condition, frame));
        var missing = judged.Outcome == Outcome.Undetermined ? (IReadOnlyList<MissingItem>)Missing(judged, evidence, traces, frame, excused == Truth.Unknown ? excuse : null) : [];
        var arrangements = Arrangements(logic, frame, evidence);
        return new Finding
        {
            Fingerprint = Fingerprint.Of(rule, judged.Binding),
            Rule = rule.Id,
            Pack = rule.Pack,
            Outcome = judged.Outcome,
            Severity = error is null ? RuleLogicEvaluation.Severity(logic, frame) : rule.Severity,
            Concern = EnumNames.Of(rule.Concern),
            Title = rule.Title,
            Sentence = new Sentence(logic.Because, frame, entities, Situation, rules.Parameters).Write(),
            Bindings = BindingParts.Ids(logic.Match, judged.Binding),
            Parties = BindingParts.Parties(judged.Binding, entities, Situation.Graph),
            Arrangements = arrangements.Each(arrangement => arrangement.Id),
            Evidence = arrangements.Each(arrangement => items[arrangement.Index] ??= Item(arrangement)),
            Chain = evidence.Chain.Count == 0 ? null : evidence.Chain.Each(Step),
            Conditions = operands.Conditions(logic.Conditions, traces, onlyLine),
            Operator = logic.NeedsAll ? "And" : "Or",
            Exists = judged.Exists.ToNullable(),
            Excused = excused.ToNullable(),
            Facts = error is null ? Facts(logic.Facts, frame) : [],
            Margins = Margins.Of(logic.Conditions, traces, operands.Unit),
            HoldsWhen = holdsWhen,
            Missing = missing,
            Notes = [.. operands.Notes(traces), .. judged.Outcome == Outcome.Clear && excused == Truth.True ? [Excused(logic.Unless!, excuse!)] : Array.Empty<string>()],
            LegalBasis = rule.LegalBasis,
            Clears = rule.Clears,
            Error = error,
        };
    }

    // Whether what must not be there is, and what it would be.
    private (Truth Matches, object?[]? Binding) Excuse(Judged judged) => judged.Rule.Logic.Unless is { } unless
        ? Unless.Find(unless, view, new(limits.BindingsPerRule, cancellation), judged.Binding)
        : (Truth.False, null);

    // In the order of the document. What was counted beside the binding is evidence as well, with how it follows.
    private static IReadOnlyList<Arrangement> Arrangements(RuleLogic logic, Frame frame, Evidence evidence)
    {
        for (var number = 0; number < logic.Facts.Count; number++)
        {
            if (logic.Facts[number] is { Value: CountExpr } fact)
            {
                evidence.RestsOn(frame.TraceOf(number, fact).Evidence!);
            }
        }

        return evidence.Arrangements;
    }

    private FactResult[] Facts(IReadOnlyList<NamedFact> facts, Frame frame)
    {
        var results = new FactResult[facts.Count];
        for (var number = 0; number < results.Length; number++)
        {
            results[number] = operands.Fact(facts[number], frame.TraceOf(number, facts[number]));
        }

        return results;
    }

    private static ChainStep Step(ChainLink link) => new(link.Text, link.Arrangements.Each(arrangement => arrangement.Id));

    private static string Excused(Pattern unless, object?[] binding) =>
        $"the exception applies: {unless.Text} matches with {string.Join(", ", unless.Variables.Select(variable => $"{variable.Name} = {Symmetry.IdOf(binding[variable.Slot])}"))}";

    private static string? Compute(RuleLogic logic, Frame frame)
    {
        try
        {
            RuleLogicEvaluation.Facts(logic, frame);
            return null;
        }
        catch (ArithmeticException error)
        {
            return RuleRun.InWords(error);
        }
    }

    private static Trace? Trace(NamedCondition condition, Frame frame)
    {
        try
        {
            return condition.Test.Trace(frame);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static EvidenceItem Item(Arrangement arrangement) => new()
    {
        Id = arrangement.Id,
        Kind = ArrangementKind.Of(arrangement).Name,
        From = arrangement.From,
        To = arrangement.To,
        Pointer = arrangement.Pointer(),
        Line = arrangement.Place.Line,
        Column = arrangement.Place.Column,
        Sources = arrangement.Sources,
    };

    // What would decide: whether the binding is there, whether the conditions are met, whether what must not be there is.
    private List<MissingItem> Missing(Judged judged, Evidence evidence, IReadOnlyList<Trace?> traces, Frame frame, object?[]? excuse)
    {
        var logic = judged.Rule.Logic;
        var facts = judged.Exists == Truth.Unknown
            ? evidence.Missing.Concat(logic.Match.Filters.SelectMany(filter => filter.Trace(frame).Missing()))
            : [];
        facts = facts.Concat(traces.OfType<Trace>().Where(trace => !trace.IsSettled).SelectMany(trace => trace.Missing()));
        if (excuse is not null)
        {
            var besides = new Evidence();
            foreach (var relation in BindingParts.Relations(logic.Unless!, excuse))
            {
                relation.Explain(besides);
            }

            var there = new Frame(facts: 0) { Binding = excuse, Parameters = parameters };
            facts = facts.Concat(besides.Missing).Concat(logic.Unless!.Filters.SelectMany(filter => filter.Trace(there).Missing()));
        }

        var missing = new List<MissingItem>();
        foreach (var fact in facts)
        {
            var item = new MissingItem(fact.What, fact.Pointer);
            if (!missing.Contains(item))
            {
                missing.Add(item);
            }
        }

        return missing;
    }
}
