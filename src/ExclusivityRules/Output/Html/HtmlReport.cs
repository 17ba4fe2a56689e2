using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// The report as one HTML file for a browser: it loads nothing, runs nothing but its own filter, and reads the same without it.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the reports of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        var title = batch.Reports is [var only] ? only.Graph.Name : Words.Count(batch.Reports.Count, "graph");
        output.Write(Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{HtmlPage.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Partnership screening: {title}</title>
            <style>{new Html(HtmlStyle.Text)}</style>
            </head>
            <body>
            <main>
            {(batch.Single is null ? Overview(batch) : Html.None)}
            """).Markup);
        for (var i = 0; i < batch.Reports.Count; i++)
        {
            One(batch.Reports[i], new(batch.Reports[i], Prefix(batch, i)), output);
        }

        output.Write(Html.Of($"""
            </main>
            <script>{new Html(HtmlPage.Script)}</script>
            </body>
            </html>

            """).Markup);
    }

    private static string Prefix(ReportBatch batch, int index) => batch.Reports.Count == 1 ? "f" : $"g{index + 1}-f";

    private static Html Overview(ReportBatch batch) => Html.Of($"""
        <section class="report">
        <header>
        <p class="kind">Partnership screening</p>
        <h1>{Words.Count(batch.Reports.Count, "graph")}</h1>
        <p class="found"><strong>{Words.Ended(batch.ExitCode, batch.Complete)}</strong>: {batch.ExitReason}</p>
        <p class="disclaimer">{Words.Disclaimer}</p>
        </header>
        {Problems("Inputs that could not be used", batch.Problems)}{(batch.Reports.Count == 0 ? Html.None : Html.Of($"""
            <h2>Graphs</h2>
            <table><thead><tr><th scope="col">Graph</th><th scope="col">What was found</th></tr></thead><tbody>
            {Html.Each(batch.Reports.Index(), report => Html.Of($"""
                <tr><td><a href="#{Prefix(batch, report.Index)}">{report.Item.Graph.Name}</a>, {Words.Graph(report.Item.Graph)}</td><td>{Words.Found(report.Item)}</td></tr>

                """))}</tbody></table>
            """))}
        </section>

        """);

    private static void One(Report report, HtmlIds ids, TextWriter output)
    {
        output.Write(Html.Of($"""
            <section class="report" id="{ids.Prefix}">
            {HtmlSummary.Title(report)}{HtmlSummary.Of(report, ids)}{Graph(report, ids.Prefix)}<section aria-labelledby="{ids.Prefix}-l">
            <h2 id="{ids.Prefix}-l">Findings</h2>
            {Filter(report, ids)}
            """).Markup);
        foreach (var (finding, id) in HtmlSummary.Ordered(report, ids))
        {
            output.Write(HtmlFinding.Of(report, finding, id, ids).Markup);
        }

        output.Write(Html.Of($"""
            </section>
            {List("Resolved since the baseline", report.Baseline?.Resolved ?? [], finding => Html.Of($"{Words.Resolved(report, finding)}"))}{Timeline(report)}{Sources(report, ids)}{Rules(report)}{Problems("Problems", report.Problems)}
            </section>

            """).Markup);
    }

    private static Html Graph(Report report, string prefix) => Drawing.Of(report, prefix + "-d") is { Markup.Length: > 0 } drawing ? Html.Of($"""
        <section aria-labelledby="{prefix}-p"><h2 id="{prefix}-p">The partnerships</h2>
        <figure>{drawing}<figcaption>Undertakings and the arrangements in force between them, each from the party it goes out from to the other; those that findings rest on are lit. At most {Drawing.MostNodes} undertakings are drawn.</figcaption></figure></section>

        """) : Html.None;

    private static Html Filter(Report report, HtmlIds ids)
    {
        var levels = HtmlSummary.Ordered(report, ids).Select(pair => HtmlFinding.Class(pair.Finding)).Distinct(StringComparer.Ordinal).ToArray();
        return levels.Length == 0 ? Html.Of($"<p>Nothing to show.</p>") : Html.Of($"""
            <form class="filter" hidden aria-label="Filter of the findings">
            {Html.Each(levels, level => Html.Of($"""<label><input type="checkbox" name="{level}" checked> {level}</label> """))}
            <label for="{ids.Prefix}-q">Text</label> <input id="{ids.Prefix}-q" type="search" autocomplete="off"> <output aria-live="polite"></output>
            </form>

            """);
    }

    private static Html Sources(Report report, HtmlIds ids) => Words.Cited(report) is { Count: > 0 } sources ? Html.Of($"""
        <section><h2>Sources</h2><ul>{Html.Each(sources, source => Html.Of($"""<li id="{ids.Source(source.Id)}">{Source(source)}</li>{"\n"}"""))}</ul></section>

        """) : Html.None;

    private static Html Source(ReportSource source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? Html.Of($"""<strong>{source.Id}</strong>: <a rel="noopener noreferrer" href="{source.Url}">{source.Title}</a>""")
            : Html.Of($"<strong>{source.Id}</strong>: {source.Title}{(source.Url is null ? "" : $", {source.Url}")}");

    private static Html Rules(Report report)
    {
        var applied = report.Rules.Where(IsApplied).ToArray();
        return report.Rules.Count == 0 ? Html.None : Html.Of($"""
            <section><h2>Rules</h2>
            <ul>{Html.Each(report.Packs, pack => Html.Of($"<li>{pack.Id}{(pack.Version is null ? "" : $" {pack.Version}")}{HtmlSummary.Sha256(pack.Sha256)}</li>\n"))}</ul>
            {(applied.Length == 0 ? Html.None : Html.Of($"""
                <div class="wide" tabindex="0" role="region" aria-label="Rules">
                <table><thead><tr><th scope="col">Rule</th><th scope="col">Title</th><th scope="col" class="number">Flagged</th><th scope="col" class="number">Undetermined</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Clear</th><th scope="col" class="number">Waived</th></tr></thead><tbody>
                {Html.Each(applied, rule => Html.Of($"<tr><td><code>{rule.Id}</code></td><td>{rule.Title}</td>{Html.Each([rule.Flagged, rule.Undetermined, rule.Failed, rule.Clear, rule.Waived], count => Html.Of($"<td class=\"number\">{count}</td>"))}</tr>\n"))}</tbody></table></div>
                """))}
            {(applied.Length == report.Rules.Count ? Html.None : Html.Of($"<p>Not applicable: {string.Join(", ", report.Rules.Where(rule => !IsApplied(rule)).Select(rule => rule.Id))}.</p>"))}</section>

            """);
    }

    private static bool IsApplied(ReportRule rule) => rule.Flagged + rule.Undetermined + rule.Failed + rule.Clear + rule.Waived > 0;

    private static Html Timeline(Report report) => report.Timeline is not { } timeline ? Html.None : List(
        TimelineWords.Heading(timeline), timeline.Findings,
        finding => Html.Of($"{TimelineWords.Finding(report, finding)}: {string.Join("; ", finding.Periods.Select(period => TimelineWords.Period(timeline, period)))}"));

    private static Html Problems(string title, IReadOnlyList<Problem> problems) => List(title, problems, problem => Html.Of($"{Words.Problem(problem)}"));

    private static Html List<T>(string title, IReadOnlyList<T> items, Func<T, Html> write) => items.Count == 0 ? Html.None : Html.Of($"""
        <section><h2>{title}</h2><ul>{Html.Each(items, item => Html.Of($"<li>{write(item)}</li>\n"))}</ul></section>

        """);
}
