using System.Numerics;
using System.Runtime.InteropServices;

namespace ExclusivityRules.Measures;

/// <summary>The bounds of a column in a unit of their own, for adding up and comparing: exact, and fast where whole numbers do.</summary>
/// <param name="Low">The lower bounds.</param>
/// <param name="High">The upper bounds; the same array where everything is known.</param>
/// <param name="Whole">A company entirely.</param>
/// <param name="Unit">One as a fraction of a company.</param>
internal sealed record ShareUnits<T>(T[] Low, T[] High, T Whole, decimal Unit) where T : struct, INumber<T>
{
    /// <summary>Half of a company.</summary>
    public T Half { get; } = Whole / T.CreateChecked(2);

    /// <summary>A number of units as a fraction of a company.</summary>
    public decimal Fraction(T units) => decimal.CreateChecked(units) * Unit;

    /// <summary>The sum of the lower bounds of each company's holders.</summary>
    public T[] TotalLow(int[] companies, int parties)
    {
        var totals = new T[parties];
        for (var pair = 0; pair < companies.Length; pair++)
        {
            totals[companies[pair]] += Low[pair];
        }

        return totals;
    }
}

/// <summary>Writes shares as whole numbers of a common unit.</summary>
internal static class ShareUnits
{
    // Sums of all shares must stay within a long; so must, with room to spare, a company entirely.
    private const long Most = long.MaxValue / 4;
    private const int MostDigits = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(digits => (long)BigInteger.Pow(10, digits))];

    /// <summary>The bounds of a column in the largest power of ten that all are multiples of; null when they do not fit.</summary>
    public static ShareUnits<long>? Of(decimal[] low, decimal[] high)
    {
        var digits = Math.Max(1, Math.Max(Digits(low), Digits(high)));
        if (digits > MostDigits || Units(low, digits) is not { } lowest || (ReferenceEquals(low, high) ? lowest : Units(high, digits)) is not { } highest)
        {
            return null;
        }

        return new(lowest, highest, Powers[digits], new(1, 0, 0, isNegative: false, (byte)digits));
    }

    private static int Digits(decimal[] shares)
    {
        var most = 0;
        foreach (var share in shares)
        {
            most = Math.Max(most, share.Scale);
        }

        return most;
    }

    private static long[]? Units(decimal[] shares, int digits)
    {
        var (units, sum) = (new long[shares.Length], 0L);
        Span<uint> parts = stackalloc uint[4];
        for (var i = 0; i < shares.Length; i++)
        {
            decimal.GetBits(shares[i], MemoryMarshal.Cast<uint, int>(parts));
            var (mantissa, factor) = (((ulong)parts[1] << 32) | parts[0], Powers[digits - shares[i].Scale]);
            if (parts[2] != 0 || mantissa > (ulong)(Most / factor))
            {
                return null;
            }

            units[i] = (long)mantissa * factor;
            sum += units[i];
            if (sum > Most)
            {
                return null;
            }
        }

        return units;
    }
}
