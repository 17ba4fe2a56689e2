using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class ControlTests
{
    [TestMethod]
    [DataRow("a b .52, b c .36, a c .16", "ab .52, ac .52")]
    [DataRow("a b .3, a c .3, b c .6, c b .6", "bc .6, cb .6")]
    [DataRow("a b .5", "")]
    [DataRow("a b .6, b c .3, a c .25", "ab .6, ac .55")]
    [DataRow("a b .5, b b .5", "")]
    [DataRow("a b .4, a b .2", "ab .6")]
    [DataRow("a b .6 .4, c b .4 .6", "cb .6")]
    [DataRow("a b .6, b c .6, c b .3", "ab .9, ac .6, bc .6")]
    public void Controls_OfExactHoldings_SumsWhatMembersHold(string holdings, string expected) =>
        Assert.AreEqual(expected, Found(SomeGraph.Holdings(holdings)));

    [TestMethod]
    [DataRow("a b >.5", "ab .5..1")]
    [DataRow("a b .5-.6", "ab .5...6?")]
    [DataRow("a b .4-.5", "")]
    [DataRow("a b ?", "ab ..1?")]
    [DataRow("a b ?, c b .5", "")]
    [DataRow("a b ?, c b .49", "ab ...51?")]
    [DataRow("a b .3-.4, a c .6, c b .1-.2", "ab .4...6?, ac .6")]
    [DataRow("a b .6-.7, b c .2, a c .1-.2, d c .65", "ab .6...7, dc .65")]
    [DataRow("a b .6, c b .6", "ab .6, cb .6")]
    public void Controls_OfRanges_IsCertainOrPossible(string holdings, string expected) =>
        Assert.AreEqual(expected, Found(SomeGraph.Holdings(holdings)));

    [TestMethod]
    [DataRow(3, 2, 1, "True board")]
    [DataRow(4, 2, 1, "")]
    [DataRow(null, 2, 1, "Unknown board")]
    [DataRow(null, 1, 1, "")]
    public void Controls_ByBoard_TakesMoreThanHalfOfTheSeats(int? size, int ours, int theirs, string expected)
    {
        var seats = Enumerable.Range(0, ours).Select(i => SomeGraph.Seat("a", "b") with { Id = $"a{i}" })
            .Concat(Enumerable.Range(0, theirs).Select(i => SomeGraph.Seat("c", "b") with { Id = $"c{i}" }))
            .Append(SomeGraph.Seat("c", "b", SeatRole.Observer));
        var found = SomeGraph.Of([SomeGraph.Company("b", boardSize: size)], seats).View().All<Controls>();
        Assert.AreEqual(expected, string.Join(", ", found.Select(relation => $"{relation.Exists} {relation.By}")));
    }

    [TestMethod]
    public void Controls_OfAPart_IsByPartOf()
    {
        var view = SomeGraph.Of([SomeGraph.Company("b", partOf: "a")], SomeGraph.Holding("b c .3, a c .3")).View();
        CollectionAssert.AreEquivalent(
            new[] { "ab partOf 0", "ac votes 0.6" },
            view.All<Controls>().Select(r => $"{r.From.Id}{r.To.Id} {r.By} {Interval.Digits(r.Votes)}").ToArray());
    }

    [TestMethod]
    public void Of_PartiesActingInConcert_AddsTheirVotes()
    {
        var situation = SomeGraph.Holdings("a c .3, b c .3, c d .6").Situation();
        var found = Control.Derive(situation).Of(situation.Index.Party("a"), situation.Index.Party("b"));
        CollectionAssert.AreEqual(
            new[] { "c True 0.6 Votes", "d True 0.6 Votes" },
            found.Select(c => $"{situation.Graph.Parties[c.Party].Id} {c.Exists} {c.Votes} {c.By}").ToArray());
    }

    [TestMethod]
    [DataRow("a b .6, b c .3, a c .25", "a", "c", "A holds 60 % of B; B holds 30 % of C; together with 25 % directly: 55 % of the votes of C")]
    [DataRow("a b .52, a c .01, c b .03", "a", "b", "A holds 52 % of B")]
    [DataRow("a b .6, b c .6, c b .3", "a", "b", "A holds 60 % of B; B holds 60 % of C; C holds 30 % of B; together with 60 % directly: 90 % of the votes of B")]
    [DataRow("a b .6, a c .7, b d .3, c d .3", "a", "d", "A holds 60 % of B; A holds 70 % of C; B holds 30 % of D; C holds 30 % of D; together: 60 % of the votes of D")]
    public void Explain_OfVotes_TellsTheChain(string holdings, string from, string to, string expected)
    {
        var evidence = Explain(SomeGraph.Holdings(holdings), from, to);
        Assert.AreEqual(expected + "; votes assumed equal to shares where not stated", Text(evidence));
        Assert.IsEmpty(evidence.Missing);
    }

    [TestMethod]
    public void Explain_OfPossibleControl_NamesWhatWouldDecide()
    {
        var evidence = Explain(SomeGraph.Holdings("a b .6, b c .3-.4, a c .2"), "a", "c");
        Assert.AreEqual("the votes that b-c gives /arrangements/1/share", string.Join("; ", evidence.Missing.Select(m => $"{m.What} {m.Pointer}")));
    }

    [TestMethod]
    public void Explain_OfABoardOfUnknownSize_MissesTheSize()
    {
        var evidence = Explain(SomeGraph.Of(SomeGraph.Seat("a", "b")), "a", "b");
        Assert.AreEqual("A appoints 1 of an unknown number of directors of B", Text(evidence));
        Assert.AreEqual("/parties/1/boardSize", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void To_AParty_FindsItsControllers()
    {
        var view = SomeGraph.Holdings("a b .6, b c .6, d c .3").View();
        var set = view.Relations(RelationType.Find("Controls")!);
        var found = set.To(view.Party(2)).Cast<Controls>().Select(relation => relation.Id);
        Assert.AreEqual("Controls:a:c, Controls:b:c", string.Join(", ", found));
    }

    private static string Found(PartnershipGraph graph) => graph.View().Lines<Controls>(
        relation => relation.VotesValue().ToString().Replace("0.", ".", StringComparison.Ordinal) + (relation.Exists == Truth.True ? "" : "?"));

    private static Evidence Explain(PartnershipGraph graph, string from, string to)
    {
        var evidence = new Evidence();
        graph.View().All<Controls>().Single(r => r.From.Id == from && r.To.Id == to).Explain(evidence);
        return evidence;
    }

    private static string Text(Evidence evidence) => string.Join("; ", evidence.Chain.Select(link => link.Text));
}
