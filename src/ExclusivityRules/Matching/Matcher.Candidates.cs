using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that goes through the candidates of a relation, in their order.</summary>
internal sealed partial class Matcher
{
    private void Candidates(Join join, Truth exists)
    {
        FindClosed(join);
        var (from, to) = (nodes[join.From], nodes[join.To]);
        foreach (var (set, directed, turned) in join.Sets)
        {
            if (from < 0 && to < 0)
            {
                Scan(join, set, bothWays: !directed, exists);
            }
            else
            {
                Find(join, set, from, to);
                foreach (var row in join.Candidates)
                {
                    Try(join, set, row, row.From, row.To, exists);
                }
            }

            if (turned)
            {
                Turned(join, set, exists);
            }
        }
    }

    private void Scan(Join join, RelationSet set, bool bothWays, Truth exists)
    {
        foreach (var row in set.Rows())
        {
            Try(join, set, row, row.From, row.To, exists);
            if (bothWays)
            {
                Try(join, set, row, row.To, row.From, exists);
            }
        }
    }

    // Where the pattern asks for either direction of what has one.
    private void Turned(Join join, RelationSet set, Truth exists)
    {
        var (from, to) = (nodes[join.From], nodes[join.To]);
        if (from < 0 && to < 0)
        {
            foreach (var row in set.Rows())
            {
                Try(join, set, row, row.To, row.From, exists);
            }

            return;
        }

        Find(join, set, to, from);
        foreach (var row in join.Candidates)
        {
            Try(join, set, row, row.To, row.From, exists);
        }
    }

    private static void Find(Join join, RelationSet set, int from, int to)
    {
        join.Candidates.Clear();
        if (from >= 0 && to >= 0)
        {
            set.Between(from, to, join.Candidates);
        }
        else
        {
            set.At(Math.Max(from, to), atFrom: to < 0, join.Candidates);
        }
    }
}
