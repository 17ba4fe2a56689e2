using ExclusivityRules.Matching;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Matching;

[TestClass]
public sealed class NodesBesideTests
{
    [TestMethod]
    public void Of_OneNodeAfterAnother_GivesWhatEachLeadsTo()
    {
        var view = Some.Entities(Some.Graph(Some.Holding("a", "b", 0.1m), Some.Holding("a", "c", 0.1m), Some.Holding("c", "b", 0.1m)));
        var pattern = PatternCompiler.Compile("(x)-[h:Holding]->(y)");
        var (join, beside) = (new Join(pattern, pattern.Edges[0], view), new NodesBeside(view));
        string At(string id, bool atFrom) => string.Concat(view.Parties.Where(party =>
            beside.Of(join, view.Parties.Single(node => node.Id == id).Ordinal, atFrom, candidates: 2)!.Contains(party.Ordinal)).Select(party => party.Id));

        Assert.AreEqual("bc", At("a", atFrom: true));
        Assert.AreEqual("", At("a", atFrom: false));
        Assert.AreEqual("b", At("c", atFrom: true));
        Assert.AreEqual("a", At("c", atFrom: false));
        Assert.AreEqual("ac", At("b", atFrom: false));
    }

    [TestMethod]
    public void Of_FewCandidatesBesideManyNodes_AreLookedUpOneByOne()
    {
        var view = Some.Entities(Some.Graph([.. Enumerable.Range(0, 20).Select(i => Some.Holding("a", $"b{i}", 0.01m))]));
        var pattern = PatternCompiler.Compile("(x)-[h:Holding]->(y)");
        var (join, beside) = (new Join(pattern, pattern.Edges[0], view), new NodesBeside(view));
        var node = view.Parties.Single(party => party.Id == "a").Ordinal;

        Assert.IsNull(beside.Of(join, node, atFrom: true, candidates: 1));
        Assert.IsNull(beside.Of(join, node, atFrom: true, candidates: 1));
        Assert.IsNotNull(beside.Of(join, node, atFrom: true, candidates: 1));
    }

    [TestMethod]
    public void Of_RelationsThatMustBeMade_CannotTell()
    {
        var view = Some.Entities(Some.Graph(Some.Holding("a", "b", 0.6m)));
        var pattern = PatternCompiler.Compile("(x)-[c:Controls]->(y)");

        Assert.IsNull(new NodesBeside(view).Of(new Join(pattern, pattern.Edges[0], view), 0, atFrom: true, candidates: 100));
    }
}
