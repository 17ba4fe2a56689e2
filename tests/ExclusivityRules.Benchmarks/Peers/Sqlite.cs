using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>SQLite: rows in trees, joins by index.</summary>
internal sealed record Sqlite() : SqlPeer("SQLite")
{
    protected override (string First, Func<int, string[]> Round) ControlSteps { get; } = (
        """
        CREATE TABLE member (root INTEGER, company INTEGER, round INTEGER, PRIMARY KEY (root, company)) WITHOUT ROWID;
        CREATE TABLE held (root INTEGER, company INTEGER, votes INTEGER, PRIMARY KEY (root, company)) WITHOUT ROWID;
        CREATE TABLE last (root INTEGER, company INTEGER);
        CREATE TABLE gained (root INTEGER, company INTEGER, votes INTEGER);
        INSERT INTO last SELECT DISTINCT holder, holder FROM holds;
        """,
        round =>
        [
            "DELETE FROM gained",
            """
            INSERT INTO gained SELECT l.root, h.company, sum(h.votes) FROM last l JOIN holds h ON h.holder = l.company
                WHERE h.company <> l.root GROUP BY l.root, h.company
            """,
            "INSERT INTO held SELECT * FROM gained WHERE true ON CONFLICT DO UPDATE SET votes = votes + excluded.votes",
            "DELETE FROM last",
            $"""
            INSERT INTO last SELECT g.root, g.company FROM gained g JOIN held h ON h.root = g.root AND h.company = g.company
                WHERE h.votes > {Control.Half} AND NOT EXISTS (SELECT 1 FROM member m WHERE m.root = g.root AND m.company = g.company)
            """,
            $"INSERT INTO member SELECT root, company, {round + 1} FROM last",
        ]);

    protected override DbConnection Open() => new SqliteConnection("Data Source=:memory:");

    protected override void Load(DbConnection connection, Table table)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        var names = table.Columns.Select(column => $"${column}").ToArray();
        insert.CommandText = $"INSERT INTO {table.Name} VALUES ({string.Join(", ", names)})";
        var values = Array.ConvertAll(names, name => ((SqliteCommand)insert).Parameters.Add(name, SqliteType.Integer));
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < values.Length; column++)
            {
                values[column].Value = table.Values[column][row];
            }

            insert.ExecuteNonQuery();
        }

        // By which columns the questions look rows up.
        Execute(connection, $"CREATE INDEX by_{table.Name} ON {table.Name} ({table.Key})");
        transaction.Commit();
        Execute(connection, "ANALYZE");
    }

    protected override void Interrupt(DbCommand command) => raw.sqlite3_interrupt(((SqliteCommand)command).Connection!.Handle);
}
