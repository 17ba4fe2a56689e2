using System.Data.Common;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>A database in this process and in memory.</summary>
internal abstract record SqlPeer(string Name) : Peer(Name)
{
    public override Run? Ask(Question question, CancellationToken limit)
    {
        using var connection = Open();
        connection.Open();
        try
        {
            return Run.Of(() => Load(connection, question.Tables), _ => question switch
            {
                RivalStakes => Pairs(connection, SqlQueries.Rivals, limit),
                SpendBack => Pairs(connection, SqlQueries.Returns, limit),
                MoneyLoops => Pairs(connection, SqlQueries.Loops, limit),
                _ => OfControl(connection, limit),
            });
        }
        catch (DbException) when (limit.IsCancellationRequested)
        {
            throw new OperationCanceledException(limit);
        }
    }

    protected abstract DbConnection Open();

    /// <summary>Takes in the rows of a table that is there.</summary>
    protected abstract void Load(DbConnection connection, Table table);

    /// <summary>Ends a statement that runs.</summary>
    protected virtual void Interrupt(DbCommand command) => command.Cancel();

    /// <summary>
    /// What makes the table <c>member</c> (root, company, round), which may have each root as a member of itself, and the statements of
    /// a round; the last of them adds members. A sum that decides the recursion is beyond recursive SQL.
    /// </summary>
    protected abstract (string First, Func<int, string[]> Round) ControlSteps { get; }

    protected int Execute(DbConnection connection, string sql, CancellationToken limit = default)
    {
        using var command = connection.CreateCommand();
        using var stop = limit.Register(() => Interrupt(command));
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private bool Load(DbConnection connection, IReadOnlyList<Table> tables)
    {
        foreach (var table in tables)
        {
            Execute(connection, $"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(column => $"{column} INTEGER NOT NULL"))})");
            Load(connection, table);
        }

        return true;
    }

    private Answer OfControl(DbConnection connection, CancellationToken limit)
    {
        Execute(connection, ControlSteps.First, limit);
        for (var (round, added) = (0, 1); added > 0; round++)
        {
            foreach (var step in ControlSteps.Round(round))
            {
                limit.ThrowIfCancellationRequested();
                added = Execute(connection, step, limit);
            }
        }

        return Pairs(connection, "SELECT root, company FROM member WHERE root <> company", limit);
    }

    private Answer Pairs(DbConnection connection, string sql, CancellationToken limit)
    {
        using var command = connection.CreateCommand();
        using var stop = limit.Register(() => Interrupt(command));
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var answer = default(Answer);
        while (row.Read())
        {
            answer = answer.With(row.GetInt32(0), row.GetInt32(1));
        }

        return answer;
    }
}
