using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ExclusivityRules.Input.Values;

/// <summary>Reads JSON numbers as decimals, exactly or not at all.</summary>
internal static class Decimals
{
    private const int Digits = 28;
    private const int DigitsOfUlong = 19;

    /// <summary>Reads a number; false with a sentence when it would have to be rounded.</summary>
    /// <param name="raw">A number by the rules of JSON.</param>
    public static bool TryParse(ReadOnlySpan<byte> raw, out decimal value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        return TryParseShort(raw, out value) || TryParseAny(raw, out value, out problem);
    }

    private static bool TryParseShort(ReadOnlySpan<byte> raw, out decimal value)
    {
        value = 0;
        var negative = raw[0] == '-';
        var start = negative ? 1 : 0;
        if (raw.Length - start > DigitsOfUlong)
        {
            return false;
        }

        ulong digits = 0;
        var point = raw.Length - 1;
        for (var i = start; i < raw.Length; i++)
        {
            if (raw[i] == '.')
            {
                point = i;
            }
            else if (raw[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + raw[i] - '0';
            }
            else
            {
                return false;
            }
        }

        var (low, high) = unchecked(((int)digits, (int)(digits >> 32)));
        value = new(low, high, 0, negative && digits != 0, (byte)(raw.Length - 1 - point));
        return true;
    }

    // Writes the number as a whole number and a power of ten, and looks whether both fit.
    private static bool TryParseAny(ReadOnlySpan<byte> raw, out decimal value, out string? problem)
    {
        value = 0;
        problem = null;
        var text = Encoding.ASCII.GetString(raw);
        var split = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = split < 0 ? text : text[..split];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - 1 - point;
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return true;
        }

        // An exponent of more than nine digits is out of range whatever the rest; a long clamps it.
        var exponent = split < 0 ? 0 : Exponent(text.AsSpan(split + 1));
        var power = exponent - decimals + digits.Length - significant.Length;
        problem = significant.Length > Digits ? $"the number has {significant.Length} digits; at most {Digits} can be kept exactly"
            : significant.Length + power > Digits ? $"the number is too large; it may have {Digits} digits before the point"
            : power < -Digits ? $"the number is too small; it may have {Digits} digits after the point"
            : null;
        return problem is null
            && decimal.TryParse($"{(raw[0] == '-' ? "-" : "")}{significant}e{power}", NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static long Exponent(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && Math.Abs(exponent) < int.MaxValue
            ? exponent
            : text[0] == '-' ? -int.MaxValue : int.MaxValue;
}
