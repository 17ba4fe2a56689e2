using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that walks repeated relations.</summary>
internal sealed partial class Matcher
{
    // Walks chains of relations from a bound end, or from every party, over nodes that differ from each other.
    private void Repeated(Join join, Truth exists)
    {
        var backwards = nodes[join.From] < 0 && nodes[join.To] >= 0;
        var chain = backwards ? new Chain(join, join.ToNode, join.FromNode, true) : new Chain(join, join.FromNode, join.ToNode, false);
        var slot = chain.Start.Slot;
        if (nodes[slot] >= 0)
        {
            Walk(chain, nodes[slot], [nodes[slot]], [], exists);
            return;
        }

        foreach (var start in view.Parties.Where(party => !nodes.AsSpan().Contains(party.Ordinal)).ToArray())
        {
            (binding[slot], nodes[slot]) = (start, start.Ordinal);
            var fits = exists.And(Filters(chain.Start.Filters));
            if (fits != Truth.False)
            {
                Walk(chain, start.Ordinal, [start.Ordinal], [], fits);
            }

            (binding[slot], nodes[slot]) = (null, -1);
        }
    }

    /// <summary>A repeated relation being walked, from the node it starts at in the walk's direction.</summary>
    private sealed record Chain(Join Join, NodePattern Start, NodePattern End, bool Backwards);

    private void Walk(Chain chain, int at, List<int> path, List<Relation> taken, Truth exists)
    {
        var repeat = chain.Join.Edge.Repeat!;
        if (taken.Count >= repeat.Min)
        {
            Arrive(chain, at, taken, exists);
        }

        foreach (var (relation, next) in taken.Count < repeat.Max ? Steps(chain, at) : [])
        {
            budget.Count();
            var fits = exists.And(relation.Exists).And(FilterOne(chain.Join.Edge, relation));
            if (path.Contains(next) || fits == Truth.False || !view.IsParty(next))
            {
                continue;
            }

            path.Add(next);
            taken.Add(relation);
            Walk(chain, next, path, taken, fits);
            path.RemoveAt(path.Count - 1);
            taken.RemoveAt(taken.Count - 1);
        }
    }

    private void Arrive(Chain chain, int at, List<Relation> taken, Truth exists)
    {
        var (slot, edge) = (chain.End.Slot, chain.Join.Edge.Slot);
        var had = nodes[slot];
        if (!Fits(chain.End, at, had) || taken.Exists(IsUsed))
        {
            return;
        }

        nodes[slot] = at;
        binding[slot] ??= view.Node(at);
        binding[edge] = new RelationChain(chain.Backwards ? Enumerable.Reverse(taken) : taken);
        var before = others.Count;
        others.AddRange(taken);
        var fits = had < 0 ? exists.And(Filters(chain.End.Filters)) : exists;
        if (fits != Truth.False && symmetry?.IsFirst(view, nodes, frame) != false)
        {
            Continue(fits);
        }

        others.RemoveRange(before, taken.Count);
        binding[edge] = null;
        (binding[slot], nodes[slot]) = (had < 0 ? null : binding[slot], had);
    }

    private Truth FilterOne(EdgePattern edge, Relation relation)
    {
        var had = binding[edge.Slot];
        binding[edge.Slot] = relation;
        var fits = Filters(edge.Filters);
        binding[edge.Slot] = had;
        return fits;
    }

    private static IEnumerable<(Relation Relation, int Next)> Steps(Chain chain, int at)
    {
        var rows = new List<Row>();
        foreach (var (set, turned) in chain.Join.Sets)
        {
            rows.Clear();
            set.At(at, !chain.Backwards, rows);
            if (turned)
            {
                set.At(at, chain.Backwards, rows);
            }

            foreach (var row in rows)
            {
                yield return (set.Get(row), row.From == at ? row.To : row.From);
            }
        }
    }
}
