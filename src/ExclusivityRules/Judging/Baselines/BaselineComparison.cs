using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Compares the findings of a graph with a baseline.</summary>
internal static class BaselineComparison
{
    /// <summary>The report, with each finding compared and the resolved ones listed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="baseline">What was found before.</param>
    public static Report Compare(Report report, Baseline baseline) =>
        Compare(report, baseline.Findings.Where(finding => finding.Graph is null || finding.Graph == report.Graph.Id));

    /// <summary>The same.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">What was found before in the graph, whatever its id was.</param>
    public static Report Compare(Report report, IEnumerable<BaselineFinding> before)
    {
        var known = before.ToLookup(finding => finding.Fingerprint, StringComparer.Ordinal);
        var findings = report.Findings.Select(finding => finding.Outcome == Outcome.Clear ? finding : finding with { Baseline = Compare(finding, known[finding.Fingerprint]) }).ToArray();
        var compared = findings.Select(finding => finding.Baseline).OfType<FindingBaseline>().ToArray();
        var there = findings.Where(finding => finding.Baseline is not null).Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var gone = known.Where(same => !there.Contains(same.Key)).SelectMany(same => same).ToArray();
        var judged = report.Rules.Select(rule => rule.Id).Except(findings.Where(IsCutOff).Select(finding => finding.Rule)).ToHashSet(StringComparer.Ordinal);
        var lost = gone.Where(finding => !judged.Contains(finding.Rule)).ToArray();
        return report with
        {
            Findings = findings,
            Baseline = new(
                compared.Count(one => one.State == BaselineState.New), compared.Count(one => one.State == BaselineState.Changed),
                compared.Count(one => one.State == BaselineState.Unchanged), compared.Count(one => one.Worse),
                [.. gone.Where(finding => judged.Contains(finding.Rule)).Select(finding => finding with { Graph = report.Graph.Id })]),
            Problems = lost.Length == 0 ? report.Problems : [.. report.Problems, NotJudged(report, lost)],
        };
    }

    private static FindingBaseline Compare(Finding finding, IEnumerable<BaselineFinding> known)
    {
        var now = BaselineFinding.Of(finding);
        return known.Select(was => Compare(was, now)).OrderBy(one => one.State == BaselineState.Unchanged ? 0 : 1).FirstOrDefault() ?? new(BaselineState.New, Worse: false);
    }

    private static FindingBaseline Compare(BaselineFinding was, BaselineFinding now)
    {
        var changes = Changes(was.Facts, now.Facts).ToArray();
        var (outcome, severity) = (was.Outcome != now.Outcome, was.Severity != now.Severity);
        return new(
            changes.Length > 0 || outcome || severity ? BaselineState.Changed : BaselineState.Unchanged,
            now.Outcome == Outcome.Flagged && (outcome || now.Severity > was.Severity))
        {
            WasOutcome = outcome ? was.Outcome : null,
            WasSeverity = severity ? was.Severity : null,
            Changes = changes,
        };
    }

    private static IEnumerable<ValueChange> Changes(IReadOnlyList<FactResult> was, IReadOnlyList<FactResult> now) =>
        from name in was.Concat(now).Select(fact => fact.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let before = was.FirstOrDefault(fact => fact.Name == name)
        let after = now.FirstOrDefault(fact => fact.Name == name)
        where before is null || after is null || before.Unit != after.Unit || !Same(before.Value, after.Value)
        select new ValueChange(before, after);

    private static bool Same(ReportValue one, ReportValue other) =>
        one is ReportValue.List first && other is ReportValue.List second ? first.Values.SequenceEqual(second.Values, StringComparer.Ordinal) : one == other;

    // A rule that was not judged to the end has a finding without a binding.
    private static bool IsCutOff(Finding finding) => finding is { Outcome: Outcome.Failed, Bindings.Count: 0 };

    private static Problem NotJudged(Report report, BaselineFinding[] lost) => new(
        WaiverErrors.NotJudged, ProblemSeverity.Warning, report.Graph.File ?? "", default,
        $"whether {lost.Length} of the baseline's findings are resolved is not known, for these rules were not judged: {string.Join(", ", lost.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");
}
