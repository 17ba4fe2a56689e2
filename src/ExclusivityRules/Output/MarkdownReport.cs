using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>The report as GitHub-flavoured Markdown: for pull requests, job summaries and wikis.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the reports of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        foreach (var report in batch.Reports)
        {
            One(batch, report, output);
        }

        if (batch.Single is null)
        {
            Problems(batch.Problems, output);
            output.Write($"{Words.Ended(batch)}.\n");
        }
    }

    private static void One(ReportBatch batch, Report report, TextWriter output)
    {
        output.Write($"# {Markdown.Text(report.Graph.Name)}\n\n");
        output.Write($"**{Markdown.Text(Words.Found(report))}**{Markdown.Text(Words.At(batch, report.Graph))} on {Numbers.Date(report.AsOf)}, {Markdown.Text(Words.Scenario(report))}.\n\n");
        output.Write($"{Words.Disclaimer}\n\n");
        if (report.Findings.Count > 0)
        {
            output.Write("| Level | Rule | What |\n| --- | --- | --- |\n");
            foreach (var finding in report.Findings)
            {
                output.Write($"| {Words.Level(finding)} | {Markdown.Text(finding.Rule)} | {Markdown.Text(Words.Sentence(finding))} |\n");
            }

            output.Write("\n");
        }

        foreach (var finding in report.Findings)
        {
            MarkdownFinding.Write(report, finding, output);
        }

        List("Resolved since the baseline", report.Baseline?.Resolved ?? [], finding => Words.Resolved(report, finding), output);
        if (report.Timeline is { } timeline)
        {
            List(TimelineWords.Heading(timeline), timeline.Findings, finding => $"{TimelineWords.Finding(report, finding)}: {string.Join("; ", finding.Periods.Select(period => TimelineWords.Period(timeline, period)))}", output);
        }

        List("Sources", Words.Cited(report), Words.Source, output);
        Rules(report, output);
        Problems(report.Problems, output);
        output.Write($"{Words.Ended(report.ExitCode, report.Complete)}: {Words.Counts(report)}.\n\n");
        output.Write(Words.Compared(report) is { } compared ? $"Since the baseline: {compared}.\n\n" : "");
    }

    private static void Rules(Report report, TextWriter output)
    {
        if (report.Rules.Count > 0)
        {
            output.Write("## Rules\n\n| Rule | Flagged | Undetermined | Failed | Clear | Waived |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
            foreach (var rule in report.Rules)
            {
                output.Write(rule.Flagged + rule.Undetermined + rule.Failed + rule.Clear + rule.Waived == 0
                    ? $"| {Markdown.Text(rule.Id)} | not applicable | | | | |\n"
                    : $"| {Markdown.Text(rule.Id)} | {rule.Flagged} | {rule.Undetermined} | {rule.Failed} | {rule.Clear} | {rule.Waived} |\n");
            }

            output.Write("\n");
        }
    }

    private static void Problems(IReadOnlyList<Problem> problems, TextWriter output) => List("Problems", problems, Words.Problem, output);

    private static void List<T>(string title, IReadOnlyList<T> items, Func<T, string> words, TextWriter output)
    {
        if (items.Count > 0)
        {
            output.Write($"## {title}\n\n");
            foreach (var item in items)
            {
                output.Write($"- {Markdown.Text(words(item))}\n");
            }

            output.Write("\n");
        }
    }
}
