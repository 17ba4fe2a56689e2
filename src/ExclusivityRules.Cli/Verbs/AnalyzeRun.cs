using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary>A run of <c>analyze</c>: with all reports in hand for the formats asked for, or record by record.</summary>
internal sealed class AnalyzeRun(
    IReadOnlyList<string> words, RuleSet rules, AnalysisOptions options, int jobs, Streams streams, CancellationToken cancellation)
{
    public Exit Run(IReadOnlyList<OutputTarget<ReportBatch>> targets, bool resume) =>
        targets.FirstOrDefault(target => target.Format == NdjsonReport.Format) is not { } records
            ? resume ? Refuse("--resume goes with --output ndjson:FILE") : Reported(targets)
            : targets.Count > 1 ? Refuse("ndjson is written alone; `exclusivity convert FILE.ndjson` makes other formats of it")
            : resume && records.File is null ? Refuse("--resume goes with --output ndjson:FILE")
            : Recorded(records.File, resume);

    private Exit Reported(IReadOnlyList<OutputTarget<ReportBatch>> targets)
    {
        var batch = Progress.Show(words, streams, done => Batch.Run(words, streams.Input, rules, options, jobs, done, cancellation));
        streams.Show(batch.Problems);
        return batch.Reports.Count > 0 && !Reports.Write(batch, targets, streams)
            ? new(ExitCodes.Unusable, "a report could not be written")
            : new(batch.ExitCode, batch.ExitReason);
    }

    private Exit Recorded(string? file, bool resume)
    {
        var sources = GraphSources.Open(GraphSources.Find(words), streams.Input);
        NdjsonRun? run = null;
        var unusable = new FirstProblems(streams);
        if (file is null)
        {
            run = new(rules, options, jobs, unusable.See);
            run.Write(sources, streams.Output, cancellation);
        }
        else if (!Reports.Try(file, () => Progress.Show(words, streams, done =>
        {
            run = new(rules, options, jobs, unusable.See + done);
            return run.Write(sources, file, resume, cancellation);
        }), streams))
        {
            return new(ExitCodes.Unusable, "the records could not be written");
        }

        unusable.Show();
        TextReport.Write(run!.Totals, run.IsCancelled, streams.Errors);
        return run.Totals.Exit(run.IsCancelled);
    }

    /// <summary>What is wrong with inputs: the first are shown, and all are in the records.</summary>
    private sealed class FirstProblems(Streams streams)
    {
        private const int Shown = 20;
        private readonly List<Problem> first = [];
        private int more;

        public void See(BatchRecord record)
        {
            foreach (var problem in record.Problems)
            {
                if (first.Count < Shown)
                {
                    first.Add(problem);
                }
                else
                {
                    more++;
                }
            }
        }

        public void Show()
        {
            streams.Show(first);
            streams.Errors.Write(more > 0 ? $"{more} more problems stand in the records\n" : "");
        }
    }

    private Exit Refuse(string message)
    {
        streams.Errors.Write($"error: {message}\n");
        return new(ExitCodes.Unusable, "bad arguments");
    }
}
