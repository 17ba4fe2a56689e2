using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>An evaluated node: its value, its parts, and for a value that was read the place it came from.</summary>
/// <param name="Expr">The node.</param>
/// <param name="Value">An <see cref="Interval"/>, a <see cref="Truth"/>, a text, date, node or list; null means unknown.</param>
/// <param name="Parts">The evaluated parts; for a list's Any, All, Count or Sum the list and then its elements.</param>
internal sealed record Trace(Expr Expr, object? Value, Trace[] Parts)
{
    /// <summary>Where a value that was read came from, and what is missing of it; null for a computed value.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>For what was computed of one element of a list: its position, from 0; null for anything else.</summary>
    public int? Element { get; init; }

    /// <summary>Whether the value is known well enough that no further fact could change it.</summary>
    public bool IsSettled => Value switch
    {
        null => false,
        Interval number => number.IsExact,
        Truth truth => truth != Truth.Unknown,
        _ => true,
    };

    /// <summary>The missing facts that could change the value; none when it is settled.</summary>
    public List<MissingFact> Missing()
    {
        var found = new List<MissingFact>();
        AddMissingTo(found);
        return found;
    }

    /// <summary>The JSON pointers of everything the value was computed from, in ordinal order, each once.</summary>
    public IReadOnlyList<string> Pointers()
    {
        if (Parts.Length == 0)
        {
            return Evidence?.Pointers ?? [];
        }

        var found = new List<string>();
        AddPointersTo(found);
        found.Sort(StringComparer.Ordinal);
        var last = 0;
        for (var next = 1; next < found.Count; next++)
        {
            if (found[next] != found[last])
            {
                found[++last] = found[next];
            }
        }

        if (found.Count > 0)
        {
            found.RemoveRange(last + 1, found.Count - last - 1);
        }

        return found;
    }

    private void AddMissingTo(List<MissingFact> found)
    {
        if (IsSettled)
        {
            return;
        }

        found.AddRange(Evidence?.Missing ?? []);
        foreach (var part in Parts)
        {
            part.AddMissingTo(found);
        }
    }

    private void AddPointersTo(List<string> found)
    {
        found.AddRange(Evidence?.Pointers ?? []);
        foreach (var part in Parts)
        {
            part.AddPointersTo(found);
        }
    }
}
