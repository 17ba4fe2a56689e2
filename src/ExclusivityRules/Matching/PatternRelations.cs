using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>Whether the relations a pattern wants are in a view at all.</summary>
internal static class PatternRelations
{
    /// <summary>Whether there is certainly none of some relation it wants, so that it cannot match.</summary>
    public static bool AreAbsent(Pattern pattern, GraphView view)
    {
        foreach (var edge in pattern.Edges)
        {
            if (AreAbsent(edge, view))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why relations are left out that it may want, in words; null when all are there.</summary>
    public static string? LeftOut(Pattern pattern, GraphView view)
    {
        foreach (var edge in pattern.Edges)
        {
            foreach (var type in edge.Types)
            {
                if (view.Relations(type).LeftOut is { } leftOut)
                {
                    return leftOut;
                }
            }
        }

        return null;
    }

    private static bool AreAbsent(EdgePattern edge, GraphView view)
    {
        foreach (var type in edge.Types)
        {
            if (view.Relations(type) is not { Count: 0, LeftOut: null })
            {
                return false;
            }
        }

        return true;
    }
}
