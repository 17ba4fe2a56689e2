using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>
/// The ways in which the variables of a pattern can change places so that it stays the same pattern. Bindings that differ only
/// by them are one finding: the one whose ids come first is kept.
/// </summary>
internal sealed class Symmetry
{
    private const int MostNodes = 6;
    private readonly int[][] permutations;
    private readonly int[] named;

    private Symmetry(Pattern pattern, int[][] permutations)
    {
        this.permutations = permutations;
        named = pattern.Variables.Select(variable => variable.Slot).ToArray();
    }

    /// <summary>Finds the symmetries of a pattern.</summary>
    /// <param name="pattern">The pattern; one with many nodes is taken to have none.</param>
    /// <param name="keeps">Whether the rest of the rule stays the same when variables are renamed so.</param>
    public static Symmetry Of(Pattern pattern, Func<Func<string, string>, bool> keeps)
    {
        var found = new List<int[]>();
        if (pattern.Nodes.Count <= MostNodes)
        {
            foreach (var nodes in Permutations(pattern.Nodes.Count).Where(nodes => KeepsNodes(pattern, nodes)))
            {
                Edges(pattern, nodes, [], found);
            }
        }

        return new(pattern, found.Where(slots => !IsIdentity(slots) && keeps(Rename(pattern, slots))).ToArray());
    }

    /// <summary>Whether no symmetric binding comes before this one. Of a binding that is not complete: whether that may still be so.</summary>
    /// <param name="view">What was matched.</param>
    /// <param name="nodes">The ordinals of the nodes that are bound, by slot; negative elsewhere.</param>
    /// <param name="frame">What is bound.</param>
    /// <param name="complete">Whether all is bound, and may be made.</param>
    public bool IsFirst(GraphView view, int[] nodes, Frame frame, bool complete = false)
    {
        foreach (var slots in permutations)
        {
            if (Compare(view, nodes, frame, complete, slots) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Compare(GraphView view, int[] nodes, Frame frame, bool complete, int[] slots)
    {
        object? Relation(int slot) => complete ? frame.Bound(slot) : frame.Binding[slot];

        foreach (var slot in named)
        {
            var (one, other) = (nodes[slot], nodes[slots[slot]]);
            var order = 0;
            if (one >= 0 && other >= 0)
            {
                order = one == other ? 0 : view.PlaceOfId(one).CompareTo(view.PlaceOfId(other));
            }
            else if (Relation(slot) is { } relation && Relation(slots[slot]) is { } second)
            {
                order = relation == second ? 0 : string.CompareOrdinal(IdOf(relation), IdOf(second));
            }
            else
            {
                return 0;
            }

            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The id of what a slot is bound to; of a chain its ids joined by commas.</summary>
    public static string IdOf(object? bound) => bound switch
    {
        Node node => node.Id,
        Relation relation => relation.Id,
        IEnumerable<string> ids => string.Join(",", ids),
        _ => "",
    };

    /// <summary>The ids of all variables of a pattern, a line each.</summary>
    public static string KeyOf(Pattern pattern, object?[] binding) => string.Join('\n', pattern.Variables.Each(variable => IdOf(binding[variable.Slot])));

    private static bool IsIdentity(int[] slots) => slots.Select((to, from) => to == from).All(same => same);

    private static Func<string, string> Rename(Pattern pattern, int[] slots)
    {
        var bySlot = pattern.Variables.ToDictionary(variable => variable.Slot, variable => variable.Name);
        var names = pattern.Variables.ToDictionary(variable => variable.Name, variable => bySlot[slots[variable.Slot]], StringComparer.Ordinal);
        return name => names.GetValueOrDefault(name, name);
    }

    private static bool KeepsNodes(Pattern pattern, int[] nodes) => nodes.Select((to, from) => (pattern.Nodes[from], pattern.Nodes[to])).All(
        pair => pair.Item1.Type == pair.Item2.Type && pair.Item1.Name is null == pair.Item2.Name is null
            && SameFilters(pair.Item1.Filters, pair.Item1.Name, pair.Item2.Filters, pair.Item2.Name));

    private static bool SameFilters(
        IReadOnlyList<Expressions.Expr<Truth>> first, string? firstName, IReadOnlyList<Expressions.Expr<Truth>> second, string? secondName)
    {
        IEnumerable<string> Written(IReadOnlyList<Expressions.Expr<Truth>> filters, string? name) => filters
            .Select(filter => filter.Print(new(variable => variable == (name ?? "") ? "this" : variable, Canonical: true)))
            .Order(StringComparer.Ordinal);
        return Written(first, firstName).SequenceEqual(Written(second, secondName), StringComparer.Ordinal);
    }

    // Extends a permutation of the nodes to the relations, one relation after the other, in every way that fits.
    private static void Edges(Pattern pattern, int[] nodes, List<int> edges, List<int[]> found)
    {
        if (edges.Count == pattern.Edges.Count)
        {
            var slots = Enumerable.Range(0, pattern.Slots).ToArray();
            for (var i = 0; i < nodes.Length; i++)
            {
                slots[pattern.Nodes[i].Slot] = pattern.Nodes[nodes[i]].Slot;
            }

            for (var i = 0; i < edges.Count; i++)
            {
                slots[pattern.Edges[i].Slot] = pattern.Edges[edges[i]].Slot;
            }

            found.Add(slots);
            return;
        }

        var edge = pattern.Edges[edges.Count];
        for (var i = 0; i < pattern.Edges.Count; i++)
        {
            if (!edges.Contains(i) && Same(edge, pattern.Edges[i], nodes))
            {
                edges.Add(i);
                Edges(pattern, nodes, edges, found);
                edges.RemoveAt(edges.Count - 1);
            }
        }
    }

    private static bool Same(EdgePattern edge, EdgePattern other, int[] nodes)
    {
        var (from, to) = (nodes[edge.From], nodes[edge.To]);
        var ends = (from == other.From && to == other.To) || (!edge.IsDirected && from == other.To && to == other.From);
        return ends && edge.IsDirected == other.IsDirected && edge.Types.SequenceEqual(other.Types) && edge.Repeat == other.Repeat
            && edge.Name is null == other.Name is null && SameFilters(edge.Filters, edge.Name, other.Filters, other.Name);
    }

    private static IEnumerable<int[]> Permutations(int count)
    {
        if (count == 0)
        {
            return [[]];
        }

        return Permutations(count - 1).SelectMany(shorter => Enumerable.Range(0, count).Select(at =>
            (int[])[.. shorter[..at], count - 1, .. shorter[at..]]));
    }
}
