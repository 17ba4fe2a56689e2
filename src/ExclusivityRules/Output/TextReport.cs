using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>The report for a person at a terminal or reading a file: plain text, the verdict first.</summary>
public static class TextReport
{
    /// <summary>A width at which nothing is wrapped: for files and pipes.</summary>
    public const int Wide = int.MaxValue;

    private const int FewFindings = 5;

    /// <summary>Writes the reports of a run.</summary>
    /// <param name="batch">The reports.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">How many columns a line may have.</param>
    public static void Write(ReportBatch batch, TextWriter output, int width = Wide)
    {
        var page = new TextPage(output, width);
        foreach (var report in batch.Reports)
        {
            One(batch, report, page);
            if (batch.Single is null)
            {
                page.Line();
            }
        }

        if (batch.Single is null)
        {
            Problems(batch.Problems, page);
            Several(batch, page);
            page.Wrap(Words.Ended(batch));
        }
    }

    /// <summary>Writes the report of one graph.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">How many columns a line may have.</param>
    public static void Write(Report report, TextWriter output, int width = Wide) => Write(ReportBatch.Of(report), output, width);

    private static void One(ReportBatch batch, Report report, TextPage page)
    {
        page.Wrap(Words.Verdict(batch, report));
        page.Wrap(Words.Disclaimer);
        page.Line();
        AtAGlance(report, page);
        var finding = new TextFinding(page, report);
        foreach (var found in report.Findings)
        {
            finding.Write(found);
            page.Line();
        }

        Resolved(report, page);
        Timeline(report, page);
        Sources(report, page);
        Rules(report, page);
        Problems(report.Problems, page);
        page.Wrap($"{Words.Ended(report.ExitCode, report.Complete)}: {Words.Counts(report)}");
        if (Words.Compared(report) is { } compared)
        {
            page.Wrap($"Since the baseline: {compared}");
        }
    }

    // Before many findings each in a line.
    private static void AtAGlance(Report report, TextPage page)
    {
        if (report.Findings.Count <= FewFindings)
        {
            return;
        }

        page.Line("At a glance");
        foreach (var finding in report.Findings)
        {
            var about = finding.Parties.Count > 0 ? finding.Parties.Select(party => Words.Party(report, party)) : finding.Bindings.Values;
            page.Wrap($"{Words.Level(finding).ToUpperInvariant()}  {finding.Rule}  {string.Join(", ", about)}", 2, hang: 4);
        }

        page.Line();
    }

    private static void Resolved(Report report, TextPage page)
    {
        if (report.Baseline is { Resolved.Count: > 0 } baseline)
        {
            page.Line("Resolved since the baseline");
            foreach (var finding in baseline.Resolved)
            {
                page.Wrap(Words.Resolved(report, finding), 2, hang: 2);
            }

            page.Line();
        }
    }

    private static void Timeline(Report report, TextPage page)
    {
        if (report.Timeline is { } timeline)
        {
            page.Line(TimelineWords.Heading(timeline));
            foreach (var finding in timeline.Findings)
            {
                page.Wrap(TimelineWords.Finding(report, finding), 2, hang: 2);
                foreach (var period in finding.Periods)
                {
                    page.Line(TimelineWords.Period(timeline, period), 4);
                }
            }

            page.Line();
        }
    }

    private static void Sources(Report report, TextPage page)
    {
        var cited = Words.Cited(report);
        if (cited.Count > 0)
        {
            page.Line("Sources");
            foreach (var source in cited)
            {
                page.Wrap(Words.Source(source), 2, hang: 2);
            }

            page.Line();
        }
    }

    private static void Rules(Report report, TextPage page)
    {
        var rest = TextRules.Write(report.Rules, page);
        if (rest.Length > 0)
        {
            page.Wrap($"Not applicable ({rest.Length}): {string.Join(", ", rest)}", hang: 2);
            page.Line();
        }
    }

    private static void Problems(IReadOnlyList<Problem> problems, TextPage page)
    {
        foreach (var problem in problems)
        {
            page.Line(Words.Problem(problem));
        }

        if (problems.Count > 0)
        {
            page.Line();
        }
    }

    /// <summary>Writes what many graphs came to: a table of the rules that matched something, what is to be said, and how the run ended.</summary>
    /// <param name="totals">The graphs, counted.</param>
    /// <param name="isCancelled">Whether the run was cancelled.</param>
    /// <param name="output">Where to.</param>
    public static void Write(BatchTotals totals, bool isCancelled, TextWriter output)
    {
        var page = new TextPage(output, Wide);
        TextRules.Write(totals.Rules, page);
        Problems(totals.Problems(isCancelled), page);
        page.Line(Words.Ended(totals.Exit(isCancelled).Code, totals.Complete && !isCancelled, totals, totals.Unusable, totals.Empty));
    }

    private static void Several(ReportBatch batch, TextPage page)
    {
        TextRules.Write(BatchTotals.Of(batch.Reports).Rules, page);
        foreach (var report in batch.Reports)
        {
            page.Line($"{Words.Graph(report.Graph)}: {Words.Found(report)}");
        }
    }
}
