namespace ExclusivityRules.Measures;

/// <summary>Rows sorted by the node at one end, in their own order at each node; flat arrays, made with a counting sort.</summary>
internal sealed class Neighbours
{
    private readonly int[] starts;
    private readonly int[] others;
    private readonly int[] rows;

    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="ends">The node of each row it is sorted by.</param>
    /// <param name="otherEnds">The node at the other end of each row.</param>
    /// <param name="both">Whether each row is found by either end.</param>
    public Neighbours(int nodes, int[] ends, int[] otherEnds, bool both)
    {
        starts = new int[nodes + 1];
        for (var row = 0; row < ends.Length; row++)
        {
            starts[ends[row] + 1]++;
            starts[otherEnds[row] + 1] += both && ends[row] != otherEnds[row] ? 1 : 0;
        }

        for (var node = 0; node < nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        var next = starts[..^1];
        (others, rows) = (new int[starts[nodes]], new int[starts[nodes]]);
        for (var row = 0; row < ends.Length; row++)
        {
            var (end, other) = (ends[row], otherEnds[row]);
            (others[next[end]], rows[next[end]++]) = (other, row);
            if (both && end != other)
            {
                (others[next[other]], rows[next[other]++]) = (end, row);
            }
        }
    }

    /// <summary>How many rows there are at a node.</summary>
    public int Count(int node) => starts[node + 1] - starts[node];

    /// <summary>The nodes at the other ends of the rows at a node.</summary>
    public ReadOnlySpan<int> Others(int node) => others.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The rows at a node.</summary>
    public ReadOnlySpan<int> Rows(int node) => rows.AsSpan(starts[node]..starts[node + 1]);
}
