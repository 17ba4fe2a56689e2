namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>A counting sort.</summary>
internal static class RowsBy
{
    /// <summary>The rows of each key together: those of key k are <c>Rows[Starts[k]..Starts[k + 1]]</c>.</summary>
    public static (int[] Starts, int[] Rows) Key(int keys, int[] keyOfRow)
    {
        var starts = new int[keys + 1];
        foreach (var key in keyOfRow)
        {
            starts[key + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        var next = starts[..^1];
        var rows = new int[keyOfRow.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[next[keyOfRow[row]]++] = row;
        }

        return (starts, rows);
    }
}
