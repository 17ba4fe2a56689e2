using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class TermsTests
{
    private static readonly DateOnly[] Dates = [DateOnly.MinValue, new(2025, 1, 1), new(2026, 1, 1), new(2027, 1, 1), DateOnly.MaxValue];

    private static readonly DateOnly?[] Stated = [null, .. Dates];

    private static readonly Day[] Days = [Day.Unknown, .. Stated.Select(date => new Day(date))];

    private static readonly ArrangementStatus?[] Statuses = [null, .. Enum.GetValues<ArrangementStatus>()];

    /// <summary>Every order of the days, against the words of the format one after the other.</summary>
    [TestMethod]
    public void Contain_AnyArrangementAndDay_IsWhatTheFormatSays()
    {
        Arrangement[] arrangements =
        [
            .. from announced in Stated
               from start in Days
               from end in Days
               from status in Statuses
               select Some.Holding("a", "b", 0.1m) with { Announced = announced, Start = start, End = end, Status = status },
        ];
        var terms = new Terms(arrangements.Length);
        for (var i = 0; i < arrangements.Length; i++)
        {
            terms.Add(i, arrangements[i]);
        }

        foreach (var day in Dates)
        {
            for (var i = 0; i < arrangements.Length; i++)
            {
                Assert.AreEqual(Counts(arrangements[i], day), terms.Contain(i, day), $"{arrangements[i]} on {day}");
            }
        }
    }

    private static bool Counts(Arrangement arrangement, DateOnly day)
    {
        if (arrangement.Status is ArrangementStatus.Rumoured or ArrangementStatus.Terminated || arrangement.End.Date <= day)
        {
            return false;
        }

        var hasStarted = arrangement.Start.Date <= day;
        var isAnnounced = arrangement.Announced <= day;
        return arrangement switch
        {
            { Start.IsUnknown: true } => true,
            { Start.IsAbsent: true, Announced: null } => true,
            { Start.IsAbsent: true } => isAnnounced,
            { Status: ArrangementStatus.Announced or ArrangementStatus.Signed } => hasStarted || isAnnounced,
            _ => hasStarted,
        };
    }
}
