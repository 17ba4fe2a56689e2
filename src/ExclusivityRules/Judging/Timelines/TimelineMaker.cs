using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Puts together what was found on the days of a timeline.</summary>
internal static class TimelineMaker
{
    /// <summary>The timeline.</summary>
    /// <param name="period">The time it covers.</param>
    /// <param name="days">The days that were judged, in order, the first day of the period first.</param>
    /// <param name="findingsOn">The findings of a day, without clear ones.</param>
    public static Timeline Make(Period period, IReadOnlyList<DateOnly> days, Func<DateOnly, IEnumerable<Finding>> findingsOn)
    {
        var end = period.End!.Value;
        var found = days
            .SelectMany((day, number) => findingsOn(day).Select(finding => (Finding: finding, From: day, To: number + 1 < days.Count ? days[number + 1] : end)))
            .GroupBy(one => one.Finding.Fingerprint, StringComparer.Ordinal)
            .Select(same => Of(same.ToArray()))
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal);
        return new(period.Start!.Value, end, days, found.ToArray());
    }

    private static TimelineFinding Of((Finding Finding, DateOnly From, DateOnly To)[] found)
    {
        var last = found[^1].Finding;
        return new()
        {
            Fingerprint = last.Fingerprint,
            Rule = last.Rule,
            Title = last.Title,
            Severity = found.Max(one => one.Finding.Severity),
            Sentence = last.Sentence,
            Parties = last.Parties,
            Periods = Periods(found),
        };
    }

    // Findings that differ only in derived relations have one fingerprint: the gravest of a day counts.
    private static List<TimelinePeriod> Periods((Finding Finding, DateOnly From, DateOnly To)[] found)
    {
        var periods = new List<TimelinePeriod>();
        foreach (var day in found.GroupBy(one => one.From))
        {
            var gravest = day.OrderBy(one => Place(one.Finding.Outcome)).ThenByDescending(one => one.Finding.Severity).First();
            var period = new TimelinePeriod(gravest.From, gravest.To, gravest.Finding.Outcome, gravest.Finding.Severity);
            if (periods is [.., var before] && before.To == period.From && before.Outcome == period.Outcome && before.Severity == period.Severity)
            {
                periods[^1] = before with { To = period.To };
            }
            else
            {
                periods.Add(period);
            }
        }

        return periods;
    }

    private static int Place(Outcome outcome) => outcome switch { Outcome.Flagged => 0, Outcome.Failed => 1, _ => 2 };
}
