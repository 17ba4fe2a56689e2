using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>What a comparison says, in the words of every format for people.</summary>
internal static class ComparedWords
{
    /// <summary>One of the two reports: what was found, where, when and by which packs.</summary>
    public static string Head(ComparedReport report) =>
        $"{report.Summary.Flagged} flagged, {report.Summary.Undetermined} undetermined, {report.Summary.Failed} failed, {report.Summary.Clear} clear"
        + $" in {report.Graph.Name}{(report.Graph.File is null ? "" : $" ({Words.Graph(report.Graph)})")} on {Numbers.Date(report.AsOf)}, "
        + (report.Scenario.Count == 0 ? "base scenario" : $"taking as happened: {string.Join(", ", report.Scenario)}")
        + $"; packs {string.Join(", ", report.Packs.Select(pack => pack.Version is null ? pack.Id : $"{pack.Id} {pack.Version}"))}";

    /// <summary>The findings compared, counted.</summary>
    public static string Counts(FindingsComparison comparison)
    {
        var worse = comparison.Findings.Count(finding => finding.Worse);
        var lost = Count(ComparedState.NotJudged);
        return $"{Count(ComparedState.New)} new, {Count(ComparedState.Changed)} changed ({worse} worse), {Count(ComparedState.Resolved)} resolved, "
            + $"{Count(ComparedState.Unchanged)} unchanged{(lost == 0 ? "" : $", {lost} no longer judged")}";

        int Count(ComparedState state) => comparison.Findings.Count(finding => finding.State == state);
    }

    /// <summary>How a finding compares, in a word or two.</summary>
    public static string State(ComparedFinding finding) => finding.State switch
    {
        ComparedState.NotJudged => "no longer judged",
        ComparedState.Changed when finding.Worse => "worse",
        _ => EnumNames.Of(finding.State),
    };

    /// <summary>How a finding counts: its severity, or its outcome with the severity.</summary>
    public static string Level(ComparedFinding finding) => Level(finding.Outcome, finding.Severity);

    /// <summary>How it counted in the earlier report.</summary>
    public static string Before(ComparedFinding finding) => finding.State == ComparedState.New
        ? "none"
        : Level(finding.WasOutcome ?? finding.Outcome, finding.WasSeverity ?? finding.Severity);

    /// <summary>How it counts in the later report.</summary>
    public static string After(ComparedFinding finding) => finding.State switch
    {
        ComparedState.Resolved => "none",
        ComparedState.NotJudged => "not judged",
        _ => Level(finding),
    };

    /// <summary>What changed of a finding, each old value with the new one.</summary>
    public static IEnumerable<string> Changes(ComparedFinding finding) =>
        Words.Changes(finding.WasOutcome, finding.WasSeverity, finding.Severity, finding.Changes);

    private static string Level(Outcome outcome, Severity severity) => outcome == Outcome.Flagged
        ? EnumNames.Of(severity)
        : $"{EnumNames.Of(outcome)} ({EnumNames.Of(severity)})";
}
