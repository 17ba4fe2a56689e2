namespace ExclusivityRules.Measures;

/// <summary>Some of the nodes of a view, by their ordinals: asked in one look, emptied in one step.</summary>
/// <param name="nodes">How many nodes there are.</param>
internal sealed class NodeMarks(int nodes)
{
    private readonly int[] rounds = new int[nodes];
    private int round = 1;

    public void Clear() => round++;

    public void Add(int node) => rounds[node] = round;

    public void Add(ReadOnlySpan<int> those)
    {
        foreach (var node in those)
        {
            rounds[node] = round;
        }
    }

    public bool Contains(int node) => rounds[node] == round;
}
