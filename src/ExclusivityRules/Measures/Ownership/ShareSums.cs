using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Adds up the shares that each pair of a holder and a company is made of.</summary>
/// <param name="pairs">How many pairs there are.</param>
internal sealed class ShareSums(int pairs)
{
    // Of each pair the lower bounds, and of the pairs that are not known exactly what is not.
    private readonly decimal[] low = new decimal[pairs];
    private readonly Dictionary<int, Interval> inexact = [];

    /// <summary>Adds a share to a pair; one that is not known is 0 or more.</summary>
    public void Add(int pair, in Interval share)
    {
        var least = share.Min is { } min && !decimal.IsNegative(min) ? min : 0;
        low[pair] = low[pair] == 0 ? least : low[pair] + least;
        if (!share.IsExact)
        {
            var part = Interval.Between(least, share.Max, share.MinInclusive, share.MaxInclusive);
            inexact[pair] = inexact.TryGetValue(pair, out var sum) ? sum + part : part;
        }
    }

    /// <summary>The lower bound of each pair.</summary>
    public decimal[] Low => low;

    /// <summary>The sums that are not known exactly, and their pairs.</summary>
    public IEnumerable<(int Pair, Interval Value)> Ranges =>
        inexact.Select(part => (part.Key, Interval.Exactly(low[part.Key] - part.Value.Min!.Value) + part.Value));
}
