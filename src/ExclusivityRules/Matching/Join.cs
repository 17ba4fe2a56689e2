using System.Runtime.InteropServices;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>A relation of a pattern while it is matched in a view: what it may be bound to, and what it is bound to.</summary>
internal sealed class Join(Pattern pattern, EdgePattern edge, GraphView view)
{
    private readonly NodesBeside beside = new(view);
    private RelationSet? set;
    private Row row;

    public EdgePattern Edge { get; } = edge;

    public NodePattern FromNode { get; } = pattern.Nodes[edge.From];

    public NodePattern ToNode { get; } = pattern.Nodes[edge.To];

    /// <summary>The slots of the two nodes.</summary>
    public int From { get; } = pattern.Nodes[edge.From].Slot;

    public int To { get; } = pattern.Nodes[edge.To].Slot;

    /// <summary>The relations of each type that fits, and whether they may be taken against their direction too.</summary>
    public (RelationSet Set, bool Turned)[] Sets { get; } = edge.Types.Each(type => (view.Relations(type), type.Directed && !edge.IsDirected));

    /// <summary>Its candidates, while they are tried.</summary>
    public List<Row> Candidates { get; } = [];

    /// <summary>Those that may be bound to the same relation, which must not be.</summary>
    public IReadOnlyList<Join> Twins { get; set; } = [];

    /// <summary>The relations that have both ends as soon as this one is bound.</summary>
    public List<Join> Closed { get; } = [];

    public bool IsBound { get; private set; }

    public void Bind(RelationSet of, Row to) => (set, row, IsBound) = (of, to, true);

    public void Free() => IsBound = false;

    /// <summary>The relation it is bound to.</summary>
    public Relation Relation => set!.Get(row);

    /// <summary>Whether the relation it is bound to exists for certain.</summary>
    public Truth Exists => set!.Exists(row);

    /// <summary>About how many candidates there are: with an end bound those at it, with none or both all there are.</summary>
    /// <param name="from">The ordinal of the node it goes out from; negative when that is not bound.</param>
    /// <param name="to">The ordinal of the node it goes to.</param>
    public long Count(int from, int to)
    {
        var count = 0L;
        foreach (var (relations, _) in Sets)
        {
            count += from < 0 == to < 0 ? relations.Count : relations.CountAt(Math.Max(from, to), atFrom: to < 0);
            count += Edge.IsDirected || from < 0 == to < 0 ? 0 : relations.CountAt(Math.Max(from, to), atFrom: from < 0);
        }

        return count;
    }

    /// <summary>Leaves of candidates for another relation those of which one end may be joined with a node.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="byTo">Whether it is the end they go to.</param>
    /// <param name="node">The ordinal of the node.</param>
    /// <param name="atFrom">Whether it is the node this relation goes out from.</param>
    public void Keep(List<Row> candidates, bool byTo, int node, bool atFrom)
    {
        var known = beside.Of(this, node, atFrom, candidates.Count);
        var kept = 0;
        var rows = CollectionsMarshal.AsSpan(candidates);
        foreach (ref readonly var candidate in rows)
        {
            var end = byTo ? candidate.To : candidate.From;
            if (known?.Contains(end) ?? (atFrom ? MayJoin(node, end) : MayJoin(end, node)))
            {
                rows[kept++] = candidate;
            }
        }

        candidates.RemoveRange(kept, rows.Length - kept);
    }

    /// <summary>Whether a relation that fits may join two nodes.</summary>
    public bool MayJoin(int from, int to)
    {
        foreach (var (relations, turned) in Sets)
        {
            if (relations.MayJoin(from, to) || (turned && relations.MayJoin(to, from)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it may be bound to a relation that another one is bound to: only between the same nodes.</summary>
    public bool MayShare(Join other) => other != this
        && ((Edge.From == other.Edge.From && Edge.To == other.Edge.To) || (Edge.From == other.Edge.To && Edge.To == other.Edge.From))
        && Edge.Types.Any(other.Edge.Types.Contains);
}
