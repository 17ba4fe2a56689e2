using System.Security.Cryptography;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>Analyses of many graphs: each gives its report or its problems, and the rest go on.</summary>
public static class Batch
{
    /// <summary>Judges every graph that some words name, and keeps all reports.</summary>
    /// <param name="words">Files, folders, patterns, or <c>-</c> for standard input; <c>*.ndjson</c> has a graph a line.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">The day, the scenario and the rest.</param>
    /// <param name="cancellation">Stops the run; what is done is reported.</param>
    public static ReportBatch Run(
        IEnumerable<string> words, Stream standardInput, RuleSet rules, AnalysisOptions options, CancellationToken cancellation = default) =>
        Run(words, standardInput, rules, options, 1, null, cancellation);

    /// <summary>Judges every graph that some words name, several at once, and keeps all reports.</summary>
    /// <param name="words">Files, folders, patterns, or <c>-</c> for standard input; <c>*.ndjson</c> has a graph a line.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">The day, the scenario and the rest.</param>
    /// <param name="jobs">How many graphs at once, at least 1; the result is the same for any number.</param>
    /// <param name="done">Hears of each input in turn; null when nobody does.</param>
    /// <param name="cancellation">Stops the run; what is done is reported.</param>
    public static ReportBatch Run(
        IEnumerable<string> words, Stream standardInput, RuleSet rules, AnalysisOptions options, int jobs, Action<BatchRecord>? done, CancellationToken cancellation = default)
    {
        var totals = new BatchTotals(options, rules);
        var records = new List<BatchRecord>();
        List<Problem> cut = [];
        foreach (var record in Records(GraphSources.Open(GraphSources.Find(words), standardInput), rules, options, jobs, record => record, cancellation))
        {
            if (record.IsCancelled)
            {
                cut.AddRange(record.Problems);
                break;
            }

            totals.Add(record);
            records.Add(record);
            done?.Invoke(record);
        }

        return Finish([.. records.Select(record => record.Report).OfType<Report>()], [.. records.SelectMany(record => record.Problems), .. cut], totals, cancellation.IsCancellationRequested);
    }

    /// <summary>Judges graphs and keeps none: what is made of each comes in the order of the graphs.</summary>
    /// <param name="sources">The graphs.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">The day, the scenario and the rest.</param>
    /// <param name="jobs">How many graphs at once; at least 1.</param>
    /// <param name="make">What to make of each; run by several threads.</param>
    /// <param name="cancellation">Stops the run: what comes after the first graph that is not done is left out.</param>
    public static IEnumerable<T> Stream<T>(
        IEnumerable<GraphSource> sources, RuleSet rules, AnalysisOptions options, int jobs, Func<BatchRecord, T> make, CancellationToken cancellation = default)
        where T : class =>
        Records<T?>(sources, rules, options, jobs, record => record.IsCancelled ? null : make(record), cancellation).TakeWhile(made => made is not null)!;

    // The last one may be of the graph at which the run was cancelled.
    private static IEnumerable<T> Records<T>(
        IEnumerable<GraphSource> sources, RuleSet rules, AnalysisOptions options, int jobs, Func<BatchRecord, T> make, CancellationToken cancellation) =>
        OrderedWork.Select(
            sources.TakeWhile(_ => !cancellation.IsCancellationRequested), source => make(Judge(source, rules, options, cancellation)), jobs);

    private static ReportBatch Finish(IReadOnlyList<Report> reports, IReadOnlyList<Problem> problems, BatchTotals totals, bool isCancelled)
    {
        // The waivers that mean nothing stand in the only report, or beside several.
        var said = totals.Problems(isCancelled);
        var ofReport = reports.Count == 1 && !isCancelled;
        var exit = totals.Exit(isCancelled);
        return new()
        {
            Complete = exit.Code is ExitCodes.Clear or ExitCodes.Flagged && totals.Complete,
            ExitCode = exit.Code,
            ExitReason = exit.Reason,
            Unusable = totals.Unusable,
            Empty = totals.Empty,
            Reports = ofReport && said.Count > 0 ? [reports[0] with { Problems = [.. reports[0].Problems, .. said] }] : reports,
            Problems = ofReport ? problems : [.. problems, .. said],
        };
    }

    private static BatchRecord Judge(GraphSource source, RuleSet rules, AnalysisOptions options, CancellationToken cancellation)
    {
        var record = new BatchRecord { File = source.File, Line = source.Line };
        if (source.Problem is { } problem)
        {
            return record with { IsMissing = source.IsMissing, Problems = [problem] };
        }

        var read = source.Utf8 is null ? FileBytes.Read(source.File) : null;
        if (read is { Value: null })
        {
            return record with { Problems = read.Problems };
        }

        var utf8 = source.Utf8 ?? read!.Value;
        record = record with { Size = utf8.Length };
        var graph = GraphFile.Read(utf8, source.File, source.Line ?? 1);
        if (graph.Value is null)
        {
            return record with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8.Span)), Problems = graph.Problems };
        }

        var problems = new List<Problem>(graph.Problems);
        try
        {
            var report = Analysis.Judge(new(graph.Value, source.File, utf8) { Line = source.Line }, rules, options, problems, cancellation);
            return record with { Sha256 = report.Value?.Graph.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(utf8.Span)), Report = report.Value, Problems = report.Problems };
        }
        catch (OperationCanceledException)
        {
            // What was found before any rule ran is not lost.
            return record with { IsCancelled = true, Problems = problems };
        }
    }
}
