using System.Globalization;

namespace ExclusivityRules.Model;

/// <summary>
/// Numbers as people read them. A number is rounded only when it has more than four significant digits and three decimals;
/// it then says "about" and is never rounded to a rounder number than it is, so that no threshold is crossed silently.
/// </summary>
internal static class Numbers
{
    private static readonly (decimal Size, string Word)[] Scales =
        [(1_000_000_000_000, " tn"), (1_000_000_000, " bn"), (1_000_000, " m")];

    // The digits of a number that is rounded.
    private const int Significant = 4;

    // A hundred times this is still a decimal; no share comes near it.
    private const decimal Huge = 1_000_000_000_000;

    /// <summary>The names of the formats a template may ask for: <c>{first.Committed:money}</c>.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["number", "share", "money", "months", "days", "points", "ratio", "date"];

    /// <summary>A number with its unit as reports name it: <c>share</c>, <c>months</c>, <c>days</c>, a currency, or null.</summary>
    public static string With(Interval value, string? unit) => unit switch
    {
        "share" => Share(value),
        "months" => Months(value),
        "days" => Days(value),
        _ when IsCurrency(unit) => Money(value, unit!),
        _ => Number(value),
    };

    /// <summary>A plain number: <c>9.2</c>, <c>1,469 to 2,838</c>.</summary>
    public static string Number(Interval value) => Write(value, Rounded, "");

    /// <summary>A fraction as a percentage: <c>70 %</c>, <c>at least 50 %</c>.</summary>
    public static string Share(Interval value) =>
        IsAnyShare(value) ? "unknown" :
        value.Min < -Huge || value.Max > Huge ? Number(value) : Write(value, static share => Rounded(share * 100), " %");

    /// <summary>Whether a share may be anything from nothing to all, which says no more than that it is not known.</summary>
    public static bool IsAnyShare(Interval value) => value is { Min: 0, Max: 1, MinInclusive: true, MaxInclusive: true };

    /// <summary>Whether an amount may be any from nothing on.</summary>
    public static bool IsAnyAmount(Interval value) => value is { Min: 0, Max: null, MinInclusive: true };

    /// <summary>An amount in whole units of a currency: <c>15 bn USD</c>.</summary>
    public static string Money(Interval value, string currency) => IsAnyAmount(value) ? "unknown" : Write(value, Scaled, $" {currency}");

    /// <summary>A share inside a sentence: <c>holds 60 % of</c>, <c>holds an unknown share of</c>.</summary>
    public static string AShare(Interval value) => value.Min > 0 || value.Max < 1 ? Share(value) : "an unknown share";

    /// <summary>An amount inside a sentence: <c>invested 15 bn USD in</c>, <c>invested an unknown amount in</c>.</summary>
    public static string AnAmount(Interval value, string currency) =>
        value.IsUnknown || IsAnyAmount(value) ? "an unknown amount" : Money(value, currency);

    /// <summary>A number of months: <c>96 months</c>.</summary>
    public static string Months(Interval value) => Write(value, Rounded, value.Exact is 1 ? " month" : " months");

    /// <summary>A number of days: <c>30 days</c>.</summary>
    public static string Days(Interval value) => Write(value, Rounded, value.Exact is 1 ? " day" : " days");

    /// <summary>A day: <c>1 March 2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether a unit is a currency: three capital letters.</summary>
    public static bool IsCurrency(string? unit) => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper);

    private static string Write(Interval value, Func<decimal, (string Digits, bool Exact)> write, string unit)
    {
        if (value.Exact is { } only)
        {
            var (digits, exact) = write(only);
            return (exact ? "" : "about ") + digits + unit;
        }

        var low = value.Min is { } min ? write(min) : default;
        var high = value.Max is { } max ? write(max) : default;
        var about = (low.Digits is null || low.Exact) && (high.Digits is null || high.Exact) ? "" : "about ";
        return (low.Digits, high.Digits) switch
        {
            (null, null) => "unknown",
            (_, null) => $"{AtLeast(value)} {about}{low.Digits}{unit}",
            (null, _) => $"{AtMost(value)} {about}{high.Digits}{unit}",
            _ when value.MinInclusive && value.MaxInclusive => $"{about}{low.Digits} to {high.Digits}{unit}",
            _ when value is { Min: 0, MinInclusive: true } => $"less than {about}{high.Digits}{unit}",
            _ => $"{AtLeast(value)} {about}{low.Digits} and {AtMost(value)} {high.Digits}{unit}",
        };
    }

    private static string AtLeast(Interval value) => value.MinInclusive ? "at least" : "more than";

    private static string AtMost(Interval value) => value.MaxInclusive ? "at most" : "less than";

    private static (string Digits, bool Exact) Scaled(decimal value)
    {
        foreach (var (size, word) in Scales)
        {
            if (Math.Abs(value) >= size)
            {
                var (digits, exact) = Rounded(value / size);
                return (digits + word, exact);
            }
        }

        return Rounded(value);
    }

    private static (string Digits, bool Exact) Rounded(decimal value)
    {
        var start = Math.Min(Significant - WholeDigits(value), 28);
        if (Math.Round(value, Math.Max(start, 3)) == value)
        {
            return (Grouped(value), true);
        }

        var decimals = start;
        while (decimals < 28 && Math.Round(value, decimals) is var rounder && rounder == Math.Round(rounder, Math.Max(decimals - 1, 0))
            && (decimals > 0 || rounder % 10 == 0))
        {
            decimals++;
        }

        var rounded = Math.Round(value, decimals);
        return (Grouped(rounded), rounded == value);
    }

    /// <summary>How many digits stand before the decimal point, of many only so many as are significant; 0 or less for a number below 1: minus the zeros after it.</summary>
    private static int WholeDigits(decimal value)
    {
        var (digits, rest) = (0, Math.Abs(value));
        for (; rest >= 1 && digits < Significant; rest /= 10)
        {
            digits++;
        }

        for (; rest is > 0 and < 0.1m; rest *= 10)
        {
            digits--;
        }

        return digits;
    }

    // Below a thousand there is nothing to group.
    private static string Grouped(decimal value) => value is > -1_000 and < 1_000
        ? Interval.Digits(value)
        : value.ToString("#,0.############################", CultureInfo.InvariantCulture);
}
