using ExclusivityRules.Measures;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class UndertakingsTests
{
    [TestMethod]
    [DataRow("a b .6, b c .6", "a:abc")]
    [DataRow("b c .6, a b .6", "a:bca")]
    [DataRow("a c .5, b c .5", "a:a c:c b:b")]
    [DataRow("c b .6, b a .6, a c .6", "a:cba")]
    [DataRow("b c .6, c b .6, b a .6", "b:bca")]
    [DataRow("d a .6, a b .7, b a .3", "d:dab")]
    [DataRow("a b .6, a c .6, b a .3, c a .3", "a:abc")]
    [DataRow("a b .4-.6", "a:a b:b")]
    [DataRow("a c .6, b c .6, c d .6", "a:a c:c b:b d:d")]
    public void Representative_OfEachParty_IsTheUltimateController(string holdings, string expected)
    {
        var situation = SomeGraph.Holdings(holdings).Situation();
        var undertakings = Undertakings.Derive(situation);
        var parties = situation.Graph.Parties;
        var groups = parties.Select((party, i) => (party.Id, Representative: parties[undertakings.Representative(i)].Id))
            .GroupBy(party => party.Representative, party => party.Id);
        Assert.AreEqual(expected, string.Join(" ", groups.Select(group => $"{group.Key}:{string.Concat(group)}")));
    }

    [TestMethod]
    public void Members_OfAnUndertaking_AreItsParties()
    {
        var undertakings = Undertakings.Derive(SomeGraph.Holdings("a b .6, c d .6, b e .6").Situation());
        CollectionAssert.AreEqual(new[] { 0, 1, 4 }, undertakings.Members(0).ToArray());
    }

    [TestMethod]
    public void Representative_OfADeepChain_IsFoundInTime()
    {
        var text = string.Join(",", Enumerable.Range(0, 100_000).Reverse().Select(i => $"p{i} p{i + 1} .6").Append("p100000 p0 .1"));
        var undertakings = Undertakings.Derive(SomeGraph.Holdings(text).Situation());
        Assert.AreEqual(1, Enumerable.Range(0, 100_001).Select(undertakings.Representative).Distinct().Count());
    }
}
