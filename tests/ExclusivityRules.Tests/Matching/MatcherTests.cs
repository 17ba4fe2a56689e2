using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Matching;

/// <summary>The matcher against one that tries every assignment of nodes and relations.</summary>
[TestClass]
public sealed class MatcherTests
{
    private static readonly string[] Parties = ["a", "b", "c", "d"];
    private static readonly string[] Labels = ["Holding", "Commitment", "Competes", "Holding|Commitment"];

    /// <summary>A relation of a pattern: from one of three nodes to another; arrow -1 is backwards, 0 none.</summary>
    private sealed record Edge(int From, int To, string Label, int Arrow, bool Passive, (int Min, int Max)? Repeat)
    {
        public string Text(int number)
        {
            var inner = $"[r{number}:{Label}{(Passive ? " {passive: true}" : "")}]";
            return $"(n{From}){(Arrow < 0 ? "<-" : "-")}{inner}{(Arrow > 0 ? "->" : "-")}{(Repeat is { } r ? $"{{{r.Min},{r.Max}}}" : "")}(n{To})";
        }
    }

    private static readonly Gen<Edge> Edges =
        from ends in Gen.Int[0, 5]
        from label in Gen.Int[0, Labels.Length - 1]
        from arrow in Gen.Int[-1, 1]
        from passive in Gen.Int[0, 3]
        from repeat in Gen.Int[0, 8]
        let tail = ends / 2
        select new Edge(
            tail, (tail + 1 + (ends % 2)) % 3, Labels[label], label == 2 ? 0 : arrow, passive == 0 && label == 0,
            repeat switch { 0 => (1, 2), 1 => (2, 3), _ => null });

    private static readonly Gen<PartnershipGraph> Graphs =
        from holdings in Arrangements(Holding)
        from commitments in Arrangements(Commitment)
        from active in Gen.Int[0, 15]
        select Some.Graph([
            .. Parties.Select(id => Some.Party(id)), .. holdings, .. commitments,
            Some.Market("m", Parties.Where((_, i) => (active & (1 << i)) != 0).Select(id => (id, (decimal?)0.1m)).ToArray())]);

    // In some of them one party is part of another.
    private static readonly Gen<PartnershipGraph> Lifted =
        from graph in Graphs
        from part in Gen.Int[0, 3]
        select graph with { Parties = [.. graph.Parties.Select(party => party with { PartOf = part == 0 && party.Id == "d" ? "b" : null })] };

    private static Arrangement Holding(string from, string to, bool passive) => Some.Holding(from, to, 0.1m) with { Passive = passive };

    private static Arrangement Commitment(string from, string to, bool unused) => Some.Commitment(from, to, 1);

    private static Gen<Arrangement[]> Arrangements(Func<string, string, bool, Arrangement> create) =>
        (from ends in Gen.Int[0, 11] from flag in Gen.Bool select create(Parties[ends / 3], Parties[((ends / 3) + 1 + (ends % 3)) % 4], flag)).Array[0, 4];

    [TestMethod]
    public void Match_RandomPatternAndGraph_FindsWhatTryingAllFinds() =>
        Gen.Select(Edges.Array[1, 3], Lifted).Check((edges, graph) =>
        {
            var pattern = PatternCompiler.Compile(string.Join(", ", edges.Select((edge, i) => edge.Text(i))));
            var view = Some.Undertakings(graph);
            var found = new List<string>();
            new Matcher(pattern, view, new Budget(1_000_000, default), (binding, exists) =>
            {
                Assert.AreEqual(Truth.True, exists);
                found.Add(string.Join(' ', pattern.Variables.OrderBy(variable => variable.Name, StringComparer.Ordinal)
                    .Select(variable => Symmetry.IdOf(binding[variable.Slot]))));
            }).Match([]);
            var expected = TryAll(edges, view).ToArray();
            Assert.AreEqual(Lines(expected), Lines(found), pattern.Text);
        }, iter: 2_000);

    [TestMethod]
    public void Match_BesideWhatIsGiven_FindsThoseOfAllThatHaveIt() =>
        Gen.Select(Edges.Array[1, 3], Lifted).Check((edges, graph) =>
        {
            var pattern = PatternCompiler.Compile(string.Join(", ", edges.Select((edge, i) => edge.Text(i))));
            var view = Some.Undertakings(graph);
            var all = Find(pattern, view, []);
            foreach (var node in pattern.Nodes)
            {
                foreach (var party in view.Parties)
                {
                    var given = new object?[pattern.Slots];
                    given[node.Slot] = party;
                    Assert.AreEqual(
                        Lines(all.Where(binding => binding[node.Slot] == party).Select(Text)), Lines(Find(pattern, view, given).Select(Text)), pattern.Text);
                }
            }
        }, iter: 500);

    /// <summary>A second pattern takes neither nodes nor relations that are bound by the first.</summary>
    [TestMethod]
    public void Match_BesideAnotherPattern_FindsWhatBothTogetherFind() =>
        Gen.Select(Edges.Array[1, 2], Edges, Lifted).Check((edges, last, graph) =>
        {
            var first = PatternCompiler.Compile(string.Join(", ", edges.Select((edge, i) => edge.Text(i))));
            var second = PatternCompiler.Compile(last.Text(edges.Length), first);
            var view = Some.Undertakings(graph);
            var found = Find(first, view, []).SelectMany(binding => Find(second, view, binding)).Select(Text);
            Assert.AreEqual(Lines(TryAll([.. edges, last], view)), Lines(found), $"{first.Text} {second.Text}");

            string Text(object?[] binding) => string.Join(' ', first.Variables.Concat(second.Variables).DistinctBy(variable => variable.Slot)
                .OrderBy(variable => variable.Name, StringComparer.Ordinal).Select(variable => Symmetry.IdOf(binding[variable.Slot])));
        }, iter: 1_000);

    private static List<object?[]> Find(Pattern pattern, GraphView view, object?[] given)
    {
        var found = new List<object?[]>();
        new Matcher(pattern, view, new Budget(1_000_000, default), (binding, _) => found.Add((object?[])binding.Clone())).Match(given);
        return found;
    }

    private static string Text(object?[] binding) => string.Join(' ', binding.Select(Symmetry.IdOf));

    /// <summary>The slots of the named variables of a pattern.</summary>
    internal static IReadOnlyDictionary<string, int> Slots(string pattern) => PatternCompiler.Compile(pattern).Variables
        .ToDictionary(variable => variable.Name, variable => variable.Slot, StringComparer.Ordinal);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static IEnumerable<string> TryAll(Edge[] edges, GraphView view)
    {
        var used = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order().ToArray();
        var nodes = new Node[3];
        return Nodes(0).SelectMany(_ => Relations(0, []).Select(ids =>
            string.Join(' ', used.Select(node => nodes[node].Id).Concat(ids)))).ToArray();

        IEnumerable<bool> Nodes(int next)
        {
            if (next == used.Length)
            {
                yield return true;
                yield break;
            }

            foreach (var party in view.Parties.Where(party => !used.Take(next).Any(node => nodes[node] == party)))
            {
                nodes[used[next]] = party;
                foreach (var done in Nodes(next + 1))
                {
                    yield return done;
                }
            }
        }

        IEnumerable<string[]> Relations(int next, Relation[] taken) => next == edges.Length ? [[]]
            : Chains(edges[next], view, nodes[edges[next].From], nodes[edges[next].To])
                .Where(chain => !chain.Any(relation => taken.Any(other => other.Id == relation.Id)))
                .SelectMany(chain => Relations(next + 1, [.. taken, .. chain])
                    .Select(rest => (string[])[string.Join(",", chain.Select(relation => relation.Id)), .. rest]));
    }

    // All chains from the edge's tail to its head, over different nodes.
    private static IEnumerable<Relation[]> Chains(Edge edge, GraphView view, Node left, Node right)
    {
        var (tail, head) = edge.Arrow < 0 ? (right, left) : (left, right);
        var all = edge.Label.Split('|').SelectMany(label => view.Relations(RelationType.Find(label)!).All(view))
            .Where(relation => !edge.Passive || relation is HoldingRelation holding && holding.PassiveValue() == Truth.True).ToArray();
        var (min, max) = edge.Repeat ?? (1, 1);
        return From([tail], []);

        IEnumerable<Relation[]> From(Node[] path, Relation[] taken)
        {
            if (path[^1] == head)
            {
                return taken.Length >= min ? [taken] : [];
            }

            return taken.Length == max ? [] : all.SelectMany(relation => Next(relation, path[^1])
                .Where(next => !path.Contains(next)).SelectMany(next => From([.. path, next], [.. taken, relation])));
        }

        IEnumerable<Node> Next(Relation relation, Node at) => relation.FromNode == at ? [relation.ToNode]
            : relation.ToNode == at && edge.Arrow == 0 ? [relation.FromNode] : [];
    }

    [TestMethod]
    public void Judge_SymmetricPattern_GivesTheSmallestOfEachPair() =>
        Graphs.Check(graph =>
        {
            var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[f:Holding]->(l), (i)-[s:Holding]->(r)", "f.Share + s.Share > 0.1m")));
            var found = Packed.Judge(new(graph), rules).Findings.Select(Written);
            var holdings = graph.Arrangements.OfType<Holding>().ToArray();
            var expected =
                from f in holdings
                from s in holdings
                where f.From == s.From && f.To != s.To && string.CompareOrdinal(f.To, s.To) < 0
                select $"{f.From} {f.To} {s.To} {f.Id} {s.Id}";
            Assert.AreEqual(Lines(expected), Lines(found));
        }, iter: 300);

    [TestMethod]
    public void Judge_UnequalConditions_GivesBothOfEachPair()
    {
        var graph = Some.Graph(Some.Holding("i", "l", 0.1m), Some.Holding("i", "r", 0.2m));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[f:Holding]->(l), (i)-[s:Holding]->(r)", "f.Share > 0.05m")));
        Assert.AreEqual(2, Packed.Judge(new(graph), rules).Findings.Count);
    }

    [TestMethod]
    public void Judge_SymmetricNodesWithoutRelations_AreOneFinding()
    {
        var graph = Some.Graph(Some.Holding("i", "l", 0.1m), Some.Holding("i", "r", 0.2m));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(a:Party), (b:Party)", "a.Name != b.Name")));
        Assert.AreEqual("i l, i r, l r", string.Join(", ", Packed.Judge(new(graph), rules).Findings.Select(finding => $"{finding.Bindings["a"]} {finding.Bindings["b"]}").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Judge_SymmetricPattern_KeepsTheFirstWhateverIsMatchedFirst()
    {
        // The one rivalry is looked at before the many holdings, and of its ends the greater id comes first.
        var graph = Some.Graph(Some.Holding("p", "y", 0.1m), Some.Holding("q", "x", 0.2m), Some.Holding("q", "z", 0.3m), Some.Market("m", ("x", null), ("y", null)));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(a)-[f:Holding]->(b), (c)-[s:Holding]->(d), (b)-[:Competes]-(d)", "f.Share > 0.05m && s.Share > 0.05m")));
        Assert.AreEqual("p", Packed.Judge(new(graph), rules).Findings.Single().Bindings["a"]);
    }

    [TestMethod]
    public void Judge_UnnamedRelations_AreOneFinding()
    {
        var graph = Some.Graph(Some.Holding("i", "l", 0.1m), Some.Holding("i", "l", 0.2m), Some.Commitment("l", "i", 1));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[:Holding]->(l), (l)-[back:Commitment]->(i)", "back.Amount > 0")));
        Assert.AreEqual("a2", Packed.Judge(new(graph), rules).Findings.Single().Bindings["back"]);
    }

    [TestMethod]
    [DataRow(3, null)]
    [DataRow(null, 3)]
    public void Judge_UnnamedRelationsOfWhichOneIsSure_IsFlagged(int? first, int? second)
    {
        var graph = Some.Graph(
            Some.Holding("i", "l", 0.1m), Some.Commitment("l", "i", 1) with { NoticeDays = first }, Some.Commitment("l", "i", 1) with { NoticeDays = second });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[f:Holding]->(l), (l)-[:Commitment {noticeDays: 3}]->(i)", "f.Share > 0.05m")));
        Assert.AreEqual(Outcome.Flagged, Packed.Judge(new(graph), rules).Findings.Single().Outcome);
    }

    [TestMethod]
    [DataRow("(l)-[:Commitment]->(i)", "", "r")]
    [DataRow("(l)-[:Commitment]-(i)", "", "r")]
    [DataRow("(i)-[:Commitment]->(l)", "", "l r")]
    [DataRow("(l)-[:Commitment {noticeDays: 3}]->(i)", "l", "r")]
    [DataRow("(l)-[:Commitment]->(other)", "", "r")]
    [DataRow("(l), (x {name: \"I\"})", "", "l r")]
    [DataRow("(l {name: \"L\"})-[:Commitment]->(i)", "", "r")]
    [DataRow("(l {name: \"R\"})-[:Commitment]->(i)", "", "l r")]
    public void Judge_Unless_TakesBindingsOut(string unless, string undetermined, string flagged)
    {
        var graph = Some.Graph(Some.Holding("i", "l", 0.1m), Some.Holding("i", "r", 0.1m), Some.Commitment("l", "i", 1), Some.Commitment("l", "r", 1));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[f:Holding]->(l)", "f.Share > 0.05m", unless: unless)));
        var findings = Packed.Judge(new(graph), rules).Findings;
        Assert.AreEqual(undetermined, With(Outcome.Undetermined));
        Assert.AreEqual(flagged, With(Outcome.Flagged));

        string With(Outcome outcome) => string.Join(' ', findings.Where(finding => finding.Outcome == outcome).Select(finding => finding.Bindings["l"]).Order(StringComparer.Ordinal));
    }

    private static string Written(Finding finding) => string.Join(' ', new[] { "i", "l", "r", "f", "s" }.Select(name => finding.Bindings[name]));
}
