using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Looks for what must not be there beside a binding.</summary>
internal static class Unless
{
    /// <summary>Whether the second pattern matches beside a binding: true, false, or unknown where missing facts decide.</summary>
    public static Truth Matches(Pattern unless, GraphView view, Budget budget, object?[] binding) => Find(unless, view, budget, binding).Matches;

    /// <summary>The same, with what it was bound to; the surest of several.</summary>
    public static (Truth Matches, object?[]? Binding) Find(Pattern unless, GraphView view, Budget budget, object?[] binding)
    {
        var matches = Truth.False;
        object?[]? found = null;
        new Matcher(unless, view, budget, (other, exists) =>
        {
            if (exists > matches)
            {
                (matches, found) = (exists, (object?[])other.Clone());
            }
        }).Match(binding);
        return (matches, found);
    }
}
