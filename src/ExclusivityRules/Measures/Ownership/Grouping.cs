namespace ExclusivityRules.Measures;

/// <summary>Items grouped by a small number with a counting sort: linear, stable, two flat arrays.</summary>
/// <param name="Starts">The items of group g are <c>Items[Starts[g]..Starts[g + 1]]</c>.</param>
/// <param name="Items">The numbers of the items, group by group, in their own order within a group.</param>
internal sealed record Grouping(int[] Starts, int[] Items)
{
    public ReadOnlySpan<int> this[int group] => Items.AsSpan(Starts[group]..Starts[group + 1]);

    /// <summary>Groups the items 0, 1, 2 ... by the group of each.</summary>
    public static Grouping Of(int groups, ReadOnlySpan<int> groupOfItem)
    {
        var items = new int[groupOfItem.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = i;
        }

        return Of(groups, items, groupOfItem);
    }

    /// <summary>Groups some items, keeping their order within a group.</summary>
    public static Grouping Of(int groups, ReadOnlySpan<int> items, ReadOnlySpan<int> groupOfItem)
    {
        var starts = new int[groups + 1];
        foreach (var item in items)
        {
            starts[groupOfItem[item] + 1]++;
        }

        for (var group = 0; group < groups; group++)
        {
            starts[group + 1] += starts[group];
        }

        var next = starts.AsSpan(0, groups).ToArray();
        var sorted = new int[items.Length];
        foreach (var item in items)
        {
            sorted[next[groupOfItem[item]]++] = item;
        }

        return new(starts, sorted);
    }
}
