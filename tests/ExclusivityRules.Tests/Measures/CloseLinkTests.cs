using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class CloseLinkTests
{
    [TestMethod]
    [DataRow("a b .5, b c .4", "ab capital, votes, products; ac products; bc capital, votes, products, common a")]
    [DataRow("a b .6, b c .2", "ab capital, votes, products, control; ac control; bc capital, votes, products, common a")]
    [DataRow("a b .2, a c .2", "ab capital, votes, products; ac capital, votes, products; bc common a")]
    [DataRow("a b .19, a c .2", "ac capital, votes, products")]
    [DataRow("a b .1 .2", "ab votes")]
    [DataRow("b a .2", "ab capital, votes, products")]
    [DataRow("a b .1-.3", "ab ?")]
    [DataRow("x b .3, x a .3, w a .2, w b .2", "ab common w, common x; aw capital, votes, products; ax capital, votes, products; bw capital, votes, products; bx capital, votes, products")]
    public void Reason_OfHoldings_ListsEveryWay(string holdings, string expected) => Assert.AreEqual(
        expected, string.Join("; ", SomeGraph.Holdings(holdings).View().All<CloseLink>().Select(link => $"{link.From.Id}{link.To.Id} {link.ReasonValue() ?? "?"}").Order(StringComparer.Ordinal)));

    [TestMethod]
    [DataRow("a b .5, b c .4", "a", "c", "A holds 50 % of B; B holds 40 % of C; multiplied along each chain and summed: 20 % of C")]
    [DataRow("a b .2, a c .2", "b", "c", "A holds 20 % of B; A holds 20 % of C")]
    public void Explain_OfALink_TellsTheWays(string holdings, string from, string to, string expected)
    {
        var evidence = new Evidence();
        SomeGraph.Holdings(holdings).View().All<CloseLink>().Single(link => link.From.Id == from && link.To.Id == to).Explain(evidence);
        Assert.AreEqual(expected, string.Join("; ", evidence.Chain.Select(link => link.Text)));
    }

    [TestMethod]
    public void Explain_OfAPossibleLink_NamesWhatWouldDecide()
    {
        var evidence = new Evidence();
        var link = SomeGraph.Holdings("a b .1-.3").View().All<CloseLink>().Single();
        Assert.AreEqual(Truth.Unknown, link.Exists);
        link.Explain(evidence);
        CollectionAssert.AreEqual(new[] { "/arrangements/0/share" }, evidence.Missing.Select(fact => fact.Pointer).Distinct().ToArray());
    }

    [TestMethod]
    [DataRow("a c .5, b c .5", "ab c 1 True")]
    [DataRow("a c .5, b c .4", "")]
    [DataRow("a d .6, d c .5, b c .5", "ab c 1 True")]
    [DataRow("a c .5, b c .4-.5", "ab c 0.9..1 Unknown")]
    public void JointControl_OfTwoWhoCanBlock_Exists(string holdings, string expected) =>
        Assert.AreEqual(expected, Joint(SomeGraph.Holdings(holdings)));

    [TestMethod]
    public void JointControl_OfAControllerAndAVeto_NeverGivesSoleControl()
    {
        var graph = SomeGraph.Of([.. SomeGraph.Holding("a c .6, b c .1"), SomeGraph.Veto("c", "b")]);
        Assert.AreEqual("ab c 0.7 True", Joint(graph));
        Assert.AreEqual("Controls:a:c", graph.View().All<Controls>().Single().Id);
        var evidence = new Evidence();
        graph.View().All<JointControl>().Single().Explain(evidence);
        Assert.AreEqual(
            "A holds 60 % of C; votes assumed equal to shares where not stated; B holds 10 % of the votes of C; B has a veto in C",
            string.Join("; ", evidence.Chain.Select(link => link.Text)));
    }

    private static string Joint(PartnershipGraph graph) => string.Join(", ", graph.View().All<JointControl>().Select(
        one => $"{one.From.Id}{one.To.Id} {one.Company.Id} {Plain(one.VotesValue())} {one.Exists}"));

    private static string Plain(Interval value) => value.ToString();
}
