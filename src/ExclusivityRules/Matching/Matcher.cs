using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>
/// Finds the bindings of a pattern in a view, in a fixed order. Different nodes of the pattern are bound to different nodes
/// of the graph, different relations to different relations.
/// </summary>
internal sealed partial class Matcher
{
    private readonly Pattern pattern;
    private readonly GraphView view;
    private readonly Budget budget;
    private readonly Frame frame;
    private readonly object?[] binding;
    private readonly Action<object?[], Truth> found;
    private Plan? plan;

    /// <summary>Prepares to match a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">The view.</param>
    /// <param name="budget">What may be looked at.</param>
    /// <param name="found">
    /// Receives each binding, by slot, and whether it is there for certain: true, or unknown where missing facts decide. The array
    /// is used again: copy what is kept.
    /// </param>
    public Matcher(Pattern pattern, GraphView view, Budget budget, Action<object?[], Truth> found)
    {
        this.pattern = pattern;
        this.view = view;
        this.budget = budget;
        this.found = found;
        binding = new object?[pattern.Slots];
        frame = new Frame(facts: 0) { Binding = binding, Parameters = [] };
    }

    /// <summary>Finds all bindings.</summary>
    /// <param name="given">What is bound already, by slot; of one matcher always the same slots.</param>
    public void Match(object?[] given)
    {
        Array.Clear(binding);
        given.CopyTo(binding, 0);
        plan ??= Plan.Make(pattern, view, Enumerable.Range(0, given.Length).Where(slot => given[slot] is not null));

        // Of the nodes that are given nobody has looked yet whether they fit.
        var exists = Truth.True;
        foreach (var node in pattern.Nodes)
        {
            exists = binding[node.Slot] is null ? exists : exists.And(Filters(node.Filters));
        }

        if (exists != Truth.False)
        {
            Edge(0, exists);
        }
    }

    private void Edge(int step, Truth exists)
    {
        if (step == plan!.Edges.Count)
        {
            Alone(0, exists);
            return;
        }

        var edge = plan.Edges[step];
        if (edge.Repeat is not null)
        {
            Repeated(edge, step, exists);
            return;
        }

        foreach (var type in edge.Types)
        {
            Candidates(edge, type, step, exists);
        }
    }

    private void Candidates(EdgePattern edge, RelationType type, int step, Truth exists)
    {
        var set = view.Relations(type);
        var (from, to) = ((Node?)binding[Slot(edge.From)], (Node?)binding[Slot(edge.To)]);
        var free = from is null && to is null;
        var forwards = free ? set.All() : from is null ? set.To(to!) : to is null ? set.From(from) : set.Between(from, to);
        foreach (var relation in forwards)
        {
            // An undirected relation comes with either end first.
            var (first, second) = type.Directed || relation.FromNode == from || (from is null && relation.ToNode == to) || free
                ? (relation.FromNode, relation.ToNode)
                : (relation.ToNode, relation.FromNode);
            Try(edge, relation, first, second, step, exists);
            if (free && !type.Directed)
            {
                Try(edge, relation, second, first, step, exists);
            }
        }

        if (!edge.IsDirected && type.Directed)
        {
            var backwards = free ? set.All() : from is null ? set.From(to!) : to is null ? set.To(from) : set.Between(to, from);
            foreach (var relation in backwards)
            {
                Try(edge, relation, relation.ToNode, relation.FromNode, step, exists);
            }
        }
    }

    private void Try(EdgePattern edge, Relation relation, Node first, Node second, int step, Truth exists)
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
            Edge(step + 1, fits);
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
        if (next == plan!.Alone.Count)
        {
            found(binding, exists);
            return;
        }

        var node = plan.Alone[next];
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
