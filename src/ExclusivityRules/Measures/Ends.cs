namespace ExclusivityRules.Measures;

/// <summary>The nodes that relations join, by the place of each relation, found by either end.</summary>
internal sealed class Ends
{
    private readonly Lazy<Neighbours> byFrom;
    private readonly Lazy<Neighbours> byTo;

    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="from">The ordinal of the node each relation goes out from.</param>
    /// <param name="to">The ordinal of the node it goes to.</param>
    /// <param name="directed">Whether they have a direction; else each is found by either end alike.</param>
    public Ends(int nodes, int[] from, int[] to, bool directed)
    {
        (From, To) = (from, to);
        byFrom = new(() => new(nodes, from, to, both: !directed));
        byTo = directed ? new(() => new(nodes, to, from, both: false)) : byFrom;
    }

    public int[] From { get; }

    public int[] To { get; }

    /// <summary>The relations by the node they go out from.</summary>
    public Neighbours ByFrom => byFrom.Value;

    /// <summary>The relations by the node they go to.</summary>
    public Neighbours ByTo => byTo.Value;
}
