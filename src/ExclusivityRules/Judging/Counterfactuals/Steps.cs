using System.Globalization;
using System.Text.Json.Nodes;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// The values a fact can take, as steps from where it stands: a share moves by 0.0001 (or one unit of its last digit), another number
/// with decimals likewise, a whole number by 1, a date by a day.
/// </summary>
/// <param name="Last">How many steps there are.</param>
/// <param name="At">The value after a number of steps.</param>
internal sealed record Steps(long Last, Func<long, ReportValue> At)
{
    /// <summary>The last day there is.</summary>
    public static readonly DateOnly EndOfTime = DateOnly.MaxValue;

    private const int Digits = 4;
    private const decimal Million = 1_000_000;
    private const decimal Most = 1_000_000_000_000_000;

    /// <summary>Numbers from one on, downwards to zero.</summary>
    public static Steps Down(decimal from, bool isShare) => Numbers(from, -Step(from, isShare), from);

    /// <summary>Numbers from one on, upwards: shares to 1, others to about a thousand times as much and to a million at least, from zero on to any.</summary>
    public static Steps Up(decimal from, bool isShare) => Numbers(
        from, Step(from, isShare), isShare ? Math.Max(0, 1 - from) : from == 0 ? Most : Math.Clamp(999 * from, Million, Most));

    /// <summary>The shares from 0 to 1.</summary>
    public static Steps Shares { get; } = Numbers(0, 0.0001m, 1);

    /// <summary>Whole numbers from 0 on.</summary>
    public static Steps Whole { get; } = Numbers(0, 1, Most);

    /// <summary>Days from one on, backwards to another.</summary>
    public static Steps DaysBack(DateOnly from, DateOnly to) => new(Math.Max(0, from.DayNumber - to.DayNumber), steps => Day(from.AddDays(-(int)steps)));

    /// <summary>Days from one on to another.</summary>
    public static Steps Days(DateOnly from, DateOnly to) => new(to.DayNumber - from.DayNumber, steps => Day(from.AddDays((int)steps)));

    /// <summary>A value as it stands in a graph document.</summary>
    public static JsonNode Json(ReportValue value) => value switch
    {
        ReportValue.Number number => JsonNode.Parse(Interval.Digits(number.Value.Exact!.Value))!,
        ReportValue.Flag flag => JsonValue.Create(flag.Value),
        _ => JsonValue.Create(((ReportValue.Text)value).Value),
    };

    private static Steps Numbers(decimal from, decimal step, decimal room) =>
        new((long)Math.Min(room / Math.Abs(step), long.MaxValue), steps => new ReportValue.Number(Interval.Exactly(from + (steps * step))));

    private static decimal Step(decimal number, bool isShare) => !isShare && number == Math.Floor(number)
        ? 1
        : new decimal(1, 0, 0, isNegative: false, Math.Max((byte)Digits, number.Scale));

    private static ReportValue.Text Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
