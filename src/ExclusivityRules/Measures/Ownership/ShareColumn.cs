using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// One number for each pair of a holder and a company, a fraction of the company, kept as bounds in flat arrays. What is not
/// known lies between 0 and what the lower bounds of the other holders leave.
/// </summary>
internal sealed class ShareColumn
{
    private const byte LowOpen = 1;
    private const byte HighOpen = 2;

    private readonly byte[]? open;
    private readonly Lazy<decimal[]> totalLow;
    private readonly Lazy<ShareUnits<long>?> units;

    /// <param name="sums">The number of each pair as stated.</param>
    /// <param name="companies">The company of each pair.</param>
    /// <param name="parties">How many parties there are.</param>
    public ShareColumn(ShareSums sums, int[] companies, int parties)
    {
        Low = High = sums.Low;
        totalLow = new(() => Totals(Low, companies, parties));
        (int Pair, Interval Value)[] ranges = [.. sums.Ranges];
        if (ranges.Length > 0)
        {
            (High, open) = ([.. Low], new byte[Low.Length]);
        }

        foreach (var (pair, value) in ranges)
        {
            var left = 1 - (TotalLow[companies[pair]] - Low[pair]);
            var high = Math.Min(value.Max ?? 1, left);
            High[pair] = Math.Max(Low[pair], high);
            open![pair] = (byte)((value.MinInclusive ? 0 : LowOpen) | (value.MaxInclusive || high < value.Max ? 0 : HighOpen));
        }

        units = new(() => ShareUnits.Of(Low, High));
    }

    /// <summary>Another column of the same numbers.</summary>
    public ShareColumn(ShareColumn same) =>
        (Low, High, open, totalLow, units) = (same.Low, same.High, same.open, same.totalLow, same.units);

    /// <summary>The lower bounds.</summary>
    public decimal[] Low { get; }

    /// <summary>The upper bounds; the same array as <see cref="Low"/> when everything is known.</summary>
    public decimal[] High { get; }

    /// <summary>The sum of the lower bounds of each company's holders, the company itself included.</summary>
    public decimal[] TotalLow => totalLow.Value;

    /// <summary>The bounds as whole numbers of a common unit; null when they do not fit.</summary>
    public ShareUnits<long>? Units => units.Value;

    /// <summary>Whether every number is known.</summary>
    public bool IsExact => ReferenceEquals(Low, High);

    /// <summary>Whether the lower bound itself is not possible ("more than").</summary>
    public bool IsLowOpen(int pair) => open is not null && (open[pair] & LowOpen) != 0;

    /// <summary>Whether the upper bound itself is not possible ("less than").</summary>
    public bool IsHighOpen(int pair) => open is not null && (open[pair] & HighOpen) != 0;

    /// <summary>The number of a pair.</summary>
    public Interval this[int pair] => Low[pair] == High[pair]
        ? Interval.Exactly(Low[pair])
        : Interval.Between(Low[pair], High[pair], !IsLowOpen(pair), !IsHighOpen(pair));

    /// <summary>What several holders of one company hold together: no more than the others leave.</summary>
    public Interval Sum(int company, IEnumerable<int> pairs)
    {
        var (low, high, openings) = (0m, 0m, (byte)0);
        foreach (var pair in pairs)
        {
            (low, high) = (low + Low[pair], high + High[pair]);
            openings |= open?[pair] ?? 0;
        }

        var most = Math.Max(low, Math.Min(high, 1 - (TotalLow[company] - low)));
        return low == most
            ? Interval.Exactly(low)
            : Interval.Between(low, most, (openings & LowOpen) == 0, most < high || (openings & HighOpen) == 0);
    }

    private static decimal[] Totals(decimal[] low, int[] companies, int parties)
    {
        var totals = new decimal[parties];
        for (var pair = 0; pair < low.Length; pair++)
        {
            totals[companies[pair]] += low[pair];
        }

        return totals;
    }
}
