using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli;

/// <summary>Writes the reports of a run where the user wants them.</summary>
internal static class Reports
{
    /// <summary>Writes to every target; false after showing what is wrong when one cannot be written.</summary>
    public static bool Write(ReportBatch batch, IReadOnlyList<OutputTarget<ReportBatch>>? targets, Streams streams)
    {
        var written = true;
        foreach (var target in targets is { Count: > 0 } ? targets : [new(ReportFormat.All[0], null)])
        {
            written &= target.File is null ? Show(batch, target.Format, streams) : Save(target.File, output => target.Format.Write(batch, output), streams);
        }

        return written;
    }

    /// <summary>Writes something to every target, in the first format to standard output when there is none; false after showing what is wrong.</summary>
    public static bool Write<T>(T record, OutputTarget<T>[]? targets, IReadOnlyList<OutputFormat<T>> formats, Streams streams)
    {
        var written = true;
        foreach (var target in targets is { Length: > 0 } ? targets : [new(formats[0], null)])
        {
            written &= Save(target.File, output => target.Format.Write(record, output), streams);
        }

        return written;
    }

    private static bool Show(ReportBatch batch, OutputFormat<ReportBatch> format, Streams streams)
    {
        if (format.Name != "text" || streams.Width is not { } width)
        {
            format.Write(batch, streams.Output);
        }
        else if (streams.Colour)
        {
            using var text = new StringWriter();
            TextReport.Write(batch, text, width);
            Colours.Write(text.ToString(), streams.Output);
        }
        else
        {
            TextReport.Write(batch, streams.Output, width);
        }

        return true;
    }

    /// <summary>Writes a file, or to standard output when none is named; false after showing what is wrong.</summary>
    public static bool Save(string? file, Action<TextWriter> write, Streams streams)
    {
        if (file is null)
        {
            write(streams.Output);
            return true;
        }

        return Try(file, () =>
        {
            using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(output);
            return null;
        }, streams);
    }

    /// <summary>Writes a file; false after showing what is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="write">Writes it; gives what is wrong, or null.</param>
    /// <param name="streams">Where to say it.</param>
    public static bool Try(string file, Func<Problem?> write, Streams streams)
    {
        Problem? problem;
        try
        {
            problem = write();
        }
        catch (Exception error) when (error is (IOException and not StandardOutputException) or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = new("EXR0703", ProblemSeverity.Error, file, default, "the report cannot be written here");
        }

        streams.Show(problem is null ? [] : [problem]);
        return problem is null;
    }
}
