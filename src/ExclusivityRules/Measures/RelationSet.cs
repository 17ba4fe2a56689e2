using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The relations of one type in a view, found by either end as rows of numbers: most candidates of a pattern are refused by their ends
/// alone, and no relation has to be made for them. Nodes are given by their ordinals.
/// </summary>
internal abstract class RelationSet(GraphView view)
{
    /// <summary>About how many there are; orders the joins.</summary>
    public abstract long Count { get; }

    /// <summary>What a bound left out, in words; null when there are all.</summary>
    public string? LeftOut { get; init; }

    protected GraphView View { get; } = view;

    /// <summary>About how many there are at a node: with it as <c>From</c>, or as <c>To</c>; orders the joins.</summary>
    public virtual long CountAt(int node, bool atFrom) => Count;

    /// <summary>Adds those at a node, with it as <c>From</c> or as <c>To</c> (of an undirected type: at either end), in a fixed order.</summary>
    public abstract void At(int node, bool atFrom, List<Row> rows);

    /// <summary>Adds those between two nodes (of an undirected type in either direction), in a fixed order.</summary>
    public abstract void Between(int from, int to, List<Row> rows);

    /// <summary>Whether there may be one between two nodes: what can be told without making relations.</summary>
    public virtual bool MayJoin(int from, int to) => true;

    /// <summary>Adds the nodes that those at a node lead to; false, with some or none added, when that cannot be told without making relations.</summary>
    public virtual bool MarkBeside(int node, bool atFrom, NodeMarks marks) => false;

    /// <summary>Whether the relation of a row exists for certain.</summary>
    public virtual Truth Exists(Row row) => Get(row).Exists;

    /// <summary>The relation of a row.</summary>
    public abstract Relation Get(Row row);
}
