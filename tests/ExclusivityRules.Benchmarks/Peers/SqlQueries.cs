namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>The questions that one statement answers, in the SQL that the databases share.</summary>
internal static class SqlQueries
{
    public static string Rivals { get; } =
        $"""
        WITH stake AS MATERIALIZED (SELECT i.*, a.market FROM invests i JOIN active a ON a.party = i.company)
        SELECT f.id, s.id FROM stake f JOIN stake s ON s.investor = f.investor AND s.market = f.market
            WHERE f.id < s.id AND f.company <> s.company AND f.amount + s.amount >= {RivalStakes.Material} AND f.passive + s.passive < 2
        """;

    public static string Returns { get; } =
        $"""
        WITH invested AS (SELECT company, investor, sum(amount) AS amount FROM invests GROUP BY company, investor),
            spent AS (SELECT buyer, supplier, sum(amount) AS amount FROM commits GROUP BY buyer, supplier)
        SELECT i.company, i.investor FROM invested i JOIN spent s ON s.buyer = i.company AND s.supplier = i.investor
            WHERE s.amount >= {SpendBack.Ratio} * i.amount AND s.amount >= {SpendBack.Material}
        """;

    public static string Loops { get; } =
        $"""
        WITH flow AS MATERIALIZED (SELECT f, t, sum(invested) AS invested, sum(spent) AS spent FROM (
                SELECT investor AS f, company AS t, amount AS invested, 0 AS spent FROM invests UNION ALL SELECT buyer, supplier, 0, amount FROM commits) AS money
                GROUP BY f, t),
            out AS MATERIALIZED (SELECT x.f AS a, x.t AS b, y.t AS c, x.invested + y.invested AS invested, x.spent + y.spent AS spent
                FROM flow x JOIN flow y ON y.f = x.t WHERE x.t > x.f AND y.t > x.f),
            back AS MATERIALIZED (SELECT x.f AS c, y.f AS d, y.t AS a, x.invested + y.invested AS invested, x.spent + y.spent AS spent
                FROM flow x JOIN flow y ON y.f = x.t WHERE x.f > y.t AND y.f > y.t)
        SELECT x.f, x.t FROM flow x JOIN flow y ON y.f = x.t AND y.t = x.f WHERE x.f < x.t AND {Material("x", "y")}
        UNION ALL SELECT o.a, o.b FROM out o JOIN flow y ON y.f = o.c AND y.t = o.a WHERE {Material("o", "y")}
        UNION ALL SELECT o.a, o.b FROM out o JOIN back b ON b.c = o.c AND b.a = o.a WHERE o.b <> b.d AND {Material("o", "b")}
        """;

    private static string Material(string one, string other) =>
        $"{one}.invested + {other}.invested >= {MoneyLoops.Material} AND {one}.spent + {other}.spent >= {MoneyLoops.Material}";
}
