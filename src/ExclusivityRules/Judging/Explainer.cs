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
    private Situation Situation => view.Situation;

    /// <summary>The finding of a result.</summary>
    /// <param name="judged">The result.</param>
    /// <param name="holdsWhen">In which scenarios it is flagged; null when that was not looked at.</param>
    public Finding Explain(Judged judged, IReadOnlyList<IReadOnlyList<string>>? holdsWhen)
    {
        var (rule, logic) = (judged.Rule, judged.Rule.Logic);
        var frame = new Frame(logic.Facts.Count) { Binding = judged.Binding, Parameters = parameters };
        var error = judged.Error ?? Compute(logic, frame);
        var operands = new Operands(rules.Parameters, Situation);
        var relations = Relations(logic.Match, judged.Binding).ToArray();
        var evidence = new Evidence();
        Array.ForEach(relations, relation => relation.Explain(evidence));
        var (excused, excuse) = Excuse(judged);
        var traces = logic.Conditions.Select(condition => Trace(condition, frame)).ToArray();
        var arrangements = evidence.Arrangements.Concat(Counted(logic, frame)).DistinctBy(arrangement => arrangement.Index)
            .OrderBy(arrangement => arrangement.Index).ToArray();
        return new Finding
        {
            Fingerprint = Fingerprint.Of(rule, judged.Binding),
            Rule = rule.Id,
            Pack = rule.Pack,
            Outcome = judged.Outcome,
            Severity = error is null ? RuleLogicEvaluation.Severity(logic, frame) : rule.Severity,
            Concern = EnumNames.Of(rule.Concern),
            Title = rule.Title,
            Sentence = new Sentence(logic.Because, frame, relations, Situation, rules.Parameters).Write(),
            Bindings = logic.Match.Variables.ToDictionary(variable => variable.Name, variable => Symmetry.IdOf(judged.Binding[variable.Slot]), StringComparer.Ordinal),
            Parties = Parties(judged.Binding, relations),
            Arrangements = arrangements.Select(arrangement => arrangement.Id).ToArray(),
            Evidence = arrangements.Select(Item).ToArray(),
            Chain = evidence.Chain.Count == 0 ? null : evidence.Chain.Select(Step).ToArray(),
            Conditions = logic.Conditions.Zip(traces, (condition, trace) => operands.Condition(condition, trace)).ToArray(),
            Operator = logic.NeedsAll ? "And" : "Or",
            Exists = judged.Exists.ToNullable(),
            Excused = excused.ToNullable(),
            Facts = error is null ? logic.Facts.Select((fact, number) => operands.Fact(fact, frame.TraceOf(number, fact))).ToArray() : [],
            Margins = Margins.Of(logic.Conditions, traces, operands.Unit),
            HoldsWhen = holdsWhen,
            Missing = judged.Outcome == Outcome.Undetermined ? Missing(judged, evidence, traces, frame, excused == Truth.Unknown ? excuse : null) : [],
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

    // What was counted beside the binding is evidence as well.
    private static IEnumerable<Arrangement> Counted(RuleLogic logic, Frame frame) => logic.Facts
        .Select((fact, number) => (Fact: fact, Number: number)).Where(one => one.Fact.Value is CountExpr)
        .SelectMany(one => frame.TraceOf(one.Number, one.Fact).Evidence!.Arrangements);

    private static ChainStep Step(ChainLink link) => new(link.Text, link.Arrangements.Select(arrangement => arrangement.Id).ToArray());

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

    private static IEnumerable<Relation> Relations(Pattern pattern, object?[] binding) => pattern.Edges
        .Select(edge => edge.Slot).Where(slot => slot < binding.Length)
        .SelectMany(slot => binding[slot] is RelationChain chain ? chain.Relations : [(Relation)binding[slot]!]);

    private string[] Parties(object?[] binding, IEnumerable<Relation> relations) => binding.OfType<PartyNode>().Select(party => party.Id)
        .Concat(relations.SelectMany(relation => relation.Entities).Select(position => Situation.Graph.Parties[position].Id))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToArray();

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
    private MissingItem[] Missing(Judged judged, Evidence evidence, IReadOnlyList<Trace?> traces, Frame frame, object?[]? excuse)
    {
        var logic = judged.Rule.Logic;
        var facts = judged.Exists == Truth.Unknown
            ? evidence.Missing.Concat(logic.Match.Filters.SelectMany(filter => filter.Trace(frame).Missing()))
            : [];
        facts = facts.Concat(traces.OfType<Trace>().Where(trace => !trace.IsSettled).SelectMany(trace => trace.Missing()));
        if (excuse is not null)
        {
            var besides = new Evidence();
            foreach (var relation in Relations(logic.Unless!, excuse))
            {
                relation.Explain(besides);
            }

            var there = new Frame(facts: 0) { Binding = excuse, Parameters = parameters };
            facts = facts.Concat(besides.Missing).Concat(logic.Unless!.Filters.SelectMany(filter => filter.Trace(there).Missing()));
        }

        return facts.Select(fact => new MissingItem(fact.What, fact.Pointer)).Distinct().ToArray();
    }
}
