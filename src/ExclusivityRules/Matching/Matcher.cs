using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>
/// Finds the bindings of a pattern in a view, in a fixed order: always on with the relation that has the fewest candidates beside what
/// is bound. Different nodes of the pattern are bound to different nodes of the graph, different relations to different relations.
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
    private readonly NodePattern[] alone;
    private readonly RelationSet[][] sets;

    /// <summary>Prepares to match a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">The view.</param>
    /// <param name="budget">What may be looked at.</param>
    /// <param name="found">
    /// Receives each binding, by slot, and whether it is there for certain: true, or unknown where missing facts decide. The array
    /// is used again: copy what is kept.
    /// </param>
    /// <param name="symmetry">Of bindings that are the same to it the first is found; null finds all.</param>
    public Matcher(Pattern pattern, GraphView view, Budget budget, Action<object?[], Truth> found, Symmetry? symmetry = null)
    {
        this.symmetry = symmetry;
        this.pattern = pattern;
        this.view = view;
        this.budget = budget;
        this.found = found;
        binding = new object?[pattern.Slots];
        frame = new Frame(facts: 0) { Binding = binding, Parameters = [] };
        alone = pattern.Nodes.Where((_, node) => !pattern.Edges.Any(edge => edge.From == node || edge.To == node)).ToArray();
        sets = pattern.Edges.Select(edge => edge.Types.Select(view.Relations).ToArray()).ToArray();
    }

    /// <summary>Finds all bindings.</summary>
    /// <param name="given">What is bound already, by slot.</param>
    public void Match(object?[] given)
    {
        Array.Clear(binding);
        given.CopyTo(binding, 0);

        // Of the nodes that are given nobody has looked yet whether they fit.
        var exists = Truth.True;
        foreach (var node in pattern.Nodes)
        {
            exists = binding[node.Slot] is null ? exists : exists.And(Filters(node.Filters));
        }

        if (exists != Truth.False)
        {
            Continue(exists);
        }
    }

    private void Continue(Truth exists)
    {
        if (symmetry?.IsFirst(binding) == false)
        {
            return;
        }

        var next = Next();
        if (next < 0)
        {
            Alone(0, exists);
            return;
        }

        var edge = pattern.Edges[next];
        if (edge.Repeat is not null)
        {
            Repeated(edge, exists);
            return;
        }

        for (var type = 0; type < edge.Types.Count; type++)
        {
            Candidates(edge, edge.Types[type], sets[next][type], exists);
        }
    }

    private void Candidates(EdgePattern edge, RelationType type, RelationSet set, Truth exists)
    {
        var (from, to) = ((Node?)binding[Slot(edge.From)], (Node?)binding[Slot(edge.To)]);
        var free = from is null && to is null;
        foreach (var relation in free ? set.All() : from is null ? set.To(to!) : to is null ? set.From(from) : set.Between(from, to))
        {
            // An undirected relation comes with either end first.
            var (first, second) = type.Directed || relation.FromNode == from || (from is null && relation.ToNode == to) || free
                ? (relation.FromNode, relation.ToNode)
                : (relation.ToNode, relation.FromNode);
            Try(edge, relation, first, second, exists);
            if (free && !type.Directed)
            {
                Try(edge, relation, second, first, exists);
            }
        }

        if (!edge.IsDirected && type.Directed)
        {
            foreach (var relation in free ? set.All() : from is null ? set.From(to!) : to is null ? set.To(from) : set.Between(to, from))
            {
                Try(edge, relation, relation.ToNode, relation.FromNode, exists);
            }
        }
    }

    private void Try(EdgePattern edge, Relation relation, Node first, Node second, Truth exists)
    {
        budget.Count();
        var (from, to) = (Slot(edge.From), Slot(edge.To));
        var (hadFrom, hadTo) = (binding[from], binding[to]);
        if (IsUsed(relation) || !Fits(edge.From, first, hadFrom) || !Fits(edge.To, second, hadTo) || first == second)
        {
            return;
        }

        (binding[edge.Slot], binding[from], binding[to]) = (relation, first, second);
        var fits = exists.And(relation.Exists).And(Filters(edge.Filters));
        fits = hadFrom is null ? fits.And(Filters(pattern.Nodes[edge.From].Filters)) : fits;
        fits = hadTo is null ? fits.And(Filters(pattern.Nodes[edge.To].Filters)) : fits;
        if (fits != Truth.False)
        {
            Continue(fits);
        }

        (binding[edge.Slot], binding[from], binding[to]) = (null, hadFrom, hadTo);
    }

    private int Slot(int node) => pattern.Nodes[node].Slot;

    private bool Fits(int node, Node candidate, object? bound) => bound is null
        ? pattern.Nodes[node].Type == candidate.GetType() && Array.IndexOf(binding, candidate) < 0
        : bound == candidate;

    private bool IsUsed(Relation relation)
    {
        foreach (var bound in binding)
        {
            if ((bound is Relation other && relation.IsSame(other)) || (bound is RelationChain chain && chain.Relations.Any(relation.IsSame)))
            {
                return true;
            }
        }

        return false;
    }

    private Truth Filters(IReadOnlyList<Expr<Truth>> filters)
    {
        var all = Truth.True;
        foreach (var filter in filters)
        {
            all = all.And(filter.Evaluate(frame));
        }

        return all;
    }

    private void Alone(int next, Truth exists)
    {
        if (next == alone.Length)
        {
            if (alone.Length == 0 || symmetry?.IsFirst(binding) != false)
            {
                found(binding, exists);
            }

            return;
        }

        var node = alone[next];
        if (binding[node.Slot] is not null)
        {
            Alone(next + 1, exists);
            return;
        }

        IEnumerable<Node> candidates = node.Type == typeof(MarketNode) ? view.Markets : view.Parties;
        foreach (var candidate in candidates)
        {
            budget.Count();
            if (Array.IndexOf(binding, candidate) >= 0)
            {
                continue;
            }

            binding[node.Slot] = candidate;
            var fits = exists.And(Filters(node.Filters));
            if (fits != Truth.False)
            {
                Alone(next + 1, fits);
            }

            binding[node.Slot] = null;
        }
    }
}
