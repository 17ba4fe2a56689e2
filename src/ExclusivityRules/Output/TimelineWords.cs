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

    /// <summary>A finding: the rule, its title and the parties.</summary>
    public static string Finding(Report report, TimelineFinding finding) => finding.Parties.Count == 0
        ? $"{finding.Rule}  {finding.Title}"
        : $"{finding.Rule}  {finding.Title} ({string.Join(", ", finding.Parties.Select(id => Words.Party(report, id)))})";

    /// <summary>A period, where it does not reach to an end of the timeline: <c>flagged (high) from 2026-02-27, before 2026-04-27</c>.</summary>
    public static string Period(Timeline timeline, TimelinePeriod period)
    {
        string[] ends = [.. period.From > timeline.From ? [$"from {Day(period.From)}"] : Array.Empty<string>(), .. period.To < timeline.To ? [$"before {Day(period.To)}"] : Array.Empty<string>()];
        return $"{EnumNames.Of(period.Outcome)} ({EnumNames.Of(period.Severity)}) {(ends.Length == 0 ? "throughout" : string.Join(", ", ends))}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
