namespace ExclusivityRules.Measures;

/// <summary>An entry of a tree that scopes name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="PartOf">The id of the entry it is a part of; null means none.</param>
/// <param name="Closed">Whether the entries that are part of it are all its parts.</param>
/// <param name="Unplaced">Whether it lies somewhere in the entry it is part of, and may lie within, or across, others there.</param>
internal sealed record ScopeEntry(string Id, string Name, string? PartOf, bool Closed, bool Unplaced = false);

/// <summary>
/// Products, territories or channels as a tree. Entries are numbered as they were given; the numbers of an entry and of all
/// its parts stand side by side in <see cref="Order"/>, parts of one entry by their ids.
/// </summary>
internal sealed class ScopeTree
{
    private readonly ScopeEntry[] entries;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly int[] parent;
    private readonly int[] order;
    private readonly int[] first;
    private readonly int[] last;
    private readonly int[] region;

    /// <summary>Builds a tree. A parent that is not listed, or that would close a circle, counts as none.</summary>
    public ScopeTree(IEnumerable<ScopeEntry> entries)
    {
        this.entries = entries.ToArray();
        var count = this.entries.Length;
        for (var i = 0; i < count; i++)
        {
            positions[this.entries[i].Id] = i;
        }

        parent = this.entries.Select(entry => entry.PartOf is { } above ? Find(above) : -1).ToArray();
        order = new int[count];
        first = new int[count];
        last = new int[count];
        region = new int[count];
        Number();
        Close();
    }

    /// <summary>All entries: each before its parts.</summary>
    public IReadOnlyList<int> Order => order;

    /// <summary>The number of an entry; -1 when the tree has none with the id.</summary>
    public int Find(string id) => positions.GetValueOrDefault(id, -1);

    /// <summary>An entry.</summary>
    public ScopeEntry this[int entry] => entries[entry];

    /// <summary>The entry one is a part of; -1 when there is none.</summary>
    public int Parent(int entry) => parent[entry];

    /// <summary>The place of an entry in <see cref="Order"/>.</summary>
    public int First(int entry) => first[entry];

    /// <summary>The place in <see cref="Order"/> after an entry and all its parts.</summary>
    public int Last(int entry) => last[entry];

    /// <summary>Whether two entries have nothing in common: neither contains the other, and it is known where both lie.</summary>
    public bool Apart(int one, int other) =>
        !Contains(one, other) && !Contains(other, one) && region[one] == region[other];

    /// <summary>Whether an entry has no parts that are known.</summary>
    public bool IsLeaf(int entry) => last[entry] == first[entry] + 1;

    /// <summary>Whether one entry is another, or the other is a part of it.</summary>
    public bool Contains(int whole, int part) => first[whole] <= first[part] && first[part] < last[whole];

    // Without recursion, since a chain of parts may be as long as the file allows.
    private void Number()
    {
        var children = Enumerable.Range(0, entries.Length)
            .OrderByDescending(entry => entries[entry].Id, StringComparer.Ordinal)
            .ToLookup(entry => parent[entry]);
        var place = 0;
        var seen = new bool[entries.Length];
        foreach (var root in children[-1].Reverse().Concat(Enumerable.Range(0, entries.Length)).Where(entry => !seen[entry]))
        {
            parent[root] = -1;
            var open = new Stack<int>([root]);
            while (open.TryPop(out var entry))
            {
                if (seen[entry])
                {
                    continue;
                }

                seen[entry] = true;
                first[entry] = place;
                order[place++] = entry;
                foreach (var child in children[entry])
                {
                    open.Push(child);
                }
            }
        }
    }

    private void Close()
    {
        for (var place = order.Length - 1; place >= 0; place--)
        {
            var entry = order[place];
            last[entry] = Math.Max(last[entry], place + 1);
            if (parent[entry] >= 0)
            {
                last[parent[entry]] = Math.Max(last[parent[entry]], last[entry]);
            }
        }

        foreach (var entry in order)
        {
            region[entry] = entries[entry].Unplaced ? entry : parent[entry] >= 0 ? region[parent[entry]] : -1;
        }
    }
}
