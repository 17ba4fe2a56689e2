using System.Globalization;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Looks for the smallest change of each fact that clears a flagged finding.</summary>
/// <param name="trial">Tries a change.</param>
/// <param name="asOf">The day that is judged.</param>
internal sealed class ClearingChanges(Trial trial, DateOnly asOf)
{
    /// <summary>The smallest change of a fact that clears the finding; null when none does.</summary>
    public Counterfactual? Of(GraphFact fact) => Nearest(fact) is { } becomes ? new(fact.Pointer, fact.What, Was(fact.Value), becomes) : null;

    private ReportValue? Nearest(GraphFact fact) => fact.Pointer.EndsWith("/end", StringComparison.Ordinal) ? End(fact)
        : fact.Value.ValueKind switch
        {
            JsonValueKind.Number => GraphFacts.Number(fact.Value) is { } number ? Number(fact, number, number) : null,
            JsonValueKind.True or JsonValueKind.False => First(fact, [new ReportValue.Flag(fact.Value.ValueKind == JsonValueKind.False)]),
            JsonValueKind.String => First(fact, Others(fact.Value.GetString()!)),
            _ => GraphFacts.Bounds(fact.Value) is var (min, max) ? Number(fact, min, max) : null,
        };

    // Below the least it can be, or above the most.
    private ReportValue? Number(GraphFact fact, decimal? least, decimal? most)
    {
        var isShare = trial.With(fact.Pointer, 2).Outcome is null;
        return Nearer(
            fact, least is { } low ? Steps.Down(low, isShare) : null, most is { } high ? Steps.Up(high, isShare) : null,
            (down, up) => Exact(up) - most < least - Exact(down));
    }

    // Earlier, down to what ends it on the day, or later.
    private ReportValue? End(GraphFact fact)
    {
        var text = fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString() : null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? Nearer(fact, Steps.DaysBack(end, asOf), Steps.Days(end, Steps.EndOfTime), (down, up) => DaysTo(end, up) < DaysTo(end, down))
            : FirstThatClears(fact, Steps.DaysBack(Steps.EndOfTime, asOf));
    }

    private ReportValue? Nearer(GraphFact fact, Steps? downwards, Steps? upwards, Func<ReportValue, ReportValue, bool> isUpNearer)
    {
        var (down, up) = (FirstThatClears(fact, downwards), FirstThatClears(fact, upwards));
        return down is null ? up : up is null || !isUpNearer(down, up) ? down : up;
    }

    // The next weaker exclusivity, else the next stronger.
    private static IEnumerable<ReportValue> Others(string exclusivity)
    {
        var all = EnumNames.All(typeof(Exclusivity)).ToArray();
        var at = Array.IndexOf(all, exclusivity);
        return all[(at + 1)..].Concat(all[..Math.Max(at, 0)].Reverse()).Select(name => new ReportValue.Text(name));
    }

    private ReportValue? First(GraphFact fact, IEnumerable<ReportValue> values) => values.FirstOrDefault(value => With(fact, value).Outcome == Outcome.Clear);

    private ReportValue? FirstThatClears(GraphFact fact, Steps? steps)
    {
        foreach (var stretch in steps is null ? [] : Stretches.Along(steps.Last, step => With(fact, steps.At(step))))
        {
            if (stretch.Outcome == Outcome.Clear)
            {
                return steps!.At(stretch.From);
            }
        }

        return null;
    }

    private Tried With(GraphFact fact, ReportValue value) => trial.With(fact.Pointer, Steps.Json(value));

    private static decimal? Exact(ReportValue value) => ((ReportValue.Number)value).Value.Exact;

    private static int DaysTo(DateOnly end, ReportValue other) =>
        Math.Abs(DateOnly.ParseExact(((ReportValue.Text)other).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - end.DayNumber);

    private static ReportValue Was(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Interval(GraphFacts.Number(value), GraphFacts.Number(value)),
        JsonValueKind.True or JsonValueKind.False => new ReportValue.Flag(value.GetBoolean()),
        JsonValueKind.String => new ReportValue.Text(value.GetString()!),
        JsonValueKind.Object when GraphFacts.Bounds(value) is var (min, max) => Interval(min, max),
        _ => new ReportValue.Unknown(),
    };

    private static ReportValue.Number Interval(decimal? min, decimal? max) => new(Model.Interval.Between(min, max));
}
