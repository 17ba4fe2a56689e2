namespace ExclusivityRules.Measures;

/// <summary>
/// The strongly connected components of a directed graph, numbered so that an edge between two of them goes from the smaller
/// number to the larger. Tarjan's algorithm with its own stack, linear.
/// </summary>
internal sealed class StrongComponents
{
    private readonly int[] starts;
    private readonly int[] targets;
    private readonly int[] seen;
    private readonly int[] low;
    private readonly int[] next;
    private readonly Stack<int> open = new();
    private readonly Stack<int> path = new();
    private int visits;

    /// <param name="starts">The edges of node n are <c>targets[starts[n]..starts[n + 1]]</c>.</param>
    /// <param name="targets">The node each edge goes to.</param>
    public StrongComponents(int[] starts, int[] targets)
    {
        (this.starts, this.targets) = (starts, targets);
        var nodes = starts.Length - 1;
        (seen, low, next, Of) = (new int[nodes], new int[nodes], starts[..nodes], new int[nodes]);
        Array.Fill(Of, -1);
        for (var node = 0; node < nodes; node++)
        {
            if (seen[node] == 0)
            {
                Visit(node);
            }
        }

        // Components are completed last first.
        for (var node = 0; node < nodes; node++)
        {
            Of[node] = Count - 1 - Of[node];
        }

        Members = Grouping.Of(Count, Of);
        (seen, low, next) = ([], [], []);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The component of each node.</summary>
    public int[] Of { get; }

    /// <summary>The nodes of each component.</summary>
    public Grouping Members { get; }

    private void Visit(int root)
    {
        Enter(root);
        while (path.TryPeek(out var node))
        {
            if (next[node] == starts[node + 1])
            {
                path.Pop();
                Leave(node);
                continue;
            }

            var target = targets[next[node]++];
            if (seen[target] == 0)
            {
                Enter(target);
            }
            else if (Of[target] < 0)
            {
                low[node] = Math.Min(low[node], seen[target]);
            }
        }
    }

    private void Enter(int node)
    {
        seen[node] = low[node] = ++visits;
        open.Push(node);
        path.Push(node);
    }

    private void Leave(int node)
    {
        if (path.TryPeek(out var parent))
        {
            low[parent] = Math.Min(low[parent], low[node]);
        }

        if (low[node] != seen[node])
        {
            return;
        }

        int member;
        do
        {
            member = open.Pop();
            Of[member] = Count;
        }
        while (member != node);
        Count++;
    }
}
