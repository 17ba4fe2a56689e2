using System.Globalization;
using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Turns traces into the values a report shows.</summary>
internal sealed class Operands(ParameterTable parameters, Situation situation)
{
    private static readonly ReportValue Yes = new ReportValue.Flag(true);
    private static readonly ReportValue No = new ReportValue.Flag(false);
    private static readonly ReportValue NotKnown = new ReportValue.Unknown();

    // The same figures are used again and again.
    private readonly Dictionary<(string Parameter, DateOnly? Day), string> notes = [];

    /// <summary>Conditions with the values they look at.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="traces">Each of them, evaluated; null where that failed.</param>
    /// <param name="onlyLine">The line of the graph file that all values come from; null when there are several, or no file.</param>
    public ConditionResult[] Conditions(IReadOnlyList<NamedCondition> conditions, Trace?[] traces, int? onlyLine)
    {
        var results = new ConditionResult[traces.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Condition(conditions[i], traces[i], onlyLine);
        }

        return results;
    }

    private ConditionResult Condition(NamedCondition condition, Trace? trace, int? onlyLine)
    {
        if (trace is null)
        {
            return new(condition.Name, null, condition.Text, []);
        }

        var step = Step(trace);
        return new(condition.Name, ((Truth)trace.Value!).ToNullable(), condition.Text, Of(trace, step, onlyLine)) { Trace = step };
    }

    /// <summary>A fact with its value.</summary>
    public FactResult Fact(NamedFact fact, Trace trace) => new(fact.Name, Value(trace.Value), Unit(trace));

    /// <summary>What a reader should know of the parameters used, in ordinal order.</summary>
    public IReadOnlyList<string> Notes(Trace?[] traces)
    {
        List<string>? found = null;
        foreach (var trace in traces)
        {
            AddNotes(trace, ref found);
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private void AddNotes(Trace? trace, ref List<string>? found)
    {
        if (trace is not null && ParameterUse.Of(trace, parameters, situation.AsOf) is { Value.Verified: false } used)
        {
            (found ??= []).AddOnce($"the figure {used.Parameter.Id} ({used.Parameter.Title}) is not verified", StringComparer.Ordinal);
        }

        foreach (var part in trace?.Parts ?? [])
        {
            AddNotes(part, ref found);
        }
    }

    private TraceStep Step(Trace trace)
    {
        var isLeaf = trace.Expr.Operation is null;
        return new()
        {
            Text = trace.Expr.ToString(),
            Operation = trace.Expr.Operation,
            Value = Value(trace.Value),
            Unit = Unit(trace),
            From = isLeaf ? trace.Pointers() : null,
            Element = trace.Element,
            Count = trace.Value is IReadOnlyCollection<object> list ? list.Count : null,
            Parts = isLeaf ? null : Steps(trace.Parts),
        };
    }

    private TraceStep[] Steps(Trace[] traces)
    {
        var steps = new TraceStep[traces.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Step(traces[i]);
        }

        return steps;
    }

    // The values that were read, computed by a function or defined as a fact, in the order of the text, each once; behind a fact that is
    // worked out of other values, those.
    private List<Operand> Of(Trace trace, TraceStep step, int? onlyLine)
    {
        var found = new List<Operand>();
        Collect(trace, step, onlyLine, found);
        return found;
    }

    private void Collect(Trace trace, TraceStep step, int? onlyLine, List<Operand> found)
    {
        var isFact = IsFact(trace.Expr);
        var isValue = (isFact || trace.Expr is IMemberExpr or CallExpr) && !(trace.Value is Node or Relation || IsNodeList(trace.Value));
        if (isValue && !Has(found, step.Text))
        {
            found.Add(Operand(trace, step, onlyLine));
        }

        if (!isValue || (isFact && trace.Parts[0].Expr is not (IMemberExpr or CallExpr)))
        {
            for (var i = 0; i < step.Parts?.Count; i++)
            {
                Collect(trace.Parts[i], step.Parts[i], onlyLine, found);
            }
        }
    }

    private static bool Has(List<Operand> found, string name)
    {
        foreach (var operand in found)
        {
            if (operand.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFact(Expr expr) => expr is FactExpr<Interval> or FactExpr<Truth> or FactExpr<string?> or FactExpr<DateOnly?>;

    private static bool IsNodeList(object? value) => value is System.Collections.IEnumerable and not string and not IEnumerable<string>;

    private Operand Operand(Trace trace, TraceStep step, int? onlyLine)
    {
        var pointers = step.From ?? trace.Pointers();
        return new(step.Text, step.Value, step.Unit, pointers)
        {
            Lines = onlyLine is { } line ? Lines(line, pointers.Count) : [],
            Note = ParameterUse.Of(trace, parameters, situation.AsOf) is { } used ? Note(used) : null,
        };
    }

    private string Note(ParameterUse used)
    {
        if (!notes.TryGetValue((used.Parameter.Id, used.Day), out var note))
        {
            note = used.Note(situation.Graph.BaseCurrency);
            notes.Add((used.Parameter.Id, used.Day), note);
        }

        return note;
    }

    private static int[] Lines(int line, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var lines = new int[count];
        Array.Fill(lines, line);
        return lines;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a number of a trace counts; null for a plain number and for anything else.</summary>
    public string? Unit(Trace trace) => trace.Value is not Interval ? null : trace.Expr.Unit switch
    {
        null or Model.Unit.Number => null,
        Model.Unit.Money => situation.Graph.BaseCurrency,
        { } unit => EnumNames.Of(unit),
    };

    /// <summary>A value as reports write it.</summary>
    public static ReportValue Value(object? value) => value switch
    {
        Interval { IsUnknown: false } number => new ReportValue.Number(number),
        Truth truth when truth != Truth.Unknown => truth == Truth.True ? Yes : No,
        string text => new ReportValue.Text(text),
        DateOnly day => new ReportValue.Text(Day(day)),
        IEnumerable<string> list => new ReportValue.List(list.ToArray()),
        _ => NotKnown,
    };
}
