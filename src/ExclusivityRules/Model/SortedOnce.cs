namespace ExclusivityRules.Model;

/// <summary>Short lists that are sorted and have each item once.</summary>
internal static class SortedOnce
{
    /// <summary>Adds an item at its place, unless it is there.</summary>
    public static void AddOnce<T>(this List<T> sorted, T item, IComparer<T> order)
    {
        var place = sorted.BinarySearch(item, order);
        if (place < 0)
        {
            sorted.Insert(~place, item);
        }
    }
}
