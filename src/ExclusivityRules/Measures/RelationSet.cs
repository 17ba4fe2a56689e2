namespace ExclusivityRules.Measures;

/// <summary>The relations of one type in a view, found by either end. Ends are party nodes of the view or market nodes.</summary>
internal abstract class RelationSet
{
    /// <summary>About how many there are; orders the joins.</summary>
    public abstract long Count { get; }

    /// <summary>What a bound left out, in words; null when there are all.</summary>
    public string? LeftOut { get; init; }

    /// <summary>All of them, in a fixed order; of an undirected type each once.</summary>
    public abstract IEnumerable<Relation> All();

    /// <summary>Those whose <c>From</c> is the node (of an undirected type: those with the node at either end), in a fixed order.</summary>
    public abstract IEnumerable<Relation> From(Node node);

    /// <summary>Those whose <c>To</c> is the node (of an undirected type: those with the node at either end), in a fixed order.</summary>
    public abstract IEnumerable<Relation> To(Node node);

    /// <summary>Those between two nodes (of an undirected type in either direction), in a fixed order.</summary>
    public virtual IEnumerable<Relation> Between(Node from, Node to) =>
        From(from).Where(relation => relation.ToNode == to || relation.FromNode == to);
}

/// <summary>Relations that are kept in memory, indexed by their ends.</summary>
internal sealed class StoredRelations : RelationSet
{
    private readonly Relation[] relations;
    private readonly bool directed;
    private readonly int nodes;
    private (int[] Starts, int[] Items)? byFrom;
    private (int[] Starts, int[] Items)? byTo;

    public StoredRelations(GraphView view, bool directed, IEnumerable<Relation> relations)
    {
        this.relations = relations.ToArray();
        this.directed = directed;
        nodes = view.NodeCount;
    }

    public override long Count => relations.Length;

    public override IEnumerable<Relation> All() => relations;

    public override IEnumerable<Relation> From(Node node)
    {
        var found = Find(ref byFrom, node, directed ? Ends.From : Ends.Both);
        return found;
    }

    public override IEnumerable<Relation> To(Node node) =>
        directed ? Find(ref byTo, node, Ends.To) : From(node);

    public override IEnumerable<Relation> Between(Node from, Node to)
    {
        foreach (var relation in From(from))
        {
            if (relation.ToNode == to || (!directed && relation.FromNode == to))
            {
                yield return relation;
            }
        }
    }

    private enum Ends { From, To, Both }

    private Relation[] Find(ref (int[] Starts, int[] Items)? index, Node node, Ends ends)
    {
        index ??= Index(ends);
        var (starts, items) = index.Value;
        var found = new Relation[starts[node.Ordinal + 1] - starts[node.Ordinal]];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = relations[items[starts[node.Ordinal] + i]];
        }

        return found;
    }

    // Counting sort by node: starts[n]..starts[n + 1] are the positions of the relations at node n.
    private (int[] Starts, int[] Items) Index(Ends ends)
    {
        var starts = new int[nodes + 1];
        foreach (var relation in relations)
        {
            foreach (var ordinal in OrdinalsOf(relation, ends))
            {
                starts[ordinal + 1]++;
            }
        }

        for (var i = 0; i < nodes; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1];
        var items = new int[starts[nodes]];
        for (var i = 0; i < relations.Length; i++)
        {
            foreach (var ordinal in OrdinalsOf(relations[i], ends))
            {
                items[next[ordinal]++] = i;
            }
        }

        return (starts, items);
    }

    private static ReadOnlySpan<int> OrdinalsOf(Relation relation, Ends ends) => ends switch
    {
        Ends.From => new[] { relation.FromNode.Ordinal },
        Ends.To => new[] { relation.ToNode.Ordinal },
        _ => relation.FromNode == relation.ToNode
            ? new[] { relation.FromNode.Ordinal }
            : new[] { relation.FromNode.Ordinal, relation.ToNode.Ordinal },
    };
}
