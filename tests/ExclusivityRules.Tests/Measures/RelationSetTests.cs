using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>What is found of relations by one end, by the other, between both and as what they lead to: all the same relations.</summary>
[TestClass]
public sealed class RelationSetTests
{
    private static readonly string[] Parties = ["a", "b", "c", "d", "e"];

    private static readonly Gen<PartnershipGraph> Graphs =
        from holdings in Pair.Array[0, 6]
        from investments in Pair.Array[0, 6]
        from commitments in Pair.Array[0, 6]
        from seats in Pair.Array[0, 4]
        from member in Gen.Bool.Array[10]
        from large in Gen.Bool
        select Some.Graph([
            .. Parties.Select(id => Some.Party(id, partOf: id == "e" ? "a" : null)),
            .. holdings.Select(pair => Some.Holding(pair.From, pair.To, large ? 0.6m : 0.3m)),
            .. investments.Select(pair => Some.Investment(pair.From, pair.To, (5, null))),
            .. commitments.Select(pair => Some.Commitment(pair.From, pair.To, 1)),
            .. seats.Select(pair => (Arrangement)Some.Seat(pair.From, pair.To, person: "e")),
            Some.Market("m", Active(member[..5])), Some.Market("n", Active(member[5..])) with { InputTo = ["m"] }]);

    private static Gen<(string From, string To)> Pair =>
        from ends in Gen.Int[0, 19] select (Parties[ends / 4], Parties[((ends / 4) + 1 + (ends % 4)) % 5]);

    private static (string, decimal?)[] Active(bool[] member) => [.. Parties.Where((_, i) => member[i]).Select(id => (id, (decimal?)0.1m))];

    [TestMethod]
    [DataRow(PartyLevel.Undertaking)]
    [DataRow(PartyLevel.Company)]
    [DataRow(PartyLevel.Entity)]
    public void Rows_ByTheirEnds_AreThoseOfAll(PartyLevel level) => Graphs.Check(
        graph =>
        {
            var view = new GraphView(Some.Situation(graph), level);
            foreach (var type in RelationType.All)
            {
                var set = view.Relations(type);
                var all = set.All(view).Select(relation => (From: relation.FromNode.Ordinal, To: relation.ToNode.Ordinal, relation.Id)).ToArray();

                int[] nodes = [.. view.Parties.Concat<Node>(view.Markets).Select(node => node.Ordinal)];
                foreach (var one in nodes)
                {
                    var there = all.Where(row => row.From == one || (!type.Directed && row.To == one)).ToArray();
                    var back = all.Where(row => row.To == one || (!type.Directed && row.From == one)).ToArray();
                    Assert.AreEqual(Lines(there.Select(row => row.Id)), Lines(At(set, one, atFrom: true)), type.Label);
                    Assert.AreEqual(Lines(back.Select(row => row.Id)), Lines(At(set, one, atFrom: false)), type.Label);
                    AssertBeside(set, view, one, atFrom: true, there);
                    AssertBeside(set, view, one, atFrom: false, back);
                    foreach (var other in nodes)
                    {
                        var between = there.Where(row => row.To == other || (!type.Directed && row.From == other)).ToArray();
                        Assert.AreEqual(Lines(between.Where(_ => one != other).Select(row => row.Id)), Lines(Between(set, one, other)), type.Label);
                        Assert.IsTrue(set.MayJoin(one, other) || between.Length == 0 || one == other, type.Label);
                        Assert.IsTrue(set is MadeRelations || one == other || set.MayJoin(one, other) == between.Length > 0, type.Label);
                    }
                }
            }
        },
        iter: 60);

    private static void AssertBeside(RelationSet set, GraphView view, int node, bool atFrom, (int From, int To, string Id)[] rows)
    {
        var reached = new NodeMarks(view.NodeCount);
        if (set.MarkBeside(node, atFrom, reached))
        {
            var expected = rows.Select(row => row.From == node ? row.To : row.From).Where(other => other != node).Distinct().Order();
            Assert.AreSequenceEqual(expected, Enumerable.Range(0, view.NodeCount).Where(other => other != node && reached.Contains(other)));
        }
        else
        {
            Assert.IsInstanceOfType<MadeRelations>(set);
        }
    }

    private static string Lines(IEnumerable<string> ids) => string.Join('\n', ids.Order(StringComparer.Ordinal));

    // With the ends as they were asked for.
    private static IEnumerable<string> At(RelationSet set, int node, bool atFrom)
    {
        var rows = new List<Row>();
        set.At(node, atFrom, rows);
        Assert.IsTrue(rows.TrueForAll(row => (atFrom ? row.From : row.To) == node && Joins(set.Get(row), row.From, row.To)));
        return rows.Select(row => set.Get(row).Id);
    }

    private static bool Joins(Relation relation, int one, int other) =>
        new[] { relation.FromNode.Ordinal, relation.ToNode.Ordinal }.Order().SequenceEqual(new[] { one, other }.Order());

    private static IEnumerable<string> Between(RelationSet set, int from, int to)
    {
        var rows = new List<Row>();
        set.Between(from, to, rows);
        Assert.IsTrue(rows.TrueForAll(row => (row.From, row.To) == (from, to)));
        return from == to ? [] : rows.Select(row => set.Get(row).Id);
    }
}
