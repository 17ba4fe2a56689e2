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

        ReportValue? Those(Outcome outcome) => tried.Where(one => one.Outcome == outcome).Select(one => one.Value).ToArray() switch
        {
            [] => null,
            [var one] => one,
            var several => new ReportValue.List([.. several.Select(value => value is ReportValue.Text text ? text.Value : ((ReportValue.Flag)value).Value ? "true" : "false")]),
        };
    }

    // From each end of the values as far as the outcome stays.
    private (ReportValue? Flags, ReportValue? Clears) Along(MissingItem missing, Steps steps)
    {
        var (low, high) = (With(missing, steps.At(0)), With(missing, steps.At(steps.Last)));
        var isOpen = steps != Steps.Shares;
        if (low == high)
        {
            var all = Range(steps, 0, isOpen ? null : steps.Last);
            return (low == Outcome.Flagged ? all : null, low == Outcome.Clear ? all : null);
        }

        var above = Steps.First(steps.Last, step => With(missing, steps.At(step)) != low) - 1;
        var below = Steps.First(steps.Last, step => With(missing, steps.At(step)) == high);
        var (first, last) = (Range(steps, 0, above), Range(steps, below, isOpen ? null : steps.Last));
        return (
            low == Outcome.Flagged ? first : high == Outcome.Flagged ? last : null,
            low == Outcome.Clear ? first : high == Outcome.Clear ? last : null);
    }

    private static ReportValue Range(Steps steps, long from, long? to)
    {
        var (least, most) = (steps.At(from), to is { } end ? steps.At(end) : null);
        return least is ReportValue.Number number
            ? new ReportValue.Number(Interval.Between(number.Value.Exact, ((ReportValue.Number?)most)?.Value.Exact))
            : least == most ? least
            : new ReportValue.Text(most is null ? $"{Text(least)} or later" : $"{Text(least)} to {Text(most)}");

        static string Text(ReportValue value) => ((ReportValue.Text)value).Value;
    }

    private bool IsRead(MissingItem missing, ReportValue value) => With(missing, value) is not null;

    private bool IsAmount(MissingItem missing) => trial.With(missing.Pointer, Amount(Number(2))) is not null;

    private Outcome? With(MissingItem missing, ReportValue value) => trial.With(missing.Pointer, Steps.Json(value))
        ?? (value is ReportValue.Number ? trial.With(missing.Pointer, Amount(value)) : null);

    private JsonObject Amount(ReportValue value) => new() { ["amount"] = Steps.Json(value), ["currency"] = currency };

    private static ReportValue Number(decimal value) => new ReportValue.Number(Interval.Exactly(value));
}
