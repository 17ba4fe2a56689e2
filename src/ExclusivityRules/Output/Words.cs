using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>What a report says, in the words that every format for people uses.</summary>
internal static class Words
{
    /// <summary>How a run ended, in a word or two.</summary>
    public static string Ended(int exitCode, bool complete) =>
        exitCode == ExitCodes.Nothing ? "Nothing was checked" : complete ? "Complete" : exitCode == ExitCodes.Cancelled ? "Incomplete, cancelled" : "Incomplete";

    /// <summary>How a run ended, with everything counted: its last line.</summary>
    public static string Ended(ReportBatch batch) => batch.Single is { } report
        ? $"{Ended(report.ExitCode, report.Complete)}: {Counts(report)}"
        : Ended(batch.ExitCode, batch.Complete, BatchTotals.Of(batch.Reports), batch.Unusable, batch.Empty);

    /// <summary>The same, from the counts alone.</summary>
    public static string Ended(int exitCode, bool complete, BatchTotals totals, int unusable, int empty) =>
        $"{Ended(exitCode, complete)}: {Count(totals.Graphs, "graph")} judged, {unusable} unusable, {empty} empty; "
        + $"{totals.Rules.Sum(rule => rule.Flagged)} flagged, {totals.Rules.Sum(rule => rule.Undetermined)} undetermined, "
        + $"{totals.Rules.Sum(rule => rule.Failed)} failed, {totals.Rules.Sum(rule => rule.Waived)} waived";

    /// <summary>What a report is, and what it is not.</summary>
    public const string Disclaimer =
        "This report screens for arrangements that meet the conditions of a rule and deserve review; it gives no legal conclusion.";

    /// <summary>What was found, on which graph, day and scenario, in one line.</summary>
    public static string Verdict(Report report) =>
        $"{Found(report)} in {report.Graph.Name}{At(report.Graph)} on {Numbers.Date(report.AsOf)}, {Scenario(report)}";

    /// <summary>A graph by its place: its file, or <c>graphs.ndjson:3 (two-labs)</c> where the file has a graph a line.</summary>
    public static string Graph(ReportGraph graph) => graph.Line is { } line ? $"{graph.File}:{line} ({graph.Id})" : graph.File ?? graph.Id;

    /// <summary>A pointer into a graph: <c>graph.json#/parties/0</c>.</summary>
    public static string Pointed(ReportGraph graph, string pointer) =>
        $"{graph.File}{(graph.Line is { } line ? $":{line}" : "")}{(graph.File is null ? "" : "#")}{pointer}";

    /// <summary>A graph by its id, with its place where the file has a graph a line.</summary>
    public static string Name(ReportGraph graph) => graph.Line is null ? graph.Id : Graph(graph);

    /// <summary>The place after the name, where the file has a graph a line; empty where the name is enough.</summary>
    public static string At(ReportGraph graph) => graph.Line is null ? "" : $", {Graph(graph)},";

    /// <summary>What was found: <c>9 flagged (4 high, 5 medium), 1 undetermined</c>.</summary>
    public static string Found(Report report)
    {
        var summary = report.Summary;
        if (summary.RulesApplied == 0)
        {
            return "Nothing to check";
        }

        var parts = new List<string> { summary.Flagged == 0 ? "Nothing flagged" : $"{summary.Flagged} flagged ({BySeverity(report)})" };
        AddCount(parts, summary.Undetermined, "undetermined");
        AddCount(parts, summary.Failed, "failed");
        AddCount(parts, summary.Waived, "waived");
        return string.Join(", ", parts);
    }

    /// <summary>The results and rules counted.</summary>
    public static string Counts(Report report)
    {
        var summary = report.Summary;
        return $"{summary.Flagged} flagged, {summary.Undetermined} undetermined, {summary.Failed} failed, {summary.Clear} clear, "
            + $"{summary.Waived} waived; {Count(summary.RulesApplied, "rule")} applied, {summary.RulesNotApplicable} not applicable";
    }

    /// <summary>The scenario: <c>base scenario</c>, or which triggers are taken to have happened.</summary>
    public static string Scenario(Report report) => report.Scenario.Count == 0
        ? "base scenario"
        : $"taking as happened: {string.Join(", ", report.Scenario.Select(id => $"\"{Trigger(report, id)}\""))}";

    /// <summary>A value with its unit: <c>15 bn USD</c>, <c>70 %</c>, <c>yes</c>, <c>unknown</c>.</summary>
    public static string Value(ReportValue value, string? unit) => value switch
    {
        ReportValue.Number number => Numbers.With(number.Value, unit),
        ReportValue.Text text => text.Value,
        ReportValue.Flag flag => flag.Value ? "yes" : "no",
        ReportValue.List list => list.Values.Count == 0 ? "none" : string.Join(", ", list.Values),
        _ => "unknown",
    };

    /// <summary>A value a condition looks at, with the lines it comes from.</summary>
    public static string Operand(Operand operand)
    {
        var lines = operand.Lines.Where(line => line > 0).Distinct().Order().ToArray();
        string[] notes =
        [
            .. lines.Length == 0 ? [] : new[] { $"{(lines.Length == 1 ? "line" : "lines")} {string.Join(", ", lines)}" },
            .. operand.Note is null ? [] : new[] { operand.Note },
        ];
        var note = notes.Length == 0 ? "" : $" ({string.Join("; ", notes)})";
        return $"{operand.Name} = {Value(operand.Value, operand.Unit)}{note}";
    }

    /// <summary>Whether a condition is met: a check, a cross, or a question mark for unknown.</summary>
    public static string Mark(ConditionResult condition) => condition.Met switch { true => "✓", false => "✗", null => "?" };

    /// <summary>In which scenarios a finding is flagged, in words; null when there is nothing to say.</summary>
    public static string? HoldsWhen(Report report, Finding finding)
    {
        if (finding.HoldsWhen is not { Count: > 0 } cases)
        {
            return null;
        }

        return cases.Any(all => all.Count == 0)
            ? "in every scenario"
            : string.Join("; or ", cases.Select(all => "when " + string.Join(" and ", all.Select(term => Happened(report, term)))));
    }

    /// <summary>A change that clears: <c>stake of a-b (/arrangements/3/stake): 0.3 -&gt; 0.2999</c>.</summary>
    public static string Counterfactual(Counterfactual change) =>
        $"{change.What} ({change.Pointer}): {(change.Was is ReportValue.Unknown && change.Pointer.EndsWith("/end", StringComparison.Ordinal) ? "open-ended" : Value(change.Was, unit: null))} -> {Value(change.Becomes, unit: null)}";

    /// <summary>The values of a missing fact that decide.</summary>
    public static IEnumerable<string> Decides(MissingItem item)
    {
        if (item.Flags is { } flags)
        {
            yield return $"flagged if it is {Value(flags, unit: null)}";
        }

        if (item.Clears is { } clears)
        {
            yield return $"clear if it is {Value(clears, unit: null)}";
        }
    }

    /// <summary>The name of a party; its id when the report does not name it.</summary>
    public static string Party(Report report, string id) => report.PartyName(id);

    /// <summary>The place of an arrangement: <c>graph.json:12:5</c>, or its pointer when there is no file.</summary>
    public static string Place(Report report, EvidenceItem item) =>
        report.Graph.File is { } file && item.Line > 0 ? $"{file}:{item.Line}:{item.Column}" : item.Pointer;

    /// <summary>The arrangement a finding is shown at: the first it rests on; null when there is none.</summary>
    public static EvidenceItem? FirstEvidence(Finding finding) => finding.Evidence.Count > 0 ? finding.Evidence[0] : null;

    /// <summary>An arrangement of the evidence: <c>investment amazon-openai: Amazon -> OpenAI</c>.</summary>
    public static string Evidence(Report report, EvidenceItem item) =>
        $"{item.Kind} {item.Id}: {Party(report, item.From)} -> {Party(report, item.To)}";

    /// <summary>A citation: the id of the source, the place in it, and how sure it is.</summary>
    public static string Citation(Citation citation)
    {
        var locator = citation.Locator is null ? "" : $", {citation.Locator}";
        return citation.Confidence is { } confidence ? $"{citation.Source}{locator} ({EnumNames.Of(confidence)})" : citation.Source + locator;
    }

    /// <summary>The sources that findings cite, in the order of the graph.</summary>
    public static IReadOnlyList<ReportSource> Cited(Report report)
    {
        var cited = report.Findings.SelectMany(finding => finding.Evidence).SelectMany(item => item.Sources).Select(source => source.Source).ToHashSet();
        return [.. report.Sources.Where(source => cited.Contains(source.Id))];
    }

    /// <summary>A source: <c>article: its title, its address</c>.</summary>
    public static string Source(ReportSource source) => $"{source.Id}: {source.Title}{(source.Url is null ? "" : $", {source.Url}")}";

    /// <summary>A law, with its status unless it is verified.</summary>
    public static string Law(LegalBasis basis) => basis.Status switch
    {
        "verified" => basis.Citation,
        "partly" => $"{basis.Citation} (partly verified)",
        _ => $"{basis.Citation} ({basis.Status})",
    };

    /// <summary>How a finding counts: its severity, or its outcome with the severity.</summary>
    public static string Level(Finding finding) => finding.Outcome == Outcome.Flagged
        ? EnumNames.Of(finding.Severity)
        : $"{EnumNames.Of(finding.Outcome)} ({EnumNames.Of(finding.Severity)})";

    /// <summary>What a finding comes to: its sentence, and for a failed one the error.</summary>
    public static string Sentence(Finding finding) =>
        finding.Error is null ? finding.Sentence
        : $"{finding.Sentence}{(finding.Sentence.Length == 0 ? "" : " ")}The rule failed: {finding.Error.TrimEnd('.')}.";

    /// <summary>A waiver: until when, who accepted it, why, and where it stands.</summary>
    public static string Waiver(FindingWaiver waiver) =>
        $"until {Numbers.Date(waiver.Until)}, by {string.Join(", ", waiver.ApprovedBy)}: {waiver.Reason.TrimEnd('.')}"
        + $" ({(waiver.Ticket is null ? "" : $"{waiver.Ticket}; ")}{waiver.File}:{waiver.Line})";

    /// <summary>How a finding compares with the baseline; null when there is none.</summary>
    public static string? Compared(Finding finding) => finding.Baseline switch
    {
        null => null,
        { State: BaselineState.New } => "new",
        { State: BaselineState.Unchanged } => "unchanged",
        var changed => $"{(changed.Worse ? "worse" : "changed")}: {string.Join("; ", Changes(changed.WasOutcome, changed.WasSeverity, finding.Severity, changed.Changes))}",
    };

    /// <summary>The findings compared with the baseline, counted; null when there is none.</summary>
    public static string? Compared(Report report) => report.Baseline is not { } baseline ? null
        : $"{baseline.New} new, {baseline.Changed} changed ({baseline.Worse} worse), {baseline.Unchanged} unchanged, {baseline.Resolved.Count} resolved";

    /// <summary>A finding of the baseline that is gone.</summary>
    public static string Resolved(Report report, BaselineFinding finding) =>
        $"{finding.Rule}: {string.Join(", ", finding.Parties.Select(id => Party(report, id)))} ({EnumNames.Of(finding.Outcome)}, {EnumNames.Of(finding.Severity)}; {finding.Fingerprint})";

    /// <summary>A problem on one line: <c>file:line:column: warning EXR0103: message</c>.</summary>
    public static string Problem(Problem problem) =>
        (problem.File.Length == 0 ? "" : problem.Place.Line > 0 ? $"{problem.File}:{problem.Place.Line}:{problem.Place.Column}: " : $"{problem.File}: ")
        + $"{EnumNames.Of(problem.Severity)} {problem.Code}: {problem.Message}";

    /// <summary>A count with its noun: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>What changed of a finding, each old value with the new one.</summary>
    public static IEnumerable<string> Changes(Outcome? wasOutcome, Severity? wasSeverity, Severity isSeverity, IReadOnlyList<ValueChange> changes)
    {
        if (wasOutcome is { } outcome)
        {
            yield return $"was {EnumNames.Of(outcome)}";
        }

        if (wasSeverity is { } severity)
        {
            yield return $"severity was {EnumNames.Of(severity)}, is {EnumNames.Of(isSeverity)}";
        }

        foreach (var change in changes)
        {
            yield return $"{(change.Was ?? change.Now)!.Name} was {Fact(change.Was)}, is {Fact(change.Now)}";
        }

        static string Fact(FactResult? fact) => fact is null ? "not there" : Value(fact.Value, fact.Unit);
    }

    private static string BySeverity(Report report) => string.Join(", ", report.Findings
        .Where(finding => finding.Outcome == Outcome.Flagged)
        .GroupBy(finding => finding.Severity)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{group.Count()} {EnumNames.Of(group.Key)}"));

    private static void AddCount(List<string> parts, int count, string word)
    {
        if (count > 0)
        {
            parts.Add($"{count} {word}");
        }
    }

    private static string Happened(Report report, string term) => term.StartsWith('!')
        ? $"\"{Trigger(report, term[1..])}\" has not happened"
        : $"\"{Trigger(report, term)}\" has happened";

    private static string Trigger(Report report, string id) =>
        report.Triggers.FirstOrDefault(trigger => trigger.Id == id)?.Name ?? id;
}
