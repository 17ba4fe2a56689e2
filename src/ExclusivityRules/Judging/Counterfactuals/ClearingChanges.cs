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
    /// <remarks>In each direction the farthest value is tried first: where that does not clear, none on the way is looked for.</remarks>
    public Counterfactual? Of(GraphFact fact) => Nearest(fact) is { } becomes ? new(fact.Pointer, fact.What, Was(fact.Value), becomes) : null;

    private ReportValue? Nearest(GraphFact fact) => fact.Pointer.EndsWith("/end", StringComparison.Ordinal) ? End(fact)
        : fact.Value.ValueKind switch
        {
            JsonValueKind.Number => GraphFacts.Number(fact.Value) is { } number ? Nearer(fact, number, number) : null,
            JsonValueKind.True or JsonValueKind.False => First(fact, [new ReportValue.Flag(fact.Value.ValueKind == JsonValueKind.False)]),
            JsonValueKind.String => First(fact, Weaker(fact.Value.GetString()!)),
            _ => GraphFacts.Bounds(fact.Value) is var (min, max) ? Nearer(fact, min, max) : null,
        };

    // Below the least it can be, or above the most.
    private ReportValue? Nearer(GraphFact fact, decimal? least, decimal? most)
    {
        var down = least is { } low ? FirstThatClears(fact, Steps.Down(low)) : null;
        var up = most is { } high ? FirstThatClears(fact, Steps.Up(high)) : null;
        return down is null ? up : up is null ? down : Exact(up) - most < least - Exact(down) ? up : down;
    }

    // The latest end that clears, at the latest the one that ends it on the day.
    private ReportValue? End(GraphFact fact)
    {
        var stated = fact.Value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(fact.Value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end : (DateOnly?)null;
        var from = stated ?? Steps.EndOfTime;
        var steps = Steps.DaysBack(from, asOf);
        return stated is null && steps.At(0) is var latest && Clears(fact, latest) ? latest : FirstThatClears(fact, steps);
    }

    // From the strongest to the weakest.
    private static IEnumerable<ReportValue> Weaker(string exclusivity) =>
        EnumNames.All(typeof(Exclusivity)).SkipWhile(name => name != exclusivity).Skip(1).Select(name => new ReportValue.Text(name));

    private ReportValue? First(GraphFact fact, IEnumerable<ReportValue> values) => values.FirstOrDefault(value => Clears(fact, value));

    private ReportValue? FirstThatClears(GraphFact fact, Steps steps) => steps.Last > 0 && Clears(fact, steps.At(steps.Last))
        ? steps.At(Steps.First(steps.Last, step => Clears(fact, steps.At(step))))
        : null;

    private bool Clears(GraphFact fact, ReportValue value) => trial.With(fact.Pointer, Steps.Json(value)) == Outcome.Clear;

    private static decimal? Exact(ReportValue value) => ((ReportValue.Number)value).Value.Exact;

    private static ReportValue Was(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Number(GraphFacts.Number(value), GraphFacts.Number(value)),
        JsonValueKind.True or JsonValueKind.False => new ReportValue.Flag(value.GetBoolean()),
        JsonValueKind.String => new ReportValue.Text(value.GetString()!),
        JsonValueKind.Object when GraphFacts.Bounds(value) is var (min, max) => Number(min, max),
        _ => new ReportValue.Unknown(),
    };

    private static ReportValue Number(decimal? min, decimal? max) => new ReportValue.Number(Interval.Between(min, max));
}
