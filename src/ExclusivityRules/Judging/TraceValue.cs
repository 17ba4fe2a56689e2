using System.Globalization;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// Computes the value of a step of a trace from the values at its leaves: an <see cref="Interval"/>, a <see cref="Model.Truth"/>, a
/// text or date as text, or null for what is not known.
/// </summary>
internal static class TraceValue
{
    /// <summary>The value.</summary>
    public static object? Of(TraceStep step) => (step.Operation, step.Parts?.ToArray() ?? []) switch
    {
        (null, _) => Leaf(step.Value),
        ("=", [var whole]) => Of(whole),
        ("!", [var whole]) => Truth(Of(whole)).Not(),
        ("-", [var whole]) => -Number(Of(whole)),
        ("&&", var parts) => parts.Select(part => Truth(Of(part))).Aggregate(TruthLogic.And),
        ("||", var parts) => parts.Select(part => Truth(Of(part))).Aggregate(TruthLogic.Or),
        ("Met", [var whole]) => One(Truth(Of(whole))),
        ("Abs", [var whole]) => Number(Of(whole)).Absolute(),
        ("Any" or "All" or "Count" or "Sum", [var list, .. var elements]) => OfList(step.Operation, list, elements),
        (var operation, [var left, var right]) => OfTwo(operation, Of(left), Of(right)),
        _ => throw new InvalidOperationException($"no operation {step.Operation} on {step.Parts?.Count} values"),
    };

    /// <summary>A value as the answer of a condition.</summary>
    public static Truth Truth(object? value) => value is Truth known ? known : Model.Truth.Unknown;

    private static Interval Number(object? value) => value is Interval known ? known : Interval.Unknown;

    private static object? Leaf(ReportValue value) => value switch
    {
        ReportValue.Number number => number.Value,
        ReportValue.Flag flag => TruthLogic.Of(flag.Value),
        ReportValue.Text text => text.Value,
        _ => null,
    };

    private static object OfTwo(string operation, object? left, object? right) => operation switch
    {
        "+" => Number(left) + Number(right),
        "-" => Number(left) - Number(right),
        "*" => Number(left) * Number(right),
        "/" => Number(left) / Number(right),
        "Min" => Interval.Smaller(Number(left), Number(right)),
        "Max" => Interval.Larger(Number(left), Number(right)),
        "Months" => Months(left, right),
        "<" => Less(left, right),
        ">" => Less(right, left),
        "<=" => Less(right, left).Not(),
        ">=" => Less(left, right).Not(),
        "==" => Same(left, right),
        "!=" => Same(left, right).Not(),
        _ => throw new InvalidOperationException($"no operation {operation} on two values"),
    };

    // Days compare as their texts do, yyyy-MM-dd.
    private static Truth Less(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => TruthLogic.Of(string.CompareOrdinal(one, other) < 0),
        (Interval or null, Interval or null) => Number(left).Less(Number(right)),
        _ => Model.Truth.Unknown,
    };

    private static Truth Same(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => TruthLogic.Of(string.Equals(one, other, StringComparison.Ordinal)),
        (Truth one, Truth other) => TruthLogic.Of(one == other),
        (Interval, _) or (_, Interval) => Number(left).EqualTo(Number(right)),
        _ => Model.Truth.Unknown,
    };

    private static Interval Months(object? from, object? to) => from is string first && to is string last
        ? Interval.Exactly(Measures.Calendar.Months(Day(first), Day(last)))
        : Interval.Unknown;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object OfList(string operation, TraceStep list, TraceStep[] elements)
    {
        if (list.Count is not { } count)
        {
            return operation switch
            {
                "Count" => Interval.Between(0, null),
                "Sum" => Interval.Unknown,
                _ => Model.Truth.Unknown,
            };
        }

        var values = elements.Select(Of);
        return (operation, elements.Length) switch
        {
            ("Any", 0) => TruthLogic.Of(count > 0),
            ("Count", 0) => Interval.Exactly(count),
            ("Any", _) => values.Select(Truth).Aggregate(TruthLogic.Or),
            ("All", _) => values.Select(Truth).Aggregate(Model.Truth.True, TruthLogic.And),
            ("Count", _) => values.Select(value => One(Truth(value))).Aggregate((sum, one) => sum + one),
            _ => values.Select(Number).Aggregate(Interval.Exactly(0), (sum, value) => sum + value),
        };
    }

    private static Interval One(Truth truth) => truth switch
    {
        Model.Truth.True => Interval.Exactly(1),
        Model.Truth.False => Interval.Exactly(0),
        _ => Interval.Between(0, 1),
    };
}
