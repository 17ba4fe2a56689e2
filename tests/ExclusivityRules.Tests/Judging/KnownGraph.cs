using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

/// <summary>A graph of six parties in which every fact is known: between each two a commitment, a grant and an investment.</summary>
internal sealed class KnownGraph
{
    private static readonly string[] Parties = ["a", "b", "c", "d", "e", "f"];

    public GraphInput Input { get; } = new(Some.Graph([.. Pairs().SelectMany((pair, i) => Between(pair.From, pair.To, i))]));

    private static IEnumerable<(string From, string To)> Pairs() =>
        from one in Parties from other in Parties where one != other select (one, other);

    private static Arrangement[] Between(string from, string to, int i) =>
    [
        Some.Commitment(from, to, i) with { Capacity = new() { Value = Interval.Exactly((i % 7) - 2), Unit = i % 3 == 0 ? "chips" : "GW" } },
        Some.Grant(from, to) with { AutoRenews = i % 2 == 0, ExitPenalty = i % 5 < 2 },
        Some.Investment(from, to, (i % 4, null), (i % 3, i % 4 == 0 ? "t" : null)),
    ];
}
