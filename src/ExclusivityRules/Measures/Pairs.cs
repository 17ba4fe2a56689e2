namespace ExclusivityRules.Measures;

/// <summary>
/// Items that go from one party to another, those between the same two as one pair. Sorted by where they come from, then by where they
/// go, then by their number: flat arrays.
/// </summary>
internal sealed class Pairs
{
    private readonly int[] firsts;

    /// <param name="parties">How many parties there are.</param>
    /// <param name="items">The numbers of the items.</param>
    /// <param name="from">Where each item comes from, by its number.</param>
    /// <param name="to">Where each item goes, by its number.</param>
    public Pairs(int parties, ReadOnlySpan<int> items, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var grouped = Grouping.Of(parties, items, from);
        Items = grouped.Items;
        var (found, sources, targets, count) = (new int[Items.Length + 1], new int[Items.Length], new int[Items.Length], 0);
        var keys = new long[Longest(grouped.Starts)];
        Starts = new int[parties + 1];
        for (var party = 0; party < parties; party++)
        {
            var (start, end) = (grouped.Starts[party], grouped.Starts[party + 1]);
            Sort(Items.AsSpan(start..end), keys, to);
            for (var i = start; i < end; i++)
            {
                var target = to[Items[i]];
                if (i == start || targets[count - 1] != target)
                {
                    (found[count], sources[count], targets[count]) = (i, party, target);
                    count++;
                }
            }

            Starts[party + 1] = count;
        }

        found[count] = Items.Length;
        (firsts, From, To) = (found, sources.Length == count ? sources : sources[..count], targets.Length == count ? targets : targets[..count]);
    }

    /// <summary>The numbers of the items, pair by pair.</summary>
    public int[] Items { get; }

    /// <summary>Where each pair comes from.</summary>
    public int[] From { get; }

    /// <summary>Where each pair goes.</summary>
    public int[] To { get; }

    /// <summary>The pairs that come from party p are Starts[p]..Starts[p + 1].</summary>
    public int[] Starts { get; }

    /// <summary>The places in <see cref="Items"/> of the items of a pair.</summary>
    public Range this[int pair] => firsts[pair]..firsts[pair + 1];

    /// <summary>The pair from one party to another; -1 when there is none.</summary>
    public int Find(int from, int to)
    {
        var found = Array.BinarySearch(To, Starts[from], Starts[from + 1] - Starts[from], to);
        return found < 0 ? -1 : found;
    }

    private static int Longest(int[] starts)
    {
        var longest = 0;
        for (var group = 1; group < starts.Length; group++)
        {
            longest = Math.Max(longest, starts[group] - starts[group - 1]);
        }

        return longest;
    }

    // Sorts items of one party by where they go, then by their number, as whole numbers that hold both.
    private static void Sort(Span<int> items, Span<long> keys, ReadOnlySpan<int> to)
    {
        if (items.Length < 2)
        {
            return;
        }

        keys = keys[..items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            keys[i] = ((long)to[items[i]] << 32) | (uint)items[i];
        }

        keys.Sort();
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = unchecked((int)keys[i]);
        }
    }
}
