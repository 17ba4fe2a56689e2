using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// The report as one HTML file for a browser: it loads nothing, runs nothing but its own filter, and reads the same without it.
/// </summary>
public static class HtmlReport
{
    // As many as a reader looks through; all of them stand below.
    private const int InShort = 200;

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
            <style>{new Html(HtmlPage.Style)}</style>
            </head>
            <body>
            <main>

            """).Markup);
        for (var i = 0; i < batch.Reports.Count; i++)
        {
            One(batch.Reports[i], batch.Reports.Count == 1 ? "f" : $"g{i + 1}-f", output);
        }

        output.Write(Html.Of($"""
            {Problems("Problems of the inputs", batch.Single is null ? batch.Problems : [])}<footer><p>{Words.Ended(batch.ExitCode, batch.Complete)}: {batch.ExitReason}. Written by {batch.Reports.Select(report => $"{report.Tool.Name} {report.Tool.Version}").FirstOrDefault("exclusivity")}.</p></footer>
            </main>
            <script>{new Html(HtmlPage.Script)}</script>
            </body>
            </html>

            """).Markup);
    }

    private static void One(Report report, string prefix, TextWriter output)
    {
        var ids = Ids(report, prefix);
        output.Write(Html.Of($"""
            <header>
            <p class="kind">Partnership screening</p>
            <h1>{report.Graph.Name}</h1>
            <p class="found"><strong>{Words.Found(report)}</strong>{Words.At(report.Graph)} on {Numbers.Date(report.AsOf)}, {Words.Scenario(report)}</p>
            <p class="disclaimer">{Words.Disclaimer}</p>
            </header>
            <section aria-labelledby="{prefix}-s">
            <h2 id="{prefix}-s">Summary</h2>
            {Counts(report)}
            {Table(report, ids)}</section>
            {Graph(report, prefix)}<section aria-labelledby="{prefix}-l">
            <h2 id="{prefix}-l">Findings</h2>
            {Filter(report, prefix)}
            """).Markup);
        for (var i = 0; i < ids.Length; i++)
        {
            output.Write(HtmlFinding.Of(report, report.Findings[i], ids[i]).Markup);
        }

        output.Write(Html.Of($"""
            </section>
            {List("Resolved since the baseline", report.Baseline?.Resolved ?? [], finding => Html.Of($"{Words.Resolved(report, finding)}"))}{Timeline(report)}{List("Sources", Words.Cited(report), Source)}{Rules(report)}{Problems("Problems", report.Problems)}
            """).Markup);
    }

    // The identity of a finding across edits, so that a link stays right; numbered where a report has one twice.
    private static string[] Ids(Report report, string prefix)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. report.Findings.Select((finding, i) => finding.Fingerprint.LastIndexOf(':') is var colon && finding.Fingerprint[(colon + 1)..] is { Length: 32 } hash
                && hash.All(char.IsAsciiHexDigit) && once.Add(hash) ? $"{prefix}-{hash}" : $"{prefix}-{i + 1}"),
        ];
    }

    private static Html Counts(Report report) => Html.Of($"""
        <p>{(report.Complete ? "Complete" : "Incomplete")}: {Words.Counts(report)}.{(Words.Compared(report) is { } compared ? $" Since the baseline: {compared}." : "")}</p>
        """);

    private static Html Table(Report report, string[] ids) => report.Findings.Count == 0 ? Html.None : Html.Of($"""
        <div class="wide" tabindex="0" role="region" aria-label="Findings in short">
        <table class="short"><thead><tr><th scope="col">Level</th><th scope="col">Rule</th><th scope="col">What is the case</th></tr></thead><tbody>
        {Html.Each(report.Findings.Zip(ids).Take(InShort), pair => Html.Of($"""
            <tr class="{HtmlFinding.Class(pair.First)}"><td><span class="level">{Words.Level(pair.First)}</span></td><td><a href="#{pair.Second}">{pair.First.Title}</a></td><td>{Words.Sentence(pair.First)}</td></tr>

            """))}</tbody></table></div>
        {(report.Findings.Count > InShort ? Html.Of($"<p>{report.Findings.Count - InShort} more findings stand below.</p>") : Html.None)}
        """);

    private static Html Graph(Report report, string prefix) => Drawing.Of(report, prefix + "-d") is { Markup.Length: > 0 } drawing ? Html.Of($"""
        <section aria-labelledby="{prefix}-p"><h2 id="{prefix}-p">The partnerships</h2>
        <figure>{drawing}<figcaption>Undertakings and the arrangements in force between them; those that findings rest on are lit. At most {Drawing.MostNodes} undertakings are drawn.</figcaption></figure></section>

        """) : Html.None;

    private static Html Filter(Report report, string prefix)
    {
        var levels = report.Findings.Select(HtmlFinding.Class).Distinct(StringComparer.Ordinal).ToArray();
        return levels.Length == 0 ? Html.Of($"<p>Nothing to show.</p>") : Html.Of($"""
            <form class="filter" hidden aria-label="Filter of the findings">
            {Html.Each(levels, level => Html.Of($"""<label><input type="checkbox" name="{level}" checked> {level}</label> """))}
            <label for="{prefix}-q">Text</label> <input id="{prefix}-q" type="search" autocomplete="off"> <output aria-live="polite"></output>
            </form>

            """);
    }

    private static Html Source(ReportSource source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? Html.Of($"""<strong>{source.Id}</strong>: <a rel="noopener noreferrer" href="{source.Url}">{source.Title}</a>""")
            : Html.Of($"<strong>{source.Id}</strong>: {source.Title}{(source.Url is null ? "" : $", {source.Url}")}");

    private static Html Rules(Report report) => report.Rules.Count == 0 ? Html.None : Html.Of($"""
        <section><h2>Rules</h2><div class="wide" tabindex="0" role="region" aria-label="Rules">
        <table><thead><tr><th scope="col">Rule</th><th scope="col">Title</th><th scope="col">Flagged</th><th scope="col">Undetermined</th><th scope="col">Failed</th><th scope="col">Clear</th><th scope="col">Waived</th></tr></thead><tbody>
        {Html.Each(report.Rules, rule => Html.Of($"""
            <tr><td><code>{rule.Id}</code></td><td>{rule.Title}</td><td>{rule.Flagged}</td><td>{rule.Undetermined}</td><td>{rule.Failed}</td><td>{rule.Clear}</td><td>{rule.Waived}</td></tr>

            """))}</tbody></table></div></section>

        """);

    private static Html Timeline(Report report) => report.Timeline is not { } timeline ? Html.None : List(
        TimelineWords.Heading(timeline), timeline.Findings,
        finding => Html.Of($"{TimelineWords.Finding(report, finding)}: {string.Join("; ", finding.Periods.Select(period => TimelineWords.Period(timeline, period)))}"));

    private static Html Problems(string title, IReadOnlyList<Problem> problems) => List(title, problems, problem => Html.Of($"{Words.Problem(problem)}"));

    private static Html List<T>(string title, IReadOnlyList<T> items, Func<T, Html> write) => items.Count == 0 ? Html.None : Html.Of($"""
        <section><h2>{title}</h2><ul>{Html.Each(items, item => Html.Of($"<li>{write(item)}</li>\n"))}</ul></section>

        """);
}
