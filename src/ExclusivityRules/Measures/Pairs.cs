namespace ExclusivityRules.Measures;

/// <summary>
/// Items that go from one party to another, those between the same two as one pair. Sorted by where they come from, then by where they
/// go, then in the order given, with counting sorts: linear, flat arrays.
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
        Items = Grouping.Of(parties, Grouping.Of(parties, items, to).Items, from).Items;
        var (found, sources, targets) = (new List<int>(Items.Length + 1), new List<int>(Items.Length), new List<int>(Items.Length));
        Starts = new int[parties + 1];
        for (var i = 0; i < Items.Length; i++)
        {
            var (source, target) = (from[Items[i]], to[Items[i]]);
            if (i == 0 || sources[^1] != source || targets[^1] != target)
            {
                found.Add(i);
                sources.Add(source);
                targets.Add(target);
                Starts[source + 1] = sources.Count;
            }
        }

        found.Add(Items.Length);
        (firsts, From, To) = ([.. found], [.. sources], [.. targets]);
        for (var party = 0; party < parties; party++)
        {
            Starts[party + 1] = Math.Max(Starts[party + 1], Starts[party]);
        }
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
}
