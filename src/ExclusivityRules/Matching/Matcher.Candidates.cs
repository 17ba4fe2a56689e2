using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that goes through the candidates of a relation, in their order.</summary>
internal sealed partial class Matcher
{
    private void Candidates(Join join, Truth exists)
    {
        FindClosed(join);
        var isScan = nodes[join.From] < 0 && nodes[join.To] < 0;
        foreach (var (set, directed, turned) in join.Sets)
        {
            if (isScan)
            {
                Scan(join, set, directed, exists);
            }
            else
            {
                Beside(join, set, turned: false, exists);
            }

            // Where the pattern asks for either direction of what has one.
            if (turned && isScan)
            {
                ScanTurned(join, set, exists);
            }
            else if (turned)
            {
                Beside(join, set, turned: true, exists);
            }
        }
    }

    private void Scan(Join join, RelationSet set, bool directed, Truth exists)
    {
        foreach (var row in set.Rows())
        {
            Scanned(join, set, row, row.From, row.To, exists);
            if (!directed)
            {
                Scanned(join, set, row, row.To, row.From, exists);
            }
        }
    }

    private void ScanTurned(Join join, RelationSet set, Truth exists)
    {
        foreach (var row in set.Rows())
        {
            Scanned(join, set, row, row.To, row.From, exists);
        }
    }

    private void Scanned(Join join, RelationSet set, Row row, int first, int second, Truth exists)
    {
        budget.Count();
        if (MayClose(join, first, second))
        {
            Try(join, set, row, first, second, exists);
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
