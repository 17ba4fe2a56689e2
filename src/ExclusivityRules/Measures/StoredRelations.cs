using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Relations whose ends are kept in memory, indexed by either end. A relation is made once, when it is first looked at.</summary>
internal sealed class StoredRelations : RelationSet
{
    private readonly Ends ends;
    private readonly Relation?[] made;
    private readonly Func<int, Relation>? make;

    /// <summary>Keeps relations.</summary>
    /// <param name="view">The view.</param>
    /// <param name="directed">Whether they have a direction.</param>
    /// <param name="relations">The relations, in the order they are found.</param>
    public StoredRelations(GraphView view, bool directed, IEnumerable<Relation> relations)
        : base(view)
    {
        Relation[] all = [.. relations];
        ends = new(
            view.NodeCount, Array.ConvertAll(all, relation => relation.FromNode.Ordinal), Array.ConvertAll(all, relation => relation.ToNode.Ordinal), directed);
        made = all;
    }

    /// <summary>Keeps relations that are still to be made, all of which exist for certain.</summary>
    /// <param name="view">The view.</param>
    /// <param name="ends">What they join: nodes that stand for themselves in the view.</param>
    /// <param name="make">Makes one, by its place.</param>
    public StoredRelations(GraphView view, Ends ends, Func<int, Relation> make)
        : base(view) => (this.ends, this.make, made) = (ends, make, new Relation?[ends.From.Length]);

    public override long Count => made.Length;

    public override long CountAt(int node, bool atFrom) => (atFrom ? ends.ByFrom : ends.ByTo).Count(node);

    public override void At(int node, bool atFrom, List<Row> rows)
    {
        var found = atFrom ? ends.ByFrom : ends.ByTo;
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

    public override bool MarkBeside(int node, bool atFrom, NodeMarks marks)
    {
        marks.Add((atFrom ? ends.ByFrom : ends.ByTo).Others(node));
        return true;
    }

    public override Truth Exists(Row row) => make is null ? Get(row).Exists : Truth.True;

    public override Relation Get(Row row) => made[row.Number] ??= make!(row.Number);

    // Of the end with fewer relations: what is at it, the end, the other end.
    private (Neighbours Shorter, int At, int Other) Shorter(int from, int to)
    {
        var (first, second) = (ends.ByFrom, ends.ByTo);
        return first.Count(from) < second.Count(to) ? (first, from, to) : (second, to, from);
    }
}
