using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>How loud a pipeline should be about something.</summary>
internal enum Loudness
{
    Error,
    Warning,
    Notice,
}

/// <summary>A finding or a problem as pipelines show it: one message at one place in a file.</summary>
/// <param name="Loudness">How loud.</param>
/// <param name="File">The file; null when there is none.</param>
/// <param name="Place">The place in the file; <c>default</c> means the file as a whole.</param>
/// <param name="Code">The id of the rule, or the code of the problem.</param>
/// <param name="Title">The title of the rule; for a problem what its code stands for.</param>
/// <param name="Message">What is the case.</param>
internal sealed record Annotation(Loudness Loudness, string? File, Place Place, string Code, string Title, string Message)
{
    private const int ShownAStep = 10;

    private enum Turn
    {
        Failure,
        News,
        Problem,
        Undetermined,
        Resolved,
        Known,
    }

    /// <summary>The title and the message, which may begin with it.</summary>
    public string Text => Message.StartsWith(Title, StringComparison.Ordinal) ? Message : $"{Title}: {Message}";

    /// <summary>The file, and the place in it where there is one: <c>graph.json:3:5</c>; empty when there is no file.</summary>
    public string Where => File is null || Place.Line == 0 ? File ?? "" : $"{File}:{Place.Line}:{Place.Column}";

    /// <summary>
    /// Everything a run has to say, the loudest first: what could not be judged, what is new, what is wrong with the files, as a
    /// waiver that does not hold, what is resolved, and then what is known.
    /// </summary>
    public static IReadOnlyList<Annotation> Of(ReportBatch batch)
    {
        var findings = batch.Reports.SelectMany(report => report.Findings.Select(finding => (Turn: TurnOf(finding), Annotation: Of(report, finding))));
        var problems = batch.Reports.SelectMany(report => report.Problems).Concat(batch.Problems)
            .Select(problem => (Turn: problem.Severity == ProblemSeverity.Error ? Turn.Failure : Turn.Problem, Annotation: Of(problem)));
        var resolved = batch.Reports.SelectMany(report => (report.Baseline?.Resolved ?? []).Select(finding => (Turn: Turn.Resolved, Annotation: Of(report, finding))));
        return [.. findings.Concat(problems).Concat(resolved).OrderBy(one => one.Annotation.Loudness).ThenBy(one => one.Turn).Select(one => one.Annotation)];
    }

    /// <summary>What pipelines show at most of each loudness a step, the loudest first; and how many there are besides.</summary>
    public static (IReadOnlyList<Annotation> Shown, int More) Capped(ReportBatch batch)
    {
        var all = Of(batch);
        Annotation[] shown = [.. all.GroupBy(annotation => annotation.Loudness).SelectMany(kind => kind.Take(ShownAStep))];
        return (shown, all.Count - shown.Length);
    }

    /// <summary>How loud a finding is: a failed rule as loud as a high severity, what is accepted or known only a notice.</summary>
    public static Loudness LoudnessOf(Finding finding) => (finding.Outcome, finding.Severity) switch
    {
        (Outcome.Flagged, _) when !ExitCodes.IsNews(finding) => Loudness.Notice,
        (Outcome.Failed, _) or (Outcome.Flagged, Severity.High) => Loudness.Error,
        (Outcome.Flagged, Severity.Medium) or (Outcome.Undetermined, _) => Loudness.Warning,
        _ => Loudness.Notice,
    };

    /// <summary>The sentence, then what is missing, the waiver, and how it compares with the baseline.</summary>
    public static string MessageOf(Finding finding) => string.Join(' ', new[]
    {
        Words.Sentence(finding),
        finding.Missing.Count == 0 ? "" : $"Undetermined: {string.Join("; ", finding.Missing.Select(item => $"{item.What} is missing"))}.",
        finding.Waiver is null ? "" : $"Waived {Words.Waiver(finding.Waiver)}.",
        Words.Compared(finding) is { } compared ? $"Since the baseline {compared}." : "",
    }.Where(part => part.Length > 0));

    // Pipelines show only so many: what is known already, and what was undetermined before, comes last.
    private static Turn TurnOf(Finding finding) =>
        finding.Outcome == Outcome.Failed ? Turn.Failure
        : !ExitCodes.IsNews(finding) || finding.Waiver is not null ? Turn.Known
        : finding.Outcome == Outcome.Flagged ? Turn.News
        : Turn.Undetermined;

    private static Annotation Of(Report report, Finding finding)
    {
        var place = Words.FirstEvidence(finding);
        return new(
            LoudnessOf(finding), report.Graph.File, place is null ? default : new(place.Line, place.Column), finding.Rule,
            finding.Title, MessageOf(finding));
    }

    // What is gone has no place any more.
    private static Annotation Of(Report report, BaselineFinding finding) => new(
        Loudness.Notice, report.Graph.File, default, finding.Rule, Words.Title(report, finding),
        $"Resolved since the baseline: {Words.ResolvedOn(report, finding)} in {Words.Name(report.Graph)} ({Words.Was(finding)}; {finding.Fingerprint}).");

    /// <summary>A problem, at its place.</summary>
    public static Annotation Of(Problem problem) => new(
        problem.Severity == ProblemSeverity.Error ? Loudness.Error : Loudness.Warning, problem.File.Length == 0 ? null : problem.File,
        problem.Place, problem.Code, ErrorCatalogue.Find(problem.Code)?.Title ?? problem.Code, problem.Message);
}
