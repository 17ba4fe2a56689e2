using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>The first page of a report: what was judged, by which rules, and what came of it in short.</summary>
internal static class HtmlSummary
{
    // As many as a reader looks through; all of them stand below.
    private const int InShort = 200;

    private static readonly Severity[] Severities = [Severity.High, Severity.Medium, Severity.Low, Severity.Info];

    private static readonly (Outcome Outcome, string Title, string Meaning)[] Outcomes =
    [
        (Outcome.Flagged, "Flagged", "meets the conditions of a rule and deserves review"),
        (Outcome.Failed, "Failed", "the rule could not be judged; the finding says why"),
        (Outcome.Undetermined, "Undetermined", "a fact that is not known could decide it either way; the finding names it"),
        (Outcome.Waived, "Waived", "flagged, and accepted for a time by the persons named"),
    ];

    /// <summary>The findings in the order of the page, each with its id: flagged ones first.</summary>
    public static IEnumerable<(Finding Finding, string Id)> Ordered(Report report, HtmlIds ids) =>
        report.Findings.Zip(ids.Findings).OrderBy(pair => Array.FindIndex(Outcomes, outcome => outcome.Outcome == pair.First.Outcome));

    /// <summary>The title, and what a reader needs to know which run this was.</summary>
    public static Html Title(Report report) => Html.Of($"""
        <header>
        <p class="kind">Partnership screening</p>
        <h1>{report.Graph.Name}</h1>
        <p class="found"><strong>{Words.Found(report)}</strong></p>
        <p class="disclaimer">{Words.Disclaimer}</p>
        <dl class="about">
        {About("As of", Html.Of($"{Numbers.Date(report.AsOf)}, {Words.Scenario(report)}"))}
        {About("Run", Html.Of($"{Words.Ended(report.ExitCode, report.Complete)}; exit code {report.ExitCode}: {report.ExitReason}"))}
        {About("Rules", Html.Of($"{string.Join(", ", report.Packs.Select(pack => pack.Version is null ? pack.Id : $"{pack.Id} {pack.Version}"))}"))}
        {About("Graph", Html.Of($"{Words.Graph(report.Graph)}{Sha256(report.Graph.Sha256)}"))}
        {(Words.Compared(report) is { } compared ? About("Since the baseline", Html.Of($"{compared}")) : Html.None)}{About("Written by", Html.Of($"{report.Tool.Name} {report.Tool.Version}"))}
        </dl>
        </header>

        """);

    /// <summary>The findings counted and in short.</summary>
    public static Html Of(Report report, HtmlIds ids) => Html.Of($"""
        <section aria-labelledby="{ids.Prefix}-s">
        <h2 id="{ids.Prefix}-s">Summary</h2>
        {Counts(report)}<p>{Words.Counts(report)}.</p>
        {Table(report, ids)}</section>

        """);

    /// <summary>A hash in full; nothing when there is none.</summary>
    public static Html Sha256(string? hash) => hash is null ? Html.None : Html.Of($", SHA-256 <code>{hash}</code>");

    private static Html About(string label, Html text) => Html.Of($"<div><dt>{label}</dt><dd>{text}</dd></div>\n");

    private static Html Counts(Report report)
    {
        var severities = Severities.Where(severity => report.Findings.Any(finding => finding.Severity == severity)).ToArray();
        return severities.Length == 0 ? Html.None : Html.Of($"""
            <table class="counts"><thead><tr><th scope="col">Outcome</th>{Html.Each(severities, severity => Html.Of($"""<th scope="col" class="number">{EnumNames.Of(severity)}</th>"""))}</tr></thead><tbody>
            {Html.Each(Outcomes.Where(outcome => report.Findings.Any(finding => finding.Outcome == outcome.Outcome)), outcome => Html.Of($"""
                <tr class="{EnumNames.Of(outcome.Outcome)}"><th scope="row">{outcome.Title}</th>{Html.Each(severities, severity => Html.Of($"""<td class="number">{report.Findings.Count(finding => finding.Outcome == outcome.Outcome && finding.Severity == severity)}</td>"""))}</tr>

                """))}</tbody></table>

            """);
    }

    private static Html Heading(Report report, Outcome outcome)
    {
        var (_, title, meaning) = Outcomes.First(one => one.Outcome == outcome);
        return Html.Of($"<strong>{title} ({report.Findings.Count(finding => finding.Outcome == outcome)})</strong>: {meaning}");
    }

    private static Html Table(Report report, HtmlIds ids) => report.Findings.Count == 0 ? Html.None : Html.Of($"""
        <table class="short"><thead><tr><th scope="col">Severity</th><th scope="col">What is the case</th></tr></thead>
        {Html.Each(Ordered(report, ids).Take(InShort).GroupBy(pair => pair.Finding.Outcome), group => Html.Of($"""
            <tbody class="{EnumNames.Of(group.Key)}"><tr><th colspan="2" scope="rowgroup">{Heading(report, group.Key)}</th></tr>
            {Html.Each(group, pair => Html.Of($"""
                <tr class="{EnumNames.Of(pair.Finding.Severity)}"><td><span class="level">{EnumNames.Of(pair.Finding.Severity)}</span></td><td><a href="#{pair.Id}">{pair.Finding.Title}</a><p>{Words.Sentence(pair.Finding)}</p></td></tr>

                """))}</tbody>

            """))}</table>
        {(report.Findings.Count > InShort ? Html.Of($"<p>{report.Findings.Count - InShort} more findings stand below.</p>") : Html.None)}
        """);
}
