using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Looks for what must not be there beside one binding after another.</summary>
internal sealed class Unless
{
    private readonly Matcher matcher;
    private Truth matches;
    private object?[]? found;

    /// <summary>Prepares to look.</summary>
    /// <param name="pattern">What must not be there.</param>
    /// <param name="view">The view.</param>
    /// <param name="budget">What may be looked at.</param>
    public Unless(Pattern pattern, GraphView view, Budget budget) => matcher = new(pattern, view, budget, Found);

    /// <summary>Whether the pattern matches beside a binding (true, false, or unknown where missing facts decide), and what it is bound to; the surest of several.</summary>
    public (Truth Matches, object?[]? Binding) Find(object?[] binding)
    {
        (matches, found) = (Truth.False, null);
        matcher.Match(binding);
        return (matches, found);
    }

    private void Found(object?[] binding, Truth exists)
    {
        if (exists > matches)
        {
            (matches, found) = (exists, (object?[])binding.Clone());
        }
    }
}
