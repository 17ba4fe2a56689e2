using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ExclusivityRules.Input.Values;
using ExclusivityRules.Model;

namespace ExclusivityRules.Testing;

/// <summary>On which side of a boundary a case is tried.</summary>
internal enum Side
{
    Below = -1,
    At = 0,
    Above = 1,
}

/// <summary>
/// The values on both sides of a boundary. A number without a decimal point moves by 1, one with a point by 0.0001 (or by one
/// unit of its last digit when it has more), a date by one day.
/// </summary>
internal static class Boundary
{
    private const int Digits = 4;

    /// <summary>The value on a side; null when the boundary is neither a number nor a date.</summary>
    public static JsonNode? Move(RawJson value, Side side)
    {
        if (value.IsText)
        {
            return DateOnly.TryParseExact(value.ToString().Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day > DateOnly.MinValue && day < DateOnly.MaxValue
                ? JsonValue.Create(day.AddDays((int)side).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null;
        }

        var text = value.ToString();
        return (char.IsAsciiDigit(text[0]) || text[0] == '-') && Decimals.TryParse(Encoding.UTF8.GetBytes(text), out var number, out _)
            ? JsonNode.Parse(Interval.Digits(number + ((int)side * Step(text))))
            : null;
    }

    private static decimal Step(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 1 : new decimal(1, 0, 0, isNegative: false, (byte)Math.Clamp(text.Length - 1 - point, Digits, 28));
    }
}
