using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>An exit code and why it is what it is.</summary>
/// <param name="Code">The code.</param>
/// <param name="Reason">The reason, in words.</param>
public readonly record struct Exit(int Code, string Reason);

/// <summary>The exit codes of a run. Of several that apply the first counts of 2, 130, 3, 1, 4, 0.</summary>
public static class ExitCodes
{
    /// <summary>Complete, and nothing at or above the level asked for.</summary>
    public const int Clear = 0;

    /// <summary>There are findings at or above the level asked for.</summary>
    public const int Flagged = 1;

    /// <summary>Bad arguments, an input that cannot be used, or a rule file with errors.</summary>
    public const int Unusable = 2;

    /// <summary>There was nothing to check: no graph, no rule, or no rule that matched.</summary>
    public const int Nothing = 3;

    /// <summary>Something is undetermined, failed or was cut off, and no finding asks for code 1.</summary>
    public const int Incomplete = 4;

    /// <summary>Rule tests are below the bar.</summary>
    public const int TestsFailed = 5;

    /// <summary>The run was cancelled.</summary>
    public const int Cancelled = 130;

    internal const string Differs = "incomplete: the cross-check found a difference";

    /// <summary>The exit code of a report; what the report itself says of it is not looked at.</summary>
    /// <param name="report">The report.</param>
    /// <param name="failOn">The lowest severity of a flagged finding that gives code 1.</param>
    /// <param name="differs">Whether a cross-check found a difference, which gives code 4 beside any finding.</param>
    public static Exit Of(Report report, Severity failOn, bool differs = false) => Of(report, failOn, differs, "in the baseline");

    internal static Exit Of(Report report, Severity failOn, bool differs, string before)
    {
        var above = report.Findings.Count(finding => finding.Outcome == Outcome.Flagged && finding.Severity >= failOn && IsNews(finding));
        var level = EnumNames.Of(failOn);
        var news = report.Baseline is null ? "" : $", new or worse than {before}";
        return NothingIn(report) is { } nothing ? new(Nothing, nothing)
            : differs ? new(Incomplete, Differs)
            : above > 0 ? new(Flagged, $"{Count(above, "finding")} at or above {level}{news}")
            : !IsComplete(report) ? new(Incomplete, WhyIncomplete(report))
            : new(Clear, $"complete, nothing flagged at or above {level}{news}");
    }

    /// <summary>Whether a finding asks for attention: the baseline, if there is one, does not know it, or not as bad.</summary>
    public static bool IsNews(Finding finding) => finding.Baseline is null or { State: BaselineState.New } or { Worse: true };

    /// <summary>Whether everything was judged, as far as the counts tell; a limit that was hit is in addition to it.</summary>
    private static bool IsComplete(Report report) =>
        report is { Complete: true, Summary: { Undetermined: 0, Failed: 0 } };

    private static string? NothingIn(Report report) => report.Summary switch
    {
        _ when report.Parties.Count == 0 => "nothing to check: the graph has no parties",
        { RulesApplied: 0, RulesNotApplicable: 0 } => "nothing to check: no rule",
        { RulesApplied: 0 } => "nothing to check: no rule matched anything in the graph",
        _ => null,
    };

    private static string WhyIncomplete(Report report) => report.Summary switch
    {
        { Undetermined: > 0, Failed: > 0 } both => $"incomplete: {both.Undetermined} undetermined, {both.Failed} failed",
        { Undetermined: > 0 } some => $"incomplete: {some.Undetermined} undetermined",
        { Failed: > 0 } some => $"incomplete: {some.Failed} failed",
        _ => "incomplete: a limit was reached",
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
