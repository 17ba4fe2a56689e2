namespace ExclusivityRules.Matching;

/// <summary>The part of matching that chooses the relation to go on with.</summary>
internal sealed partial class Matcher
{
    // The relation to go on with; null when all are bound. Both ends bound is a look-up; one end a list, the shorter the better; none
    // a scan. Repetitions go last, from a bound end. Candidates are counted only where something is left to choose.
    private Join? Next()
    {
        Join? next = null;
        var (least, count) = (int.MaxValue, -1L);
        foreach (var join in joins)
        {
            var cost = join.IsBound || binding[join.Edge.Slot] is not null ? int.MaxValue : Cost(join);
            if (cost < least)
            {
                (next, least, count) = (join, cost, -1);
            }
            else if (next is not null && cost == least)
            {
                count = count < 0 ? Count(next) : count;
                var other = Count(join);
                (next, count) = other < count ? (join, other) : (next, count);
            }
        }

        return next;
    }

    private int Cost(Join join) =>
        (nodes[join.From] < 0 ? 2 : 0) + (nodes[join.To] < 0 ? 2 : 0) + (join.Edge.Repeat is null ? 0 : 1);

    private long Count(Join join) => join.Count(nodes[join.From], nodes[join.To]);
}
