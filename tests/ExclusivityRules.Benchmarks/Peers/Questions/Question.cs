namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>A question about made-up tables, the same for every system.</summary>
/// <param name="Title">The question, and how large its tables are.</param>
/// <param name="Parties">How many parties there are; they are the numbers below it.</param>
internal abstract record Question(string Title, int Parties)
{
    /// <summary>The tables, for systems that take them in row by row.</summary>
    public abstract IReadOnlyList<Table> Tables { get; }

    /// <summary>Answers the question in plain C# over the arrays, written by hand.</summary>
    public abstract Answer ByHand();

    /// <summary>What is to be known of the tables beside the times, in words; null when there is nothing.</summary>
    public virtual string? Note => null;
}

/// <summary>A table of whole numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Values">The values of each column.</param>
/// <param name="Key">The columns to look rows up by, for systems that want to be told.</param>
internal sealed record Table(string Name, string[] Columns, int[][] Values, string Key)
{
    public int Rows => Values[0].Length;
}
