namespace ExclusivityRules.Measures;

/// <summary>A firm of a market whose share is known within bounds, as fractions.</summary>
/// <param name="Low">The least share it can have.</param>
/// <param name="High">The greatest; as <paramref name="Low"/> when the share is known.</param>
internal sealed record Firm(decimal Low, decimal High);

/// <summary>
/// The Herfindahl-Hirschman index: the sum of the squares of the shares in percent, 0 to 10,000. Where shares are not known,
/// the least and the greatest it can be: the rest of the market spread as thin, or gathered in as few firms, as is possible.
/// </summary>
internal static class Hhi
{
    /// <summary>The points of an index over fractions.</summary>
    public const decimal Points = 10_000;

    /// <summary>The index of shares that are all known.</summary>
    public static decimal Of(IEnumerable<decimal> shares) => shares.Sum(share => share * share) * Points;

    /// <summary>What the index rises by when two firms merge.</summary>
    public static decimal Delta(decimal one, decimal other) => 2 * one * other * Points;

    /// <summary>A lower bound: exact unless a firm known within bounds would have to take more than its upper bound.</summary>
    /// <param name="firms">The firms listed.</param>
    /// <param name="othersToo">Whether firms that are not listed may be active; they can be as small as can be.</param>
    public static decimal Lowest(IReadOnlyList<Firm> firms, bool othersToo)
    {
        var rest = 1 - firms.Sum(firm => firm.Low);
        var open = firms.Where(firm => firm.High > firm.Low).Select(firm => firm.Low).Order().ToArray();
        var fixedShares = firms.Where(firm => firm.High <= firm.Low).Select(firm => firm.Low);
        if (rest <= 0 || othersToo || open.Length == 0)
        {
            return Of(firms.Select(firm => firm.Low));
        }

        // Fill up the smallest firms to one level, as water would.
        var (filled, sum) = (1, open[0]);
        while (filled < open.Length && open[filled] * filled - sum < rest)
        {
            sum += open[filled++];
        }

        var level = (sum + rest) / filled;
        return Of(fixedShares.Concat(open.Select((share, i) => i < filled ? level : share)));
    }

    /// <summary>An upper bound: exact where the firms not known are alike, or one of them can take the whole rest.</summary>
    /// <param name="firms">The firms listed.</param>
    /// <param name="othersToo">Whether firms that are not listed may be active.</param>
    /// <param name="largest">The greatest share a firm that is not listed can have.</param>
    public static decimal Highest(IReadOnlyList<Firm> firms, bool othersToo, decimal largest)
    {
        var rest = 1 - firms.Sum(firm => firm.Low);
        var sum = firms.Sum(firm => firm.Low * firm.Low);
        var room = firms
            .Select(firm => firm with { High = firm.Low + Math.Min(rest, firm.High - firm.Low) })
            .Where(firm => firm.High > firm.Low)
            .OrderByDescending(firm => firm.Low + firm.High)
            .ToList();
        var others = Math.Min(largest, rest);
        var alike = room.TrueForAll(firm => firm.Low == 0 && firm.High == others);
        foreach (var (low, high) in room)
        {
            if (othersToo && others > low + high)
            {
                break;
            }

            var taken = Math.Min(rest, high - low);
            sum += Gain(low, high - low, taken, alike);
            rest -= taken;
        }

        if (othersToo && rest > 0 && others > 0)
        {
            var whole = Math.Floor(rest / others);
            sum += whole * others * others + Gain(0, others, rest - whole * others, alike);
        }

        return sum * Points;
    }

    // What the sum of squares gains when a firm takes a part of its room: less than the straight line to all of it, which bounds
    // what any split among several firms gains.
    private static decimal Gain(decimal low, decimal room, decimal taken, bool exact) =>
        exact || taken == room ? 2 * low * taken + taken * taken : taken * (2 * low + room);
}
