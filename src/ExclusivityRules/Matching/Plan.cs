using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>The order in which a pattern is matched in a view: most selective first, then along what is bound.</summary>
/// <param name="Edges">The relations, in order.</param>
/// <param name="Alone">The nodes that no relation touches and that are not bound before, in order.</param>
internal sealed record Plan(IReadOnlyList<EdgePattern> Edges, IReadOnlyList<NodePattern> Alone)
{
    /// <summary>Plans a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">The view it will be matched in.</param>
    /// <param name="bound">The slots that are bound before.</param>
    public static Plan Make(Pattern pattern, GraphView view, IEnumerable<int> bound)
    {
        var known = bound.ToHashSet();
        var left = pattern.Edges.ToList();
        var order = new List<EdgePattern>();
        int Slot(int node) => pattern.Nodes[node].Slot;
        while (left.Count > 0)
        {
            // Both ends bound is a look-up; one end a list, the shorter the better; none a scan. Repetitions go last, from a bound end.
            var best = left
                .OrderByDescending(Ends)
                .ThenBy(edge => edge.Repeat is null ? 0 : 1)
                .ThenBy(Candidates)
                .First();
            order.Add(best);
            left.Remove(best);
            known.Add(Slot(best.From));
            known.Add(Slot(best.To));
        }

        return new(order, pattern.Nodes.Where(node => !known.Contains(node.Slot)).ToArray());

        double Candidates(EdgePattern edge) => edge.Types.Select(view.Relations)
            .Sum(set => Ends(edge) == 0 ? set.Count : set.Degree(atFrom: known.Contains(Slot(edge.From))));

        int Ends(EdgePattern edge) => (known.Contains(Slot(edge.From)) ? 1 : 0) + (known.Contains(Slot(edge.To)) ? 1 : 0);
    }
}
