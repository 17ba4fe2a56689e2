using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>A run over many graphs that writes each record as soon as it is its turn, and keeps none.</summary>
/// <param name="rules">The rules.</param>
/// <param name="options">The day, the scenario and the rest.</param>
/// <param name="jobs">How many graphs at once; the records are the same for any number.</param>
/// <param name="done">Hears of each record.</param>
public sealed class NdjsonRun(RuleSet rules, AnalysisOptions options, int jobs, Action<BatchRecord>? done = null)
{
    private readonly BatchTotals totals = new(options, rules);

    /// <summary>What the run has come to so far.</summary>
    public BatchTotals Totals => totals;

    /// <summary>Whether the run was cancelled before its last line.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Judges graphs and writes their records.</summary>
    /// <param name="sources">The graphs.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops the run; what is done is written, and the last line says that it is not complete.</param>
    public void Write(IEnumerable<GraphSource> sources, TextWriter output, CancellationToken cancellation = default)
    {
        output.Write(NdjsonReport.Start(rules, options));
        GoOn(
            sources,
            line =>
            {
                line.CopyTo(output);
                output.Flush();
            },
            cancellation);
        output.Write(End(cancellation));
    }

    /// <summary>Judges graphs and writes their records to a file.</summary>
    /// <param name="sources">The graphs.</param>
    /// <param name="path">The file.</param>
    /// <param name="resume">Whether to go on where an earlier run was stopped, whose records the file holds.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>Why the run could not go on; null when it did.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Problem? Write(IEnumerable<GraphSource> sources, string path, bool resume, CancellationToken cancellation = default)
    {
        using var file = new FileStream(path, resume ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        using var rest = sources.GetEnumerator();
        var start = NdjsonReport.Start(rules, options);
        long kept = 0;
        if (resume)
        {
            (kept, var problem) = NdjsonFile.Resume(file, path, start, rest, jobs, Count);
            if (problem is not null)
            {
                return problem;
            }

            file.SetLength(kept);
            file.Position = kept;
        }

        Write(Rest(rest), file, kept == 0 ? start : "", cancellation);
        return null;
    }

    /// <summary>Judges graphs and writes their records as UTF-8.</summary>
    internal void Write(IEnumerable<GraphSource> sources, Stream output, CancellationToken cancellation = default) =>
        Write(sources, output, NdjsonReport.Start(rules, options), cancellation);

    private void Write(IEnumerable<GraphSource> sources, Stream output, string start, CancellationToken cancellation)
    {
        output.Write(Encoding.UTF8.GetBytes(start));
        GoOn(sources, line => output.Write(line.Written), cancellation);
        output.Write(Encoding.UTF8.GetBytes(End(cancellation)));
    }

    // The records are made by the threads that judge; only to write them down is left for this one.
    private void GoOn(IEnumerable<GraphSource> sources, Action<Utf8Text> write, CancellationToken cancellation)
    {
        foreach (var made in Batch.Stream(sources, rules, options, jobs, record => new Written(record, NdjsonReport.Text(record)), cancellation))
        {
            write(made.Text);
            made.Text.Dispose();
            Count(made.Record);
        }
    }

    private string End(CancellationToken cancellation)
    {
        IsCancelled = cancellation.IsCancellationRequested;
        return NdjsonReport.End(totals, IsCancelled);
    }

    private void Count(BatchRecord record)
    {
        totals.Add(record);
        done?.Invoke(record);
    }

    private static IEnumerable<GraphSource> Rest(IEnumerator<GraphSource> sources)
    {
        while (sources.MoveNext())
        {
            yield return sources.Current;
        }
    }

    private sealed record Written(BatchRecord Record, Utf8Text Text);
}
