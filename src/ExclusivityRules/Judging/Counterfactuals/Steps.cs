using System.Globalization;
using System.Text.Json.Nodes;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// The values a fact can take, as steps from where it stands: a share or another number up to 1 moves by 0.0001 (or one unit of its last
/// digit), one with decimals likewise, a whole number by 1, a date by a day.
/// </summary>
/// <param name="Last">How many steps there are.</param>
/// <param name="At">The value after a number of steps.</param>
internal sealed record Steps(long Last, Func<long, ReportValue> At)
{
    /// <summary>The last day there is.</summary>
    public static readonly DateOnly EndOfTime = DateOnly.MaxValue;

    private const int Digits = 4;
    private const decimal Most = 1_000_000_000_000_000;

    /// <summary>Numbers from one on, downwards to zero.</summary>
    public static Steps Down(decimal from) => Numbers(from, -Step(from), from);

    /// <summary>Numbers from one on, upwards: to 1 where it is at most 1, else to a thousand times as much.</summary>
    public static Steps Up(decimal from) => Numbers(from, Step(from), from <= 1 ? 1 - from : Math.Min(999 * from, Most));

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

    /// <summary>The first step at which something holds, where it does not at 0 and does at the last; found by halving.</summary>
    public static long First(long last, Func<long, bool> holds)
    {
        var not = 0L;
        while (last - not > 1)
        {
            var middle = not + ((last - not) / 2);
            (not, last) = holds(middle) ? (not, middle) : (middle, last);
        }

        return last;
    }

    private static Steps Numbers(decimal from, decimal step, decimal room) =>
        new((long)Math.Min(room / Math.Abs(step), long.MaxValue), steps => new ReportValue.Number(Interval.Exactly(from + (steps * step))));

    private static decimal Step(decimal number)
    {
        var isWhole = number > 1 && number == Math.Floor(number);
        return isWhole ? 1 : new decimal(1, 0, 0, isNegative: false, Math.Max((byte)Digits, number.Scale));
    }

    private static ReportValue.Text Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
