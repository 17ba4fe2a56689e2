using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>
/// Finds the bindings of a pattern in a view, in a fixed order: always on with the relation that has the fewest candidates beside what
/// is bound. Different nodes of the pattern are bound to different nodes of the graph, different relations to different relations.
/// Joins ordinals of nodes; nodes and relations are made only when their members are asked for, or for what is found.
/// </summary>
internal sealed partial class Matcher
{
    private readonly Pattern pattern;
    private readonly GraphView view;
    private readonly Budget budget;
    private readonly Frame frame;
    private readonly object?[] binding;
    private readonly Action<object?[], Truth> found;
    private readonly Symmetry? symmetry;
    private readonly bool makes;
    private readonly Join[] joins;

    // By the slot of the relation.
    private readonly Join?[] joinAt;

    // The ordinals of the nodes that are bound, by slot; -1 elsewhere.
    private readonly int[] nodes;

    // Bound, but not as the relation of a join: what is given, and what chains are made of.
    private readonly List<Relation> others = [];

    /// <summary>Prepares to match a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">The view.</param>
    /// <param name="budget">What may be looked at.</param>
    /// <param name="found">
    /// Receives each binding, by slot, and whether it is there for certain: true, or unknown where missing facts decide. The array
    /// is used again: copy what is kept.
    /// </param>
    /// <param name="symmetry">Of bindings that are the same to it the first is found; null finds all.</param>
    /// <param name="makes">Whether what is found is made; else whoever receives it asks <see cref="Make"/> for what it needs.</param>
    public Matcher(Pattern pattern, GraphView view, Budget budget, Action<object?[], Truth> found, Symmetry? symmetry = null, bool makes = true)
    {
        this.makes = makes;
        this.symmetry = symmetry;
        this.pattern = pattern;
        this.view = view;
        this.budget = budget;
        this.found = found;
        binding = new object?[pattern.Slots];
        nodes = new int[pattern.Slots];
        frame = new Frame(facts: 0) { Binding = binding, Parameters = [], Make = Make };
        joins = new Join[pattern.Edges.Count];
        joinAt = new Join?[pattern.Slots];
        for (var i = 0; i < joins.Length; i++)
        {
            joins[i] = joinAt[pattern.Edges[i].Slot] = new(pattern, pattern.Edges[i], view);
        }

        if (joins.Length > 1)
        {
            Array.ForEach(joins, join => join.Twins = Array.FindAll(joins, join.MayShare));
        }
    }

    /// <summary>Finds all bindings.</summary>
    /// <param name="given">What is bound already, by slot.</param>
    public void Match(object?[] given)
    {
        Array.Clear(binding);
        given.CopyTo(binding, 0);
        others.Clear();
        for (var slot = 0; slot < binding.Length; slot++)
        {
            nodes[slot] = binding[slot] is Node node ? node.Ordinal : -1;
            if (binding[slot] is Relation relation)
            {
                others.Add(relation);
            }
            else if (binding[slot] is RelationChain chain)
            {
                others.AddRange(chain.Relations);
            }
        }

        // A limit or a cancellation may have ended the last time half way.
        foreach (var join in joins)
        {
            join.Free();
        }

        // Of the nodes that are given nobody has looked yet whether they fit.
        var exists = Truth.True;
        foreach (var node in pattern.Nodes)
        {
            exists = binding[node.Slot] is null ? exists : exists.And(Filters(node.Filters));
        }

        if (exists != Truth.False && symmetry?.IsFirst(view, nodes, frame) != false)
        {
            Continue(exists);
        }
    }

    private void Continue(Truth exists)
    {
        if (Next() is not { } next)
        {
            Alone(0, exists);
        }
        else if (next.Edge.Repeat is not null)
        {
            Repeated(next, exists);
        }
        else
        {
            Candidates(next, exists);
        }
    }

    private void Try(Join join, RelationSet set, Row row, int first, int second, Truth exists)
    {
        var (hadFrom, hadTo) = (nodes[join.From], nodes[join.To]);
        if (first == second || !Fits(join.FromNode, first, hadFrom) || !Fits(join.ToNode, second, hadTo))
        {
            return;
        }

        (nodes[join.From], nodes[join.To]) = (first, second);
        if (((hadFrom | hadTo) >= 0 || symmetry?.IsFirst(view, nodes, frame) != false) && !IsUsed(join, set, row))
        {
            join.Bind(set, row);
            Bound(join, exists, hadFrom < 0, hadTo < 0);
            join.Free();
        }

        (nodes[join.From], nodes[join.To]) = (hadFrom, hadTo);
    }

    private void Bound(Join join, Truth exists, bool newFrom, bool newTo)
    {
        exists = exists.And(Filters(join.Edge.Filters));
        exists = newFrom ? exists.And(Filters(join.FromNode.Filters)) : exists;
        exists = newTo ? exists.And(Filters(join.ToNode.Filters)) : exists;
        if (exists != Truth.False)
        {
            Continue(exists);
        }

        binding[join.Edge.Slot] = null;
        binding[join.From] = newFrom ? null : binding[join.From];
        binding[join.To] = newTo ? null : binding[join.To];
    }

    private void Free(int slot) => (binding[slot], nodes[slot]) = (null, -1);

    private bool Fits(NodePattern node, int candidate, int bound) => bound >= 0
        ? bound == candidate
        : view.IsParty(candidate) == (node.Type == typeof(PartyNode)) && !nodes.AsSpan().Contains(candidate);

    private Truth Filters(IReadOnlyList<Expr<Truth>> filters)
    {
        var all = Truth.True;
        for (var i = 0; i < filters.Count; i++)
        {
            all = all.And(filters[i].Evaluate(frame));
        }

        return all;
    }

    private void Finish(Truth exists)
    {
        foreach (var join in joins)
        {
            exists = join.IsBound ? exists.And(join.Exists) : exists;
        }

        if (symmetry?.IsFirst(view, nodes, frame, complete: true) != false)
        {
            found(makes ? frame.Complete() : binding, exists);
        }
    }

    /// <summary>What a slot is bound to; null when it is not.</summary>
    public object? Make(int slot) => nodes[slot] >= 0 ? view.Node(nodes[slot]) : joinAt[slot] is { IsBound: true } join ? join.Relation : null;
}
