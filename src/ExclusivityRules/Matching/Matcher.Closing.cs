using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that refuses candidates by their ends, before anything is made of them.</summary>
internal sealed partial class Matcher
{
    // Those that are still to be bound and will have both ends, one of them new: they must be possible between the ends.
    private void FindClosed(Join join)
    {
        join.Closed.Clear();
        foreach (var other in joins)
        {
            if (other != join && !other.IsBound && other.Edge.Repeat is null && WillBeBound(other.From) && WillBeBound(other.To)
                && (nodes[other.From] < 0 || nodes[other.To] < 0))
            {
                join.Closed.Add(other);
            }
        }

        bool WillBeBound(int node) => nodes[node] >= 0 || node == join.From || node == join.To;
    }

    // All have the same new end.
    private void Refuse(Join join, bool byTo)
    {
        foreach (var other in join.Closed)
        {
            var (from, to) = (nodes[other.From], nodes[other.To]);
            other.Keep(join.Candidates, byTo, Math.Max(from, to), atFrom: to < 0);
        }
    }

    // Whether something else is bound to the relation of a candidate.
    private bool IsUsed(Join join, RelationSet set, Row row)
    {
        Relation? relation = null;
        for (var i = 0; i < join.Twins.Count; i++)
        {
            var other = join.Twins[i];
            if (other.IsBound && (relation ??= set.Get(row)).IsSame(other.Relation))
            {
                return true;
            }
        }

        foreach (var other in others)
        {
            if (Joins(other, row.From, row.To) && (relation ??= set.Get(row)).IsSame(other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUsed(Relation relation)
    {
        foreach (var join in joins)
        {
            if (join.IsBound && Joins(relation, nodes[join.From], nodes[join.To]) && relation.IsSame(join.Relation))
            {
                return true;
            }
        }

        return others.Exists(relation.IsSame);
    }

    private static bool Joins(Relation relation, int one, int other)
    {
        var (from, to) = (relation.FromNode.Ordinal, relation.ToNode.Ordinal);
        return (from == one && to == other) || (from == other && to == one);
    }
}
