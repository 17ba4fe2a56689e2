using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Questions;

[TestClass]
public sealed class NearMissesTests
{
    [TestMethod]
    [DataRow("h.Share >= 0.3m", "0.1 b-c; 0.5 a-c", 0)]
    [DataRow("h.Share >= 0.3m && !h.Passive", "0.5 a-c", 1, DisplayName = "a flag keeps b clear, however near")]
    [DataRow("h.Share >= 0.3m || h.Share < 0.1m", "0.1 b-c; 0.333 a-c", 0, DisplayName = "the nearer alternative")]
    [DataRow("!(h.Share < 0.3m)", "0.1 b-c; 0.5 a-c", 0)]
    public void Of_Holdings_RanksByDistance(string expression, string expected, int others)
    {
        var graph = Some.Graph(Some.Holding("a", "c", 0.15m) with { Passive = false }, Some.Holding("b", "c", 0.27m) with { Passive = true }, Some.Holding("d", "c", 0.4m) with { Passive = false });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", expression)));

        var answer = Packed.Good(ExclusivityRules.Questions.NearMisses(new(graph), rules));

        Assert.AreEqual(expected, string.Join("; ", answer.Candidates.Select(near => FormattableString.Invariant($"{near.Gap:0.###} {near.Finding.Bindings["i"]}-{near.Finding.Bindings["c"]}"))));
        Assert.AreEqual(others, answer.Others);
    }

    [TestMethod]
    public void Of_NothingWhereAnyIsNeeded_MissesAllOfIt()
    {
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share > 0m")));

        var answer = Packed.Good(ExclusivityRules.Questions.NearMisses(new(Some.Graph(Some.Holding("a", "c", 0))), rules));

        Assert.AreEqual(1, answer.Candidates.Single().Gap);
    }

    [TestMethod]
    public void Of_More_TellsHowMany()
    {
        var graph = Some.Graph([.. Enumerable.Range(0, 5).Select(i => Some.Holding($"p{i}", "c", 0.1m + (i / 100m)))]);
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share >= 0.3m")));

        var answer = Packed.Good(ExclusivityRules.Questions.NearMisses(new(graph), rules, most: 2));

        CollectionAssert.AreEqual(new[] { "p4", "p3" }, answer.Candidates.Select(near => near.Finding.Bindings["i"]).ToArray());
        Assert.AreEqual(3, answer.More);
    }

    [TestMethod]
    public void Of_ClearByException_IsNoNearMiss()
    {
        var graph = Some.Graph(Some.Holding("i", "c", 0.5m), Some.Holding("j", "c", 0.4m));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share > 0.3m", unless: "(other)-[:Holding]->(c)")));

        var answer = Packed.Good(ExclusivityRules.Questions.NearMisses(new(graph), rules));

        Assert.IsEmpty(answer.Candidates);
        Assert.AreEqual(2, answer.Others);
    }

    [TestMethod]
    public void Of_Limit_IsTold()
    {
        var graph = Some.Graph(Some.Holding("i", "c", 0.5m), Some.Holding("j", "c", 0.4m));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share > 0.9m")));

        var answer = Packed.Good(ExclusivityRules.Questions.NearMisses(new(graph), rules, options: new() { Limits = new() { BindingsPerRule = 1 } }));

        StringAssert.StartsWith(answer.Limits.Single(), "R-1: ");
    }
}
