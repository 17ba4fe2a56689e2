using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>Views in which a party stands for its company: divisions lifted, companies it controls apart.</summary>
[TestClass]
public sealed class PartyLevelTests
{
    private static readonly GraphView View = new(
        Some.Situation(Some.Graph(
            Some.Party("whole"), Some.Party("part", "whole"), Some.Party("piece", "part"), Some.Party("daughter"), Some.Party("other"),
            Some.Holding("part", "daughter", 0.9m), Some.Seat("piece", "daughter", person: null), Some.Seat("whole", "part", person: null),
            Some.Market("m", ("part", 0.2m), ("piece", 0.1m), ("daughter", 0.4m)))),
        PartyLevel.Company);

    [TestMethod]
    public void Company_StandsForItsDivisions()
    {
        CollectionAssert.AreEqual(new[] { "whole", "daughter", "other" }, View.Parties.Select(party => party.Id).ToArray());
        Assert.AreEqual("whole", Some.One<SeatRelation>(View).From.Id);
        Assert.AreEqual(("whole", "daughter"), (Some.One<Stake>(View).From.Id, Some.One<Stake>(View).To.Id));
    }

    [TestMethod]
    public void Control_OfADaughter_StaysARelation()
    {
        var control = Some.One<Controls>(View);
        Assert.AreEqual(("whole", "daughter", 0.9m), (control.From.Id, control.To.Id, control.Votes));
        Assert.AreEqual(0.9m, Some.One<Owns>(View).Economic);
    }

    [TestMethod]
    public void Share_OfACompany_IsThatOfItsDivisions() => CollectionAssert.AreEqual(
        new[] { "whole 0.3", "daughter 0.4" },
        Some.All<ActiveIn>(View).Select(active => $"{active.From.Id} {Interval.Digits(active.Share)}").ToArray());
}
