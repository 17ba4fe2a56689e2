using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>What a party has in a company, all taken together.</summary>
[TestClass]
public sealed class StakeTests
{
    [TestMethod]
    public void Stake_HoldingsOfOneUndertaking_AddUp()
    {
        var graph = Some.Graph(
            Some.Holding("parent", "daughter", 0.8m), Some.Holding("parent", "target", 0.1m), Some.Holding("daughter", "target", 0.07m));
        var stakes = Some.All<Stake>(Some.Undertakings(graph));
        Assert.AreEqual(("Stake:parent:target", 0.17m, 0.17m), (stakes.Single().Id, stakes.Single().Capital, stakes.Single().Votes));
        CollectionAssert.AreEquivalent(
            new[] { 0.8m, 0.1m, 0.07m }, Some.All<Stake>(Some.Entities(graph)).Select(stake => stake.Capital).ToArray());
    }

    [TestMethod]
    public void Stake_InvestmentOfUnknownStake_IsAnything()
    {
        var stake = Some.One<Stake>(Some.Entities(Some.Graph(Some.Investment("a", "b", (5, null)))));
        var evidence = new Evidence();
        Assert.AreEqual("0..1", stake.CapitalValue(evidence).ToString());
        Assert.AreEqual("/arrangements/0/stake", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Stake_HoldingBesideInvestment_IsTheTotal()
    {
        var stake = Some.One<Stake>(Some.Entities(Some.Graph(Some.Investment("a", "b", (5, null)), Some.Holding("a", "b", 0.3m))));
        Assert.AreEqual(0.3m, stake.Capital);
        Assert.AreEqual(5m, stake.Committed);
    }

    [TestMethod]
    public void Equity_NotesThatConvert_DoNotCount()
    {
        var notes = Some.Investment("a", "b", (5, null)) with { Instrument = InvestmentInstrument.Convertible };
        var loan = Some.Investment("c", "b", (7, null)) with { Instrument = InvestmentInstrument.Loan };
        var stake = Some.One<Stake>(Some.Entities(Some.Graph(notes, Some.Investment("a", "b", (20, null)), loan)));
        Assert.AreEqual((20m, 25m), (stake.Equity, stake.Committed));
    }

    [TestMethod]
    public void Committed_HoldingAlone_IsUnknown()
    {
        var evidence = new Evidence();
        Assert.IsTrue(Some.One<Stake>(Some.Entities(Some.Graph(Some.Holding("a", "b", 0.3m)))).CommittedValue(evidence).IsUnknown);
        Assert.AreEqual("/arrangements/0", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow(true, true, Truth.True)]
    [DataRow(true, null, Truth.Unknown)]
    [DataRow(false, null, Truth.False)]
    public void Passive_OfSeveral_IsOfAll(bool first, bool? second, Truth expected) => Assert.AreEqual(expected, Some.One<Stake>(Some.Entities(
        Some.Graph(Some.Investment("a", "b", (5, null)) with { Passive = first }, Some.Holding("a", "b", 0.3m) with { Passive = second }))).PassiveValue());

    [TestMethod]
    [DataRow("2026-01-05", "2025-02-01", "2026-01-05")]
    [DataRow("2026-01-05", null, "2026-03-01")]
    public void Closing_IsTheLastStart_OrTheDayOfTheAnalysis(string first, string? second, string expected)
    {
        static Day Start(string? day) => day is null ? default : new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var stake = Some.One<Stake>(Some.Entities(Some.Graph(
            Some.Investment("a", "b", (5, null)) with { Start = Start(first) }, Some.Investment("a", "b", (6, null)) with { Start = Start(second) })));
        Assert.AreEqual(expected, $"{stake.Closing:yyyy-MM-dd}");
    }
}
