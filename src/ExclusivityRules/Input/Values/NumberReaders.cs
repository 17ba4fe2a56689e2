using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

internal sealed class DecimalReader : ValueReader<decimal>
{
    public override bool TryRead(ref JsonCursor cursor, out decimal value) => TryReadNumber(ref cursor, "a number", out value);

    /// <summary>Reads a number.</summary>
    /// <param name="what">What is expected, in words.</param>
    public static bool TryReadNumber(ref JsonCursor cursor, string what, out decimal value)
    {
        value = 0;
        if (!cursor.Expect(JsonTokenType.Number, what))
        {
            return false;
        }

        if (Decimals.TryParse(cursor.Raw, out value, out var problem))
        {
            return true;
        }

        cursor.Error(FormatErrors.NumberOutOfRange, problem);
        return false;
    }
}

internal sealed class IntReader : ValueReader<int>
{
    public override bool TryRead(ref JsonCursor cursor, out int value)
    {
        value = 0;
        if (!DecimalReader.TryReadNumber(ref cursor, "a whole number", out var number))
        {
            return false;
        }

        if (decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue)
        {
            value = (int)number;
            return true;
        }

        cursor.Error(FormatErrors.NumberOutOfRange, $"expected a whole number of at most {int.MaxValue}, found {Interval.Digits(number)}");
        return false;
    }
}
