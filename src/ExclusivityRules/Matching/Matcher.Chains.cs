using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that walks repeated relations.</summary>
internal sealed partial class Matcher
{
    // Walks chains of relations from a bound end, or from every party, over nodes that differ from each other.
    private void Repeated(EdgePattern edge, Truth exists)
    {
        var backwards = binding[Slot(edge.From)] is null && binding[Slot(edge.To)] is not null;
        var chain = backwards ? new Chain(edge, edge.To, edge.From, true) : new Chain(edge, edge.From, edge.To, false);
        var slot = Slot(chain.Start);
        if (binding[slot] is Node bound)
        {
            Walk(chain, bound, [bound], [], exists);
            return;
        }

        foreach (var start in view.Parties.Where(party => Array.IndexOf(binding, party) < 0).ToArray())
        {
            binding[slot] = start;
            var fits = exists.And(Filters(pattern.Nodes[chain.Start].Filters));
            if (fits != Truth.False)
            {
                Walk(chain, start, [start], [], fits);
            }

            binding[slot] = null;
        }
    }

    /// <summary>A repeated relation being walked, from the node it starts at in the walk's direction.</summary>
    private sealed record Chain(EdgePattern Edge, int Start, int End, bool Backwards);

    private void Walk(Chain chain, Node at, List<Node> path, List<Relation> taken, Truth exists)
    {
        var repeat = chain.Edge.Repeat!;
        if (taken.Count >= repeat.Min)
        {
            Arrive(chain, at, taken, exists);
        }

        foreach (var (relation, next) in taken.Count < repeat.Max ? Steps(chain.Edge, at, chain.Backwards) : [])
        {
            budget.Count();
            var fits = exists.And(relation.Exists).And(FilterOne(chain.Edge, relation));
            if (path.Contains(next) || fits == Truth.False || next is not PartyNode)
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

    private void Arrive(Chain chain, Node at, List<Relation> taken, Truth exists)
    {
        var slot = Slot(chain.End);
        var had = binding[slot];
        if (!Fits(chain.End, at, had) || taken.Exists(IsUsed))
        {
            return;
        }

        binding[slot] = at;
        binding[chain.Edge.Slot] = new RelationChain(chain.Backwards ? Enumerable.Reverse(taken) : taken);
        var fits = had is null ? exists.And(Filters(pattern.Nodes[chain.End].Filters)) : exists;
        if (fits != Truth.False)
        {
            Continue(fits);
        }

        (binding[slot], binding[chain.Edge.Slot]) = (had, null);
    }

    private Truth FilterOne(EdgePattern edge, Relation relation)
    {
        var had = binding[edge.Slot];
        binding[edge.Slot] = relation;
        var fits = Filters(edge.Filters);
        binding[edge.Slot] = had;
        return fits;
    }

    private IEnumerable<(Relation Relation, Node Next)> Steps(EdgePattern edge, Node at, bool backwards)
    {
        foreach (var type in edge.Types)
        {
            var set = view.Relations(type);
            foreach (var relation in backwards && type.Directed ? set.To(at) : set.From(at))
            {
                yield return (relation, relation.FromNode == at ? relation.ToNode : relation.FromNode);
            }

            foreach (var relation in !edge.IsDirected && type.Directed ? backwards ? set.From(at) : set.To(at) : [])
            {
                yield return (relation, relation.FromNode == at ? relation.ToNode : relation.FromNode);
            }
        }
    }
}
