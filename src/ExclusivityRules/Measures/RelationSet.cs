namespace ExclusivityRules.Measures;

/// <summary>The relations of one type in a view, found by either end. Ends are party nodes of the view or market nodes.</summary>
internal abstract class RelationSet
{
    /// <summary>About how many there are; orders the joins.</summary>
    public abstract long Count { get; }

    /// <summary>What a bound left out, in words; null when there are all.</summary>
    public string? LeftOut { get; init; }

    /// <summary>About how many there are at a node: with it as <c>From</c>, or as <c>To</c>; orders the joins.</summary>
    public virtual long CountAt(Node node, bool atFrom) => Count;

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
    private readonly Lazy<ByNode> byFrom;
    private readonly Lazy<ByNode> byTo;

    public StoredRelations(GraphView view, bool directed, IEnumerable<Relation> relations)
    {
        this.relations = relations.ToArray();
        var nodes = view.NodeCount;
        byFrom = new(() => new(this.relations, nodes, directed ? Ends.From : Ends.Both));
        byTo = directed ? new(() => new(this.relations, nodes, Ends.To)) : byFrom;
    }

    private enum Ends { From, To, Both }

    public override long Count => relations.Length;

    public override long CountAt(Node node, bool atFrom) => (atFrom ? byFrom : byTo).Value.At(node).Count;

    public override IEnumerable<Relation> All() => relations;

    public override IEnumerable<Relation> From(Node node) => byFrom.Value.At(node);

    public override IEnumerable<Relation> To(Node node) => byTo.Value.At(node);

    public override IEnumerable<Relation> Between(Node from, Node to)
    {
        var (at, other) = (byFrom.Value.At(from), byTo.Value.At(to));
        List<Relation>? found = null;
        foreach (var relation in at.Count < other.Count ? at : other)
        {
            if (Joins(relation, from, to))
            {
                (found ??= []).Add(relation);
            }
        }

        return found ?? [];
    }

    private bool Joins(Relation relation, Node from, Node to) =>
        (relation.FromNode == from && relation.ToNode == to) || (byFrom == byTo && relation.FromNode == to && relation.ToNode == from);

    /// <summary>The relations sorted by node: those at a node stand together, in their order.</summary>
    private sealed class ByNode
    {
        private readonly int[] starts;
        private readonly Relation[] sorted;

        public ByNode(Relation[] relations, int nodes, Ends ends)
        {
            starts = new int[nodes + 1];
            Visit(relations, ends, (node, _) => starts[node + 1]++);
            for (var node = 0; node < nodes; node++)
            {
                starts[node + 1] += starts[node];
            }

            var next = starts[..^1];
            sorted = new Relation[starts[nodes]];
            Visit(relations, ends, (node, relation) => sorted[next[node]++] = relation);
        }

        public ArraySegment<Relation> At(Node node) => new(sorted, starts[node.Ordinal], starts[node.Ordinal + 1] - starts[node.Ordinal]);

        private static void Visit(Relation[] relations, Ends ends, Action<int, Relation> visit)
        {
            foreach (var relation in relations)
            {
                var (from, to) = (relation.FromNode.Ordinal, relation.ToNode.Ordinal);
                if (ends != Ends.To)
                {
                    visit(from, relation);
                }

                if (ends == Ends.To || (ends == Ends.Both && from != to))
                {
                    visit(to, relation);
                }
            }
        }
    }
}
