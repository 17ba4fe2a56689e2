namespace ExclusivityRules.Model;

/// <summary>Lists of results, made in one go: in steps they take several times as long, and there are many.</summary>
internal static class Lists
{
    /// <summary>What is made of each item of a list.</summary>
    public static TResult[] Each<T, TResult>(this IReadOnlyList<T> list, Func<T, TResult> make)
    {
        var made = new TResult[list.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = make(list[i]);
        }

        return made;
    }

    /// <summary>Adds an item to a short list that is sorted and has each item once.</summary>
    public static void AddOnce<T>(this List<T> sorted, T item, IComparer<T> order)
    {
        // Most come in order.
        if (sorted.Count == 0 || order.Compare(sorted[^1], item) < 0)
        {
            sorted.Add(item);
            return;
        }

        var place = sorted.BinarySearch(item, order);
        if (place < 0)
        {
            sorted.Insert(~place, item);
        }
    }
}
