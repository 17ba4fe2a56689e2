using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class InterlockTests
{
    private static readonly object[] Rivals = [Some.Market("m", ("b", null), ("a", null)), Some.Market("n", ("c", null))];

    private static IReadOnlyList<Interlock> Found(params object[] things) => Some.All<Interlock>(Some.Undertakings(Some.Graph([.. Rivals, .. things])));

    [TestMethod]
    public void Interlock_SamePersonOfTwoAppointers_NamesThePerson()
    {
        var link = Found(Some.Seat("x", "b", "ann"), Some.Seat("y", "a", "ann", SeatRole.Officer)).Single();
        Assert.AreEqual(("Interlock:a0:a1:m", "a", "b", "ann", "m"), (link.Id, link.From.Id, link.To.Id, link.Person.Id, link.Market.Id));
        Assert.IsNull(link.AppointerValue());
        var evidence = new Evidence();
        link.Explain(evidence);
        CollectionAssert.AreEqual(
            new[] { "Ann is officer of A, in a seat filled by Y", "Ann is director of B, in a seat filled by X", "A and B are both active in M" },
            evidence.Chain.Select(step => step.Text).ToArray());
    }

    [TestMethod]
    public void Interlock_TwoPersonsOfOneUndertaking_NamesTheAppointer()
    {
        var link = Found(Some.Party("fund", partOf: "house"), Some.Seat("fund", "a", "ann"), Some.Seat("house", "b", null)).Single();
        Assert.AreEqual("house", link.Appointer.Id);
        Assert.IsNull(link.PersonValue());
    }

    [TestMethod]
    public void Interlock_ObserverOrNoCommonMarket_IsNone()
    {
        Assert.IsEmpty(Found(Some.Seat("x", "a", "ann"), Some.Seat("x", "b", "ann", SeatRole.Observer)));
        Assert.IsEmpty(Found(Some.Seat("x", "a", "ann"), Some.Seat("x", "c", "ann")));
        Assert.IsEmpty(Found(Some.Seat("x", "a", "ann"), Some.Seat("y", "b", "bob")));
        Assert.IsEmpty(Found(Some.Seat("x", "a", "ann"), Some.Seat("x", "a", "ann")));
    }

    [TestMethod]
    public void Interlock_SamePersonAndAppointer_IsOne() =>
        Assert.HasCount(1, Found(Some.Seat("x", "a", "ann"), Some.Seat("x", "b", "ann")));

    [TestMethod]
    public void Term_OfTwoSeats_IsWhileBothLast()
    {
        var one = Some.Seat("x", "a", "ann") with { Start = new(new(2025, 1, 1)), End = new(new(2027, 1, 1)) };
        var other = Some.Seat("x", "b", "ann") with { Announced = new(2026, 1, 1) };
        var link = Found(one, other).Single();
        Assert.AreEqual((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), 12m, false), (link.Start, link.End, link.TermMonths, link.OpenEnded));

        Assert.IsTrue(Found(one with { End = default }, other).Single().OpenEnded);
        var evidence = new Evidence();
        Assert.AreEqual(Truth.Unknown, Found(one with { End = default }, other with { End = Day.Unknown }).Single().OpenEndedValue(evidence));
        Assert.AreEqual("/arrangements/1/end", evidence.Missing.Single().Pointer);
    }
}
