using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

internal sealed class DateReader : ValueReader<DateOnly>
{
    public override bool TryRead(ref JsonCursor cursor, out DateOnly value)
    {
        value = default;
        if (!cursor.Expect(JsonTokenType.String, "a date (yyyy-MM-dd)"))
        {
            return false;
        }

        if (TryParse(cursor.Raw, out value))
        {
            return true;
        }

        cursor.Error(FormatErrors.NotADate, $"{Quoted.Of(cursor.Text())} is not a date; dates are written yyyy-MM-dd");
        return false;
    }

    /// <summary>Reads a date written <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = Digits(text[..4]), month = Digits(text[5..7]), day = Digits(text[8..]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    // A whole number of plain digits; negative when it is none.
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}

internal sealed class DayReader : ValueReader<Day>
{
    public override bool TryRead(ref JsonCursor cursor, out Day value)
    {
        value = default;
        if (!cursor.Expect(JsonTokenType.String, "a date (yyyy-MM-dd) or `unknown`"))
        {
            return false;
        }

        if (cursor.Is("unknown"u8))
        {
            value = Day.Unknown;
            return true;
        }

        if (DateReader.TryParse(cursor.Raw, out var date))
        {
            value = new(date);
            return true;
        }

        cursor.Error(FormatErrors.NotADate, $"{Quoted.Of(cursor.Text())} is neither a date (yyyy-MM-dd) nor `unknown`");
        return false;
    }
}
