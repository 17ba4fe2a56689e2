using System.Data.Common;
using DuckDB.NET.Data;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>DuckDB: columns, hash joins, all processors.</summary>
internal sealed record DuckDb() : SqlPeer("DuckDB")
{
    protected override (string First, Func<int, string[]> Round) ControlSteps { get; } = (
        """
        CREATE TABLE member AS SELECT DISTINCT holder AS root, holder AS company, 0 AS round FROM holds;
        CREATE TABLE part (root INTEGER, company INTEGER, votes INTEGER);
        """,
        round =>
        [
            $"""
            CREATE OR REPLACE TABLE gained AS SELECT m.root, h.company, CAST(sum(h.votes) AS INTEGER) AS votes
                FROM member m JOIN holds h ON h.holder = m.company WHERE m.round = {round} GROUP BY m.root, h.company
            """,
            "INSERT INTO part SELECT * FROM gained",
            $"""
            INSERT INTO member SELECT p.root, p.company, {round + 1} FROM part p
                SEMI JOIN gained g ON g.root = p.root AND g.company = p.company ANTI JOIN member m ON m.root = p.root AND m.company = p.company
                GROUP BY p.root, p.company HAVING sum(p.votes) > {Control.Half}
            """,
        ]);

    protected override DbConnection Open() => new DuckDBConnection("DataSource=:memory:");

    protected override void Load(DbConnection connection, Table table)
    {
        using var appender = ((DuckDBConnection)connection).CreateAppender(table.Name);
        for (var row = 0; row < table.Rows; row++)
        {
            var values = appender.CreateRow();
            foreach (var column in table.Values)
            {
                values.AppendValue(column[row]);
            }

            values.EndRow();
        }
    }
}
