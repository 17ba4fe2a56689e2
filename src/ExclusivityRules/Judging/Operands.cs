using System.Globalization;
using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Turns traces into the values a report shows.</summary>
internal sealed class Operands(ParameterTable parameters, Situation situation)
{
    /// <summary>A condition with the values it looks at.</summary>
    public ConditionResult Condition(NamedCondition condition, Trace? trace) => trace is null
        ? new(condition.Name, null, condition.Text, [])
        : new(condition.Name, ((Truth)trace.Value!).ToNullable(), condition.Text, Of(trace))
        {
            Trace = Step(trace),
        };

    /// <summary>A fact with its value.</summary>
    public FactResult Fact(NamedFact fact, Trace trace) => new(fact.Name, Value(trace.Value), Unit(trace));

    /// <summary>What a reader should know of the parameters used, in ordinal order.</summary>
    public IReadOnlyList<string> Notes(IEnumerable<Trace?> traces) => traces.OfType<Trace>().SelectMany(All)
        .Select(trace => ParameterUse.Of(trace, parameters, situation.AsOf))
        .Where(used => used?.Value is { Verified: false })
        .Select(used => $"the figure {used!.Parameter.Id} ({used.Parameter.Title}) is not verified")
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

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
            Parts = isLeaf ? null : trace.Parts.Select(Step).ToArray(),
        };
    }

    private static IEnumerable<Trace> All(Trace trace) => trace.Parts.SelectMany(All).Prepend(trace);

    // The values that were read, computed by a function or defined as a fact, in the order of the text, each once; behind a fact that is
    // worked out of other values, those.
    private List<Operand> Of(Trace trace)
    {
        var found = new List<Operand>();
        Collect(trace, found);
        return found;
    }

    private void Collect(Trace trace, List<Operand> found)
    {
        var isFact = IsFact(trace.Expr);
        var isValue = (isFact || trace.Expr is IMemberExpr or CallExpr) && !(trace.Value is Node or Relation || IsNodeList(trace.Value));
        if (isValue && !found.Exists(operand => operand.Name == trace.Expr.ToString()))
        {
            found.Add(Operand(trace));
        }

        if (!isValue || (isFact && trace.Parts[0].Expr is not (IMemberExpr or CallExpr)))
        {
            foreach (var part in trace.Parts)
            {
                Collect(part, found);
            }
        }
    }

    private static bool IsFact(Expr expr) => expr is FactExpr<Interval> or FactExpr<Truth> or FactExpr<string?> or FactExpr<DateOnly?>;

    private static bool IsNodeList(object? value) => value is System.Collections.IEnumerable and not string and not IEnumerable<string>;

    private Operand Operand(Trace trace) => new(
        trace.Expr.ToString(), Value(trace.Value), Unit(trace), trace.Pointers())
    {
        Note = ParameterUse.Of(trace, parameters, situation.AsOf)?.Note(situation.Graph.BaseCurrency),
    };

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
        Truth truth when truth != Truth.Unknown => new ReportValue.Flag(truth == Truth.True),
        string text => new ReportValue.Text(text),
        DateOnly day => new ReportValue.Text(Day(day)),
        IEnumerable<string> list => new ReportValue.List(list.ToArray()),
        _ => new ReportValue.Unknown(),
    };
}
