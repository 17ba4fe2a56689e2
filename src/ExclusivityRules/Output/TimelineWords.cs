using System.Globalization;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>When findings hold, in words.</summary>
internal static class TimelineWords
{
    /// <summary>What the timeline covers.</summary>
    public static string Heading(Timeline timeline) =>
        $"Timeline from {Day(timeline.From)} up to {Day(timeline.To)}, exclusive, judged on {Words.Count(timeline.Days.Count, "day")}";

    /// <summary>A finding: the rule and the parties.</summary>
    public static string Finding(Report report, TimelineFinding finding) =>
        $"{finding.Rule}: {(finding.Parties.Count == 0 ? finding.Sentence : string.Join(", ", finding.Parties.Select(id => Words.Party(report, id))))}";

    /// <summary>A period: <c>2026-03-01..2026-04-27 flagged (high)</c>.</summary>
    public static string Period(TimelinePeriod period) => $"{Day(period.From)}..{Day(period.To)} {EnumNames.Of(period.Outcome)} ({EnumNames.Of(period.Severity)})";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
