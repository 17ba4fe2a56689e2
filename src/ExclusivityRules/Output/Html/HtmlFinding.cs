using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>One finding of the HTML report: the sentence, why it is so, with a picture, and what it rests on.</summary>
internal static class HtmlFinding
{
    /// <summary>The finding.</summary>
    /// <param name="report">Its report.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="id">Its id on the page.</param>
    /// <param name="ids">The ids of what it links to.</param>
    public static Html Of(Report report, Finding finding, string id, HtmlIds ids) => Html.Of($"""
        <article id="{id}" class="finding {Class(finding)}" data-level="{Class(finding)}" aria-labelledby="{id}-h">
        <h3 id="{id}-h"><span class="level">{Words.Level(finding)}</span> {finding.Title} <a class="link" href="#{id}" aria-label="Link to this finding: {finding.Title}, {string.Join(", ", finding.Bindings.Values)}">#</a></h3>
        <p class="sentence">{Words.Sentence(finding)}</p>
        {Said("Waived", finding.Waiver is null ? null : Words.Waiver(finding.Waiver))}{Said("Since the baseline", Words.Compared(finding))}<div class="because">
        {Drawing.Of(report, finding, id + "-g")}
        {Section("Missing", finding.Missing, item => Html.Of($"{item.What}, to be added at <code>{item.Pointer}</code>{Items(Words.Decides(item).ToArray(), decides => Html.Of($"{decides}"))}"))}
        {Section("Conditions", finding.Conditions, condition => Condition(finding, condition), "plain")}
        {Section("Facts", finding.Facts, fact => Html.Of($"{fact.Name} = {Words.Value(fact.Value, fact.Unit)}"))}
        {Section("How it follows", finding.Chain ?? [], step => Html.Of($"{step.Text}"))}
        {Section("Evidence", finding.Evidence, item => Evidence(report, item, ids))}
        {Section("Legal basis", finding.LegalBasis, basis => Html.Of($"{Words.Law(basis)}"))}
        {Section("Notes", finding.Notes, note => Html.Of($"{note}"))}
        {Section("Any one of these would clear it", finding.Counterfactuals, change => Html.Of($"{Words.Counterfactual(change)}"))}
        {Said("Would clear it", finding.Clears)}{Said("Flagged", Words.HoldsWhen(report, finding))}
        </div>
        <p class="id"><code>{finding.Rule}</code> <code>{finding.Fingerprint}</code></p>
        </article>

        """);

    /// <summary>How it is coloured and filtered: its severity, or its outcome when that is not flagged.</summary>
    public static string Class(Finding finding) =>
        finding.Outcome == Outcome.Flagged ? EnumNames.Of(finding.Severity) : EnumNames.Of(finding.Outcome);

    private static Html Condition(Finding finding, ConditionResult condition) => Html.Of($"""
        <span aria-hidden="true">{Words.Mark(condition)}</span> {condition.Name} <span class="met">({condition.Met switch { true => "met", false => "not met", null => "not known" }})</span><br><code>{condition.Text}</code>{Items([.. condition.Operands.Select(Words.Operand), .. MarginWords.Margins(finding, condition)], value => Html.Of($"{value}"))}
        """);

    private static Html Evidence(Report report, EvidenceItem item, HtmlIds ids) => Html.Of($"""
        {item.Kind} {item.Id}: {Words.Party(report, item.From)} → {Words.Party(report, item.To)} <span class="place">({(report.Graph.File is not null && item.Line > 0 ? $"line {item.Line}" : item.Pointer)})</span>{Html.Each(item.Sources.Index(), citation => Html.Of($"{new Html(citation.Index == 0 ? "<br>" : "; ")}{Source(citation.Item, ids)}"))}
        """);

    private static Html Source(Citation citation, HtmlIds ids) => ids.Source(citation.Source) is { } source
        ? Html.Of($"<a href=\"#{source}\">{citation.Source}</a>{Words.Citation(citation)[citation.Source.Length..]}")
        : Html.Of($"{Words.Citation(citation)}");

    private static Html Said(string label, string? text) => text is null ? Html.None : Html.Of($"<p class=\"said\"><strong>{label}:</strong> {text}</p>\n");

    private static Html Section<T>(string title, IReadOnlyList<T> items, Func<T, Html> write, string? looks = null) =>
        items.Count == 0 ? Html.None : Html.Of($"<h4>{title}</h4>{Items(items, write, looks)}");

    private static Html Items<T>(IReadOnlyList<T> items, Func<T, Html> write, string? looks = null) =>
        items.Count == 0 ? Html.None : Html.Of($"<ul{(looks is null ? Html.None : Html.Of($" class=\"{looks}\""))}>{Html.Each(items, item => Html.Of($"<li>{write(item)}</li>\n"))}</ul>\n");
}
