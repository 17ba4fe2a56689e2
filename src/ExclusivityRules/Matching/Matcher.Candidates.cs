using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that goes through the candidates of a relation, in their order.</summary>
internal sealed partial class Matcher
{
    private void Candidates(Join join, Truth exists)
    {
        if (nodes[join.From] < 0 && nodes[join.To] < 0)
        {
            FromEachNode(join, exists);
            return;
        }

        FindClosed(join);
        foreach (var (set, turned) in join.Sets)
        {
            Beside(join, set, turned: false, exists);

            // Where the pattern asks for either direction of what has one.
            if (turned)
            {
                Beside(join, set, turned: true, exists);
            }
        }
    }

    // What goes out from one node is tried together: then what it leads to is at hand.
    private void FromEachNode(Join join, Truth exists)
    {
        for (var node = 0; node < view.NodeCount; node++)
        {
            if (view.IsNode(node) && join.Count(node, -1) > 0 && Fits(join.FromNode, node, -1))
            {
                nodes[join.From] = node;
                var fits = exists.And(Filters(join.FromNode.Filters));
                if (fits != Truth.False)
                {
                    Candidates(join, fits);
                }

                Free(join.From);
            }
        }
    }

    // Those beside what is bound.
    private void Beside(Join join, RelationSet set, bool turned, Truth exists)
    {
        var (from, to) = turned ? (nodes[join.To], nodes[join.From]) : (nodes[join.From], nodes[join.To]);
        var rows = join.Candidates;
        rows.Clear();
        if (from >= 0 && to >= 0)
        {
            set.Between(from, to, rows);
        }
        else
        {
            set.At(Math.Max(from, to), atFrom: to < 0, rows);
        }

        budget.Count(rows.Count);
        Refuse(join, byTo: to < 0);
        foreach (var row in rows)
        {
            Try(join, set, row, turned ? row.To : row.From, turned ? row.From : row.To, exists);
        }
    }
}
