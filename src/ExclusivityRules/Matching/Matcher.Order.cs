using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that chooses the relation to go on with.</summary>
internal sealed partial class Matcher
{
    // The relation to go on with. Both ends bound is a look-up; one end a list, the shorter the better; none a scan. Repetitions go
    // last, from a bound end.
    private int Next()
    {
        var next = -1;
        var least = (Free: 3, Repeats: 0, Count: 0L);
        for (var i = 0; i < pattern.Edges.Count; i++)
        {
            var edge = pattern.Edges[i];
            if (binding[edge.Slot] is not null)
            {
                continue;
            }

            var (from, to) = ((Node?)binding[Slot(edge.From)], (Node?)binding[Slot(edge.To)]);
            var cost = ((from is null ? 1 : 0) + (to is null ? 1 : 0), edge.Repeat is null ? 0 : 1, Count(edge, sets[i], from, to));
            if (cost.CompareTo(least) < 0)
            {
                (next, least) = (i, cost);
            }
        }

        return next;
    }

    private static long Count(EdgePattern edge, RelationSet[] sets, Node? from, Node? to)
    {
        var count = 0L;
        foreach (var set in sets)
        {
            count += from is null == to is null ? set.Count : set.CountAt((from ?? to)!, atFrom: to is null);
            count += edge.IsDirected || from is null == to is null ? 0 : set.CountAt((from ?? to)!, atFrom: from is null);
        }

        return count;
    }
}
