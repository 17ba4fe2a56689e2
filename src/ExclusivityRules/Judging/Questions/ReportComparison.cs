using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>
/// Compares two reports. It is the comparison with a baseline, where the baseline is everything the earlier report found; here
/// both reports are at hand, so that what is gone can be told in its own words.
/// </summary>
internal static class ReportComparison
{
    /// <summary>The comparison.</summary>
    /// <param name="was">The earlier report.</param>
    /// <param name="now">The later report.</param>
    /// <param name="failOn">The lowest severity of a finding that gives exit code 1 when it is new or worse.</param>
    public static FindingsComparison Of(Report was, Report now, Severity failOn)
    {
        var compared = BaselineComparison.Compare(now, Baseline.Of(ReportBatch.Of(was)).Findings);
        var there = compared.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var resolved = compared.Baseline!.Resolved.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var gone = was.Findings.Where(finding => finding.Outcome != Outcome.Clear && !there.Contains(finding.Fingerprint))
            .Select(finding => Entry(finding, resolved.Contains(finding.Fingerprint) ? ComparedState.Resolved : ComparedState.NotJudged));
        var exit = ExitCodes.Of(compared, failOn, differs: false, "before");
        return new()
        {
            Was = Head(was),
            Now = Head(now),
            Parties = was.Parties.Concat(now.Parties).GroupBy(party => party.Id, StringComparer.Ordinal).Select(same => same.Last())
                .OrderBy(party => party.Id, StringComparer.Ordinal).ToArray(),
            Findings = compared.Findings.Where(finding => finding.Baseline is not null).Select(finding => Entry(finding, State(finding.Baseline!)))
                .Concat(gone)
                .OrderBy(finding => finding.State)
                .ThenByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal)
                .ToArray(),
            ExitCode = exit.Code,
            ExitReason = exit.Reason,
        };
    }

    private static ComparedState State(FindingBaseline baseline) => baseline.State switch
    {
        BaselineState.New => ComparedState.New,
        BaselineState.Changed => ComparedState.Changed,
        _ => ComparedState.Unchanged,
    };

    private static ComparedReport Head(Report report) =>
        new(report.Graph, report.Packs, report.AsOf, report.Scenario, report.Complete, report.Summary);

    private static ComparedFinding Entry(Finding finding, ComparedState state) => new()
    {
        State = state,
        Worse = finding.Baseline?.Worse ?? false,
        Fingerprint = finding.Fingerprint,
        Rule = finding.Rule,
        Title = finding.Title,
        Outcome = finding.Outcome,
        Severity = finding.Severity,
        WasOutcome = finding.Baseline?.WasOutcome,
        WasSeverity = finding.Baseline?.WasSeverity,
        Sentence = finding.Sentence,
        Parties = finding.Parties,
        Changes = finding.Baseline?.Changes ?? [],
    };
}
