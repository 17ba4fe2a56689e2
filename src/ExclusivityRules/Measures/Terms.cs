using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>From when to when each arrangement of a graph counts, whatever its conditions: flat arrays, for any day.</summary>
/// <param name="arrangements">How many arrangements there are.</param>
internal sealed class Terms(int arrangements)
{
    // As numbers of days.
    private readonly int[] firsts = new int[arrangements];
    private readonly int[] ends = new int[arrangements];

    /// <summary>Takes in an arrangement.</summary>
    /// <param name="position">Its position in the document.</param>
    /// <param name="arrangement">The arrangement.</param>
    public void Add(int position, Arrangement arrangement)
    {
        if (arrangement.Status is not (ArrangementStatus.Rumoured or ArrangementStatus.Terminated))
        {
            (firsts[position], ends[position]) = (First(arrangement).DayNumber, arrangement.End.Date?.DayNumber ?? int.MaxValue);
        }
    }

    /// <summary>Whether an arrangement counts on a day, the first day inclusive and the last exclusive.</summary>
    /// <param name="position">Its position in the document.</param>
    /// <param name="day">The day.</param>
    public bool Contain(int position, DateOnly day) => firsts[position] <= day.DayNumber && day.DayNumber < ends[position];

    // What is announced or signed counts from the day it was announced, and what has no start too; when nothing is known, always.
    private static DateOnly First(Arrangement arrangement)
    {
        var announced = arrangement.Announced;
        if (arrangement.Start.Date is not { } start)
        {
            return arrangement.Start.IsUnknown ? DateOnly.MinValue : announced ?? DateOnly.MinValue;
        }

        return arrangement.Status is ArrangementStatus.Announced or ArrangementStatus.Signed && announced < start ? announced.Value : start;
    }
}
