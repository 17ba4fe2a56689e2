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
        Explain(relations, evidence);
        var (excused, excuse) = Excuse(judged);
        var traces = Traces(logic.Conditions, frame);
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
            Evidence = Items(arrangements),
            Chain = evidence.Chain.Count == 0 ? null : evidence.Chain.Each(Step),
            Conditions = operands.Conditions(logic.Conditions, traces, onlyLine),
            Operator = logic.NeedsAll ? "And" : "Or",
            Exists = judged.Exists.ToNullable(),
            Excused = excused.ToNullable(),
            Facts = error is null ? Facts(logic.Facts, frame) : [],
            Margins = Margins.Of(logic.Conditions, traces, operands.Unit),
            HoldsWhen = holdsWhen,
            Missing = missing,
            Notes = judged.Outcome == Outcome.Clear && excused == Truth.True ? [.. operands.Notes(traces), Excused(logic.Unless!, excuse!)] : operands.Notes(traces),
            LegalBasis = rule.LegalBasis,
            Clears = rule.Clears,
            Error = error,
        };
    }

    // Whether what must not be there is, and what it would be.
    private (Truth Matches, object?[]? Binding) Excuse(Judged judged) => judged.Rule.Logic.Unless is { } unless
        ? new Unless(unless, view, new(limits.BindingsPerRule, cancellation)).Find(judged.Binding)
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

    // In order, as a fact may be worked out of those before it.
    private static string? Compute(RuleLogic logic, Frame frame)
    {
        try
        {
            for (var number = 0; number < logic.Facts.Count; number++)
            {
                frame.Take(number, frame.TraceOf(number, logic.Facts[number]).Value);
            }

            return null;
        }
        catch (ArithmeticException error)
        {
            return RuleRun.InWords(error);
        }
    }

    private static void Explain(List<Relation> relations, Evidence evidence)
    {
        foreach (var relation in relations)
        {
            relation.Explain(evidence);
        }
    }

    private static Trace?[] Traces(IReadOnlyList<NamedCondition> conditions, Frame frame)
    {
        var traces = new Trace?[conditions.Count];
        for (var i = 0; i < traces.Length; i++)
        {
            traces[i] = Trace(conditions[i], frame);
        }

        return traces;
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

    private EvidenceItem[] Items(IReadOnlyList<Arrangement> arrangements)
    {
        var found = new EvidenceItem[arrangements.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = items[arrangements[i].Index] ??= Item(arrangements[i]);
        }

        return found;
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
        var facts = new List<MissingFact>();
        if (judged.Exists == Truth.Unknown)
        {
            Add(evidence, logic.Match, frame);
        }

        foreach (var trace in traces)
        {
            facts.AddRange(trace?.Missing() ?? []);
        }

        if (excuse is not null)
        {
            var besides = new Evidence();
            Explain(BindingParts.Relations(logic.Unless!, excuse), besides);
            Add(besides, logic.Unless!, new(facts: 0) { Binding = excuse, Parameters = parameters });
        }

        return [.. facts.Distinct().Select(static fact => new MissingItem(fact.What, fact.Pointer))];

        void Add(Evidence of, Pattern pattern, Frame bound)
        {
            facts.AddRange(of.Missing);
            facts.AddRange(pattern.Filters.SelectMany(filter => filter.Trace(bound).Missing()));
        }
    }
}
