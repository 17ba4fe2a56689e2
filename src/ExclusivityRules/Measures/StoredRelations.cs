namespace ExclusivityRules.Measures;

/// <summary>Relations whose ends are kept in memory, indexed by either end. A relation is made once, when it is first looked at.</summary>
internal sealed class StoredRelations : RelationSet
{
    private readonly int[] from;
    private readonly int[] to;
    private readonly Relation?[] made;
    private readonly Func<int, Relation>? make;
    private readonly Lazy<Neighbours> byFrom;
    private readonly Lazy<Neighbours> byTo;

    /// <summary>Keeps relations.</summary>
    /// <param name="view">The view.</param>
    /// <param name="directed">Whether they have a direction.</param>
    /// <param name="relations">The relations, in the order they are found.</param>
    public StoredRelations(GraphView view, bool directed, IEnumerable<Relation> relations)
        : this(view, directed, relations.ToArray())
    {
    }

    /// <summary>Keeps directed relations that are still to be made.</summary>
    /// <param name="view">The view.</param>
    /// <param name="from">Where each goes out from: the ordinal of a node that stands for itself in the view.</param>
    /// <param name="to">Where each goes to.</param>
    /// <param name="make">Makes one, by its place.</param>
    public StoredRelations(GraphView view, int[] from, int[] to, Func<int, Relation> make)
        : this(view, directed: true, from, to, new Relation?[from.Length]) => this.make = make;

    private StoredRelations(GraphView view, bool directed, Relation[] relations)
        : this(
            view, directed, Array.ConvertAll(relations, relation => relation.FromNode.Ordinal),
            Array.ConvertAll(relations, relation => relation.ToNode.Ordinal), relations)
    {
    }

    private StoredRelations(GraphView view, bool directed, int[] from, int[] to, Relation?[] made)
        : base(view)
    {
        (this.from, this.to, this.made) = (from, to, made);
        byFrom = new(() => new(view.NodeCount, from, to, both: !directed));
        byTo = directed ? new(() => new(view.NodeCount, to, from, both: false)) : byFrom;
    }

    public override long Count => made.Length;

    public override long CountAt(int node, bool atFrom) => (atFrom ? byFrom : byTo).Value.Count(node);

    public override IEnumerable<Row> Rows()
    {
        for (var row = 0; row < made.Length; row++)
        {
            yield return new(from[row], to[row], row);
        }
    }

    public override void At(int node, bool atFrom, List<Row> rows)
    {
        var found = (atFrom ? byFrom : byTo).Value;
        var others = found.Others(node);
        var numbers = found.Rows(node);
        for (var i = 0; i < others.Length; i++)
        {
            rows.Add(atFrom ? new(node, others[i], numbers[i]) : new(others[i], node, numbers[i]));
        }
    }

    public override void Between(int from, int to, List<Row> rows)
    {
        var (shorter, at, other) = Shorter(from, to);
        var others = shorter.Others(at);
        var numbers = shorter.Rows(at);
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] == other)
            {
                rows.Add(new(from, to, numbers[i]));
            }
        }
    }

    public override bool MayJoin(int from, int to)
    {
        var (shorter, at, other) = Shorter(from, to);
        return shorter.Others(at).Contains(other);
    }

    public override Relation Get(Row row) => made[row.Number] ??= make!(row.Number);

    // Of the end with fewer relations: what is at it, the end, the other end.
    private (Neighbours Shorter, int At, int Other) Shorter(int from, int to)
    {
        var (first, second) = (byFrom.Value, byTo.Value);
        return first.Count(from) < second.Count(to) ? (first, from, to) : (second, to, from);
    }
}
