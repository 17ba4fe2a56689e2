using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Whether two sets, or two grants, have something in common.</summary>
/// <param name="Holds">Whether they do.</param>
/// <param name="Witness">Something both have; null when there is nothing to name: neither side is restricted.</param>
internal readonly record struct Meeting(Truth Holds, string? Witness)
{
    public static Meeting None => new(Truth.False, null);

    public static Meeting Perhaps => new(Truth.Unknown, null);

    public static Meeting At(string? witness) => new(Truth.True, witness);
}

/// <summary>
/// One axis of a scope: entries of a tree with all their parts, less those excepted. Names that are not in the tree, and free
/// words, where there is no tree, are known to be the same only when they are equal.
/// </summary>
/// <param name="Include">The ids; null means everything.</param>
/// <param name="Except">The ids left out.</param>
internal readonly record struct Axis(IReadOnlyList<string>? Include, IReadOnlyList<string> Except)
{
    // All the tree has, and what it does not have.
    private const int Everything = -2;
    private const int Outside = -1;

    /// <summary>Whether the axis is not restricted at all.</summary>
    public bool IsWhole => Include is null && Except.Count == 0;

    /// <summary>Whether two axes over one tree have something in common.</summary>
    public Meeting Meets(Axis other, ScopeTree tree)
    {
        if (IsWhole && other.IsWhole)
        {
            return Meeting.At(null);
        }

        var cuts = Except.Concat(other.Except).ToArray();
        var best = Meeting.None;
        foreach (var (mine, place) in Places(tree))
        {
            foreach (var (theirs, otherPlace) in other.Places(tree))
            {
                var meeting = Meets(tree, (mine, place), (theirs, otherPlace), cuts);
                if (meeting.Holds == Truth.True)
                {
                    return meeting;
                }

                best = meeting.Holds > best.Holds ? meeting : best;
            }
        }

        return best;
    }

    private IEnumerable<(string Id, int Place)> Places(ScopeTree tree) => Include is null
        ? [("", Everything)]
        : Include.Order(StringComparer.Ordinal).Select(id => (id, tree.Find(id)));

    // What two entries have in common is the one that is a part of the other, less the cuts.
    private static Meeting Meets(ScopeTree tree, (string Id, int Place) one, (string Id, int Place) other, string[] cuts)
    {
        if (one.Place == Everything || other.Place == Everything)
        {
            return Within(tree, one.Place == Everything ? other : one, cuts);
        }

        if (one.Place == Outside || other.Place == Outside)
        {
            return one.Id == other.Id ? Within(tree, one, cuts) : Meeting.Perhaps;
        }

        return tree.Contains(one.Place, other.Place) ? Within(tree, other, cuts)
            : tree.Contains(other.Place, one.Place) ? Within(tree, one, cuts)
            : tree.Apart(one.Place, other.Place) ? Meeting.None : Meeting.Perhaps;
    }

    private static Meeting Within(ScopeTree tree, (string Id, int Place) common, string[] cuts)
    {
        if (cuts.Contains(common.Id, StringComparer.Ordinal))
        {
            return Meeting.None;
        }

        if (common.Place == Outside)
        {
            return cuts.Length == 0 ? Meeting.At(common.Id) : Meeting.Perhaps;
        }

        // A cut that is not in the tree, or not placed in it, may take anything away.
        var inTree = cuts.Select(tree.Find).Where(cut => cut >= 0).Order().ToArray();
        var certain = inTree.Length == cuts.Length
            && (common.Place == Everything || !inTree.Any(cut => !tree.Contains(cut, common.Place) && !tree.Contains(common.Place, cut) && !tree.Apart(cut, common.Place)));
        var meeting = Uncut(tree, common.Place, inTree);
        return meeting.Holds == Truth.True && !certain ? Meeting.Perhaps : meeting;
    }

    // The first entry no cut touches; where parts that are not known may be left, perhaps.
    private static Meeting Uncut(ScopeTree tree, int common, int[] cuts)
    {
        var (from, to) = common == Everything ? (0, tree.Order.Count) : (tree.First(common), tree.Last(common));
        var left = common == Everything;
        for (var place = from; place < to; place++)
        {
            var entry = tree.Order[place];
            if (cuts.Any(cut => tree.Contains(cut, entry)))
            {
                place = tree.Last(entry) - 1;
            }
            else if (!cuts.Any(cut => tree.Contains(entry, cut)))
            {
                return Meeting.At(tree[entry].Name);
            }
            else
            {
                left |= !tree[entry].Closed;
            }
        }

        return left ? Meeting.Perhaps : Meeting.None;
    }
}
