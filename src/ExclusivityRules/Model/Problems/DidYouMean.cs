namespace ExclusivityRules.Model;

/// <summary>Finds the word that was probably meant.</summary>
public static class DidYouMean
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to a word, counting letters changed, added, left out or swapped with their neighbour, and not
    /// counting capitals; the first of several. Null when none is near: up to one such letter in four, and no more than three.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var allowed = word.Length > LongestWord ? -1 : Math.Min(3, (word.Length + 2) / 4);
        foreach (var candidate in candidates)
        {
            if (allowed < 0)
            {
                break;
            }

            if (candidate.Length <= LongestWord && Math.Abs(candidate.Length - word.Length) <= allowed
                && Distance(word, candidate, allowed) is var distance && distance <= allowed)
            {
                nearest = candidate;
                allowed = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>The end of a sentence: <c>; did you mean `word`?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    /// <summary>The same for ids: where none is near, up to three that begin with the word, or else contain it.</summary>
    public static string IdHint(string word, IEnumerable<string> ids)
    {
        const int fewest = 3, shown = 3;
        var known = ids.ToArray();
        if (Nearest(word, known) is not null || word.Length < fewest)
        {
            return Hint(word, known);
        }

        string[] begun = [.. known.Where(id => id.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Take(shown)];
        string[] meant = begun.Length > 0 ? begun : [.. known.Where(id => id.Contains(word, StringComparison.OrdinalIgnoreCase)).Take(shown)];
        return meant.Length == 0 ? "" : $"; did you mean {string.Join(" or ", meant.Select(id => $"`{id}`"))}?";
    }

    // The optimal string alignment distance, or some number above the limit.
    private static int Distance(string a, string b, int limit)
    {
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        Span<int> before = rows[..(LongestWord + 1)], above = rows[(LongestWord + 1)..(2 * (LongestWord + 1))], row = rows[(2 * (LongestWord + 1))..];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var free = before;
            before = above;
            above = row;
            row = free;
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > limit)
            {
                return smallest;
            }
        }

        return row[b.Length];
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
