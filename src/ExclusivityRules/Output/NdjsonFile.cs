using System.Security.Cryptography;
using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>A file of records that an earlier run left behind.</summary>
public static class NdjsonFile
{
    /// <summary>
    /// What of a file can be kept, when a run goes on where an earlier one was stopped. Every record is compared with its input, and
    /// counted; a last line that is not whole is not kept.
    /// </summary>
    /// <param name="file">The file, open for reading at its start.</param>
    /// <param name="name">The file, as the user named it.</param>
    /// <param name="start">The first line of the run that goes on.</param>
    /// <param name="sources">The inputs of the run; left before the first one without a record.</param>
    /// <param name="jobs">How many records to look at at once.</param>
    /// <param name="count">Hears of each record that is kept.</param>
    /// <returns>How many bytes to keep; or why the run cannot go on.</returns>
    internal static (long Kept, Problem? Problem) Resume(
        Stream file, string name, string start, IEnumerator<GraphSource> sources, int jobs, Action<BatchRecord> count)
    {
        var lines = Whole(file).GetEnumerator();
        if (!lines.MoveNext())
        {
            return (0, file.Length == 0 || start.StartsWith(Text(file), StringComparison.Ordinal) ? null : Refuse(RunErrors.NotRecords, "this is not a file of records, or its first line is broken"));
        }

        var first = Encoding.UTF8.GetString(lines.Current) + "\n";
        if (first != start)
        {
            return (0, NdjsonReport.IsStart(first)
                ? Refuse(RunErrors.OtherRun, "the rules, the options or the version are not those of the run that wrote this file")
                : Refuse(RunErrors.NotRecords, "this is not a file of records"));
        }

        var kept = (long)lines.Current.Length + 1;
        foreach (var (bytes, record, problem) in OrderedWork.Select(Pairs(lines, sources), pair => Check(pair.Line, pair.Source), jobs))
        {
            if (problem is not null)
            {
                return (kept, problem with { File = name });
            }

            if (record is null)
            {
                break;
            }

            count(record);
            kept += bytes + 1;
        }

        return (kept, null);

        Problem Refuse(string code, string message) => new(code, ProblemSeverity.Error, name, default, message);
    }

    /// <summary>The reports of a file of records, after its first line; of a run that did not come to its end those it wrote.</summary>
    internal static Loaded<ReportBatch> Read(TextReader lines, string file)
    {
        var totals = BatchTotals.Of([]);
        var reports = new List<Report>();
        var problems = new List<Problem>();
        ReportBatch? end = null;
        var next = lines.ReadLine();
        for (var number = 2; next is not null && end is null; number++)
        {
            var text = next;
            next = lines.ReadLine();
            if (text.Length == 0)
            {
                continue;
            }

            var line = JsonReport.ReadReport(file, () => NdjsonReport.Read(text));
            if (line.Value is null && next is null)
            {
                // The run was stopped while it wrote this line.
                break;
            }

            if (line.Value is not { } read)
            {
                return new(null, [.. line.Problems.Select(problem => problem with { Place = problem.Place with { Line = number } })]);
            }

            end = read.End;
            if (read.Record is { } record)
            {
                totals.Add(record);
                reports.AddRange(record.Report is null ? [] : [record.Report]);
                problems.AddRange(record.Problems);
            }
        }

        end ??= Stopped(totals);
        return new(end with { Reports = reports, Problems = [.. problems, .. end.Problems] }, []);
    }

    private static ReportBatch Stopped(BatchTotals totals) => new()
    {
        Complete = false,
        ExitCode = Math.Max(totals.Exit().Code, ExitCodes.Unusable),
        ExitReason = "the run did not come to its end",
        Unusable = totals.Unusable,
        Empty = totals.Empty,
        Reports = [],
        Problems = [RunErrors.Stopped("the run was stopped before its end; go on with --resume, or run it again")],
    };

    // Lines that end with a line break.
    private static IEnumerable<byte[]> Whole(Stream file)
    {
        var reader = new LineReader(file);
        long offset = 0;
        for (var line = reader.Next(); line is not null && offset + line.Length < file.Length; line = reader.Next())
        {
            offset += line.Length + 1;
            yield return line;
        }
    }

    private static string Text(Stream file)
    {
        file.Position = 0;
        return Encoding.UTF8.GetString(new LineReader(file).Next() ?? []);
    }

    private static IEnumerable<(byte[] Line, GraphSource? Source)> Pairs(IEnumerator<byte[]> lines, IEnumerator<GraphSource> sources)
    {
        while (lines.MoveNext())
        {
            // The last line belongs to no input.
            var isEnd = lines.Current.AsSpan().StartsWith("""{"schemaVersion":"1","end":"""u8);
            yield return (lines.Current, !isEnd && sources.MoveNext() ? sources.Current : null);
            if (isEnd)
            {
                yield break;
            }
        }
    }

    // No record and no problem: the last line.
    private static (int Bytes, BatchRecord? Record, Problem? Problem) Check(byte[] line, GraphSource? source)
    {
        try
        {
            if (NdjsonReport.Read(Encoding.UTF8.GetString(line)).Record is not { } record)
            {
                return (0, null, null);
            }

            var bytes = source is null || source.IsMissing ? null : source.Utf8 ?? Bytes(source.File);
            return IsOf(record, source, bytes)
                ? (line.Length, record with { Size = bytes?.Length ?? 0 }, null)
                : (0, null, Problem(RunErrors.OtherInput, $"{Quoted.Of(record.File + (record.Line is { } number ? $":{number}" : ""))} was judged already, and is not the same any more"));
        }
        catch (JsonException)
        {
            return (0, null, Problem(RunErrors.NotRecords, "a line of the file is no record of a run"));
        }

        static Problem Problem(string code, string message) => new(code, ProblemSeverity.Error, "", default, message);
    }

    private static bool IsOf(BatchRecord record, GraphSource? source, ReadOnlyMemory<byte>? bytes) =>
        record.File == source?.File && record.Line == source.Line && record.IsMissing == source.IsMissing
        && record.Sha256 == (bytes is { } utf8 ? Convert.ToHexStringLower(SHA256.HashData(utf8.Span)) : null);

    private static ReadOnlyMemory<byte>? Bytes(string file) => FileBytes.Read(file).Value is { } read ? (ReadOnlyMemory<byte>?)read : null;
}
