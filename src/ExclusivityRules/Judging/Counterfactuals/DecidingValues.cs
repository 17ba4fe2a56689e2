using System.Text.Json.Nodes;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Looks for the values of a missing fact that would decide an undetermined finding.</summary>
/// <param name="trial">Tries a value.</param>
/// <param name="currency">The currency in which amounts are tried.</param>
/// <param name="asOf">The day that is judged.</param>
internal sealed class DecidingValues(Trial trial, string currency, DateOnly asOf)
{
    private static readonly string[] Words = [.. typeof(Arrangement).Assembly.GetTypes()
        .Where(type => type.IsEnum && type.IsPublic && type.Namespace == typeof(Arrangement).Namespace)
        .SelectMany(EnumNames.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The missing fact, with the values that would flag and those that would clear; null each where none alone does.</summary>
    public MissingItem Of(MissingItem missing)
    {
        var (flags, clears) = IsRead(missing, new ReportValue.Flag(true)) ? OneByOne(missing, [new ReportValue.Flag(true), new ReportValue.Flag(false)])
            : IsRead(missing, Number(2)) || IsAmount(missing) ? Along(missing, Steps.Whole)
            : IsRead(missing, Number(1)) ? Along(missing, Steps.Shares)
            : IsRead(missing, new ReportValue.Text("no such word")) ? (null, null)
            : IsRead(missing, Steps.Days(asOf, Steps.EndOfTime).At(1)) ? Along(missing, Steps.Days(asOf, Steps.EndOfTime))
            : OneByOne(missing, Words.Select(word => new ReportValue.Text(word)));
        return missing with { Flags = flags, Clears = clears };
    }

    private (ReportValue? Flags, ReportValue? Clears) OneByOne(MissingItem missing, IEnumerable<ReportValue> values)
    {
        var tried = values.Select(value => (Value: value, Outcome: With(missing, value))).ToArray();
        return (Those(Outcome.Flagged), Those(Outcome.Clear));

        ReportValue? Those(Outcome outcome) => OneOrSeveral(tried.Where(one => one.Outcome == outcome).Select(one => one.Value));
    }

    // Every stretch of values with one outcome.
    private (ReportValue? Flags, ReportValue? Clears) Along(MissingItem missing, Steps steps)
    {
        // Where a format refuses what is larger, there is nothing larger.
        var stretches = Stretches.Along(steps.Last, step => Tried(missing, steps.At(step))).Where(stretch => stretch.Outcome is not null).ToArray();
        return (Those(Outcome.Flagged), Those(Outcome.Clear));

        ReportValue? Those(Outcome outcome) => OneOrSeveral(stretches.Where(stretch => stretch.Outcome == outcome)
            .Select(stretch => Range(steps, stretch.From, stretch == stretches[^1] && steps != Steps.Shares ? null : stretch.To)));
    }

    private static ReportValue? OneOrSeveral(IEnumerable<ReportValue> values) => values.ToArray() switch
    {
        [] => null,
        [var one] => one,
        var several => new ReportValue.List([.. several.Select(Told)]),
    };

    private static string Told(ReportValue value) => value switch
    {
        ReportValue.Text text => text.Value,
        ReportValue.Flag flag => flag.Value ? "true" : "false",
        ReportValue.Number { Value: { Min: { } min } number } => number.IsExact ? Interval.Digits(min)
            : number.Max is { } max ? $"{Interval.Digits(min)} to {Interval.Digits(max)}" : $"{Interval.Digits(min)} or more",
        _ => "",
    };

    private static ReportValue Range(Steps steps, long from, long? to)
    {
        var (least, most) = (steps.At(from), to is { } end ? steps.At(end) : null);
        return least is ReportValue.Number number
            ? new ReportValue.Number(Interval.Between(number.Value.Exact, ((ReportValue.Number?)most)?.Value.Exact))
            : least == most ? least
            : new ReportValue.Text(most is null ? $"{Told(least)} or later" : $"{Told(least)} to {Told(most)}");
    }

    private bool IsRead(MissingItem missing, ReportValue value) => With(missing, value) is not null;

    private bool IsAmount(MissingItem missing) => trial.With(missing.Pointer, Amount(Number(2))).Outcome is not null;

    private Outcome? With(MissingItem missing, ReportValue value) => Tried(missing, value).Outcome;

    private Tried Tried(MissingItem missing, ReportValue value)
    {
        var tried = trial.With(missing.Pointer, Steps.Json(value));
        return tried.Outcome is null && value is ReportValue.Number ? trial.With(missing.Pointer, Amount(value)) : tried;
    }

    private JsonObject Amount(ReportValue value) => new() { ["amount"] = Steps.Json(value), ["currency"] = currency };

    private static ReportValue Number(decimal value) => new ReportValue.Number(Interval.Exactly(value));
}
