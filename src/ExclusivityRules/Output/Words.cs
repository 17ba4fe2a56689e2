using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>What a report says, in the words that every format for people uses.</summary>
internal static partial class Words
{
    /// <summary>How a run ended, in a word or two.</summary>
    public static string Ended(int exitCode, bool complete) =>
        exitCode == ExitCodes.Nothing ? "Nothing was checked" : complete ? "Complete" : exitCode == ExitCodes.Cancelled ? "Incomplete, cancelled" : "Incomplete";

    /// <summary>How a run ended, with everything counted: its last line.</summary>
    public static string Ended(ReportBatch batch) => batch.Single is { } report
        ? $"{Ended(report.ExitCode, report.Complete)}: {Counts(report)}"
        : Ended(batch.ExitCode, batch.Complete, BatchTotals.Of(batch.Reports), batch.Unusable, batch.Empty);

    /// <summary>The same, from the counts alone.</summary>
    public static string Ended(int exitCode, bool complete, BatchTotals totals, int unusable, int empty) =>
        $"{Ended(exitCode, complete)}: {Count(totals.Graphs, "graph")} judged, {unusable} unusable, {empty} empty; "
        + $"{totals.Rules.Sum(rule => rule.Flagged)} flagged, {totals.Rules.Sum(rule => rule.Undetermined)} undetermined, "
        + $"{totals.Rules.Sum(rule => rule.Failed)} failed, {totals.Rules.Sum(rule => rule.Waived)} waived";

    /// <summary>What a report is, and what it is not.</summary>
    public const string Disclaimer =
        "This report screens for arrangements that meet the conditions of a rule and deserve review; it gives no legal conclusion.";

    /// <summary>What was found, on which graph, day and scenario, in one line.</summary>
    public static string Verdict(ReportBatch batch, Report report) =>
        $"{Found(report)} in {report.Graph.Name}{At(batch, report.Graph)} on {Numbers.Date(report.AsOf)}, {Scenario(report)}";

    /// <summary>A graph by its place: its file, or <c>graphs.ndjson:3 (two-labs)</c> where the file has a graph a line.</summary>
    public static string Graph(ReportGraph graph) => graph.Line is { } line ? $"{graph.File}:{line} ({graph.Id})" : graph.File ?? graph.Id;

    /// <summary>A pointer into a graph: <c>graph.json#/parties/0</c>.</summary>
    public static string Pointed(ReportGraph graph, string pointer) =>
        $"{graph.File}{(graph.Line is { } line ? $":{line}" : "")}{(graph.File is null ? "" : "#")}{pointer}";

    /// <summary>A graph by its id, with its place where the file has a graph a line.</summary>
    public static string Name(ReportGraph graph) => graph.Line is null ? graph.Id : Graph(graph);

    /// <summary>The place after the name, where there are several graphs; empty where the name is enough.</summary>
    public static string At(ReportBatch batch, ReportGraph graph) => graph.Line is null && batch.Reports.Count == 1 ? "" : $", {Graph(graph)},";

    /// <summary>What was found: <c>9 flagged (4 high, 5 medium), 1 undetermined</c>.</summary>
    public static string Found(Report report)
    {
        var summary = report.Summary;
        if (summary.RulesApplied == 0)
        {
            return "Nothing to check";
        }

        var parts = new List<string> { summary.Flagged == 0 ? "Nothing flagged" : $"{summary.Flagged} flagged ({BySeverity(report)})" };
        AddCount(parts, summary.Undetermined, "undetermined");
        AddCount(parts, summary.Failed, "failed");
        AddCount(parts, summary.Waived, "waived");
        return string.Join(", ", parts);
    }

    /// <summary>The results and rules counted.</summary>
    public static string Counts(Report report)
    {
        var summary = report.Summary;
        return $"{summary.Flagged} flagged, {summary.Undetermined} undetermined, {summary.Failed} failed, {summary.Clear} clear, "
            + $"{summary.Waived} waived; {Count(summary.RulesApplied, "rule")} applied, {summary.RulesNotApplicable} not applicable";
    }

    /// <summary>The scenario: <c>base scenario</c>, or which triggers are taken to have happened.</summary>
    public static string Scenario(Report report) => report.Scenario.Count == 0
        ? "base scenario"
        : $"taking as happened: {string.Join(", ", report.Scenario.Select(id => $"\"{Trigger(report, id)}\""))}";

    /// <summary>A value with its unit: <c>15 bn USD</c>, <c>70 %</c>, <c>yes</c>, <c>unknown</c>.</summary>
    public static string Value(ReportValue value, string? unit) => value switch
    {
        ReportValue.Number number => Numbers.With(number.Value, unit),
        ReportValue.Text text => text.Value,
        ReportValue.Flag flag => flag.Value ? "yes" : "no",
        ReportValue.List list => list.Values.Count == 0 ? "none" : string.Join(", ", list.Values),
        _ => "unknown",
    };

    /// <summary>The name of a party; its id when the report does not name it.</summary>
    public static string Party(Report report, string id) => report.PartyName(id);

    /// <summary>The sources that findings cite, in the order of the graph.</summary>
    public static IReadOnlyList<ReportSource> Cited(Report report)
    {
        var cited = report.Findings.SelectMany(finding => finding.Evidence).SelectMany(item => item.Sources).Select(source => source.Source).ToHashSet();
        return [.. report.Sources.Where(source => cited.Contains(source.Id))];
    }

    /// <summary>A source: <c>article: its title, its address</c>.</summary>
    public static string Source(ReportSource source) => $"{source.Id}: {source.Title}{(source.Url is null ? "" : $", {source.Url}")}";

    /// <summary>A problem on one line: <c>file:line:column: warning EXR0103: message</c>.</summary>
    public static string Problem(Problem problem) =>
        (problem.File.Length == 0 ? "" : problem.Place.Line > 0 ? $"{problem.File}:{problem.Place.Line}:{problem.Place.Column}: " : $"{problem.File}: ")
        + $"{EnumNames.Of(problem.Severity)} {problem.Code}: {problem.Message}";

    /// <summary>A count with its noun: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string BySeverity(Report report) => string.Join(", ", report.Findings
        .Where(finding => finding.Outcome == Outcome.Flagged)
        .GroupBy(finding => finding.Severity)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{group.Count()} {EnumNames.Of(group.Key)}"));

    private static void AddCount(List<string> parts, int count, string word)
    {
        if (count > 0)
        {
            parts.Add($"{count} {word}");
        }
    }

    private static string Trigger(Report report, string id) =>
        report.Triggers.FirstOrDefault(trigger => trigger.Id == id)?.Name ?? id;
}
