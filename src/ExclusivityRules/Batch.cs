using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>Analyses of several graphs: each gives its report or its problems, and the rest go on.</summary>
public static class Batch
{
    /// <summary>Judges every graph that some words name.</summary>
    /// <param name="words">Files, folders, patterns, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">The day, the scenario and the rest.</param>
    /// <param name="cancellation">Stops the run between two graphs; what is done is reported.</param>
    public static ReportBatch Run(
        IEnumerable<string> words, Stream standardInput, RuleSet rules, AnalysisOptions options, CancellationToken cancellation = default)
    {
        var reports = new List<Report>();
        var problems = new List<Problem>();
        var (unusable, empty) = (0, 0);
        foreach (var word in words)
        {
            var files = InputFiles.Find(word);
            if (files.Count == 0)
            {
                empty++;
                problems.Add(new(ReportErrors.NothingFound, ProblemSeverity.Warning, word, default, "no graph is found here"));
            }

            foreach (var file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
            {
                var bytes = InputFiles.Read(file, standardInput, out var problem);
                var graph = bytes is null ? new(null, [problem!]) : GraphFile.Read(bytes, file);
                if (graph.Value is null)
                {
                    unusable++;
                    problems.AddRange(graph.Problems);
                    continue;
                }

                var report = One(new(graph.Value, file, bytes) { Warnings = graph.Problems }, rules, options, cancellation);
                problems.AddRange(report?.Problems ?? []);
                unusable += report is { Value: null } ? 1 : 0;
                reports.AddRange(report?.Value is null ? [] : [report.Value]);
            }
        }

        return Finish(reports, problems, unusable, empty, cancellation.IsCancellationRequested, new(options.Waivers, rules));
    }

    private static ReportBatch Finish(List<Report> reports, List<Problem> problems, int unusable, int empty, bool isCancelled, StaleWaivers stale)
    {
        // The waivers that mean nothing stand in the only report, or beside several.
        reports.ForEach(stale.See);
        if (reports is [var only])
        {
            reports = [stale.AddTo(only)];
        }
        else
        {
            problems.AddRange(stale.Problems());
        }

        var exit = ExitCodes.Of(reports, unusable, empty, isCancelled);
        return new()
        {
            Complete = exit.Code is ExitCodes.Clear or ExitCodes.Flagged && reports.All(report => report.Complete),
            ExitCode = exit.Code,
            ExitReason = exit.Reason,
            Reports = reports,
            Problems = problems,
        };
    }

    // Null when the run is cancelled.
    private static Loaded<Report>? One(GraphInput input, RuleSet rules, AnalysisOptions options, CancellationToken cancellation)
    {
        try
        {
            return Analysis.Judge(input, rules, options, cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
