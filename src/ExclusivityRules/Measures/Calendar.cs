namespace ExclusivityRules.Measures;

/// <summary>Arithmetic with dates.</summary>
public static class Calendar
{
    // The month after it cannot be represented.
    private const int LastMonth = 31;

    /// <summary>
    /// The months from one day to another: whole calendar months, and the days left over as a fraction of the month they
    /// lie in. Negative when <paramref name="to"/> is earlier.
    /// </summary>
    public static decimal Months(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Months(to, from);
        }

        var whole = (to.Year - from.Year) * 12 + to.Month - from.Month;
        whole -= from.AddMonths(whole) > to ? 1 : 0;
        var anchor = from.AddMonths(whole);
        var month = anchor is { Year: 9999, Month: 12 } ? LastMonth : from.AddMonths(whole + 1).DayNumber - anchor.DayNumber;
        return whole + (decimal)(to.DayNumber - anchor.DayNumber) / month;
    }
}
