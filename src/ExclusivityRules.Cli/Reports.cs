using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli;

/// <summary>Writes the reports of a run where the user wants them.</summary>
internal static class Reports
{
    /// <summary>Writes to every target; false after showing what is wrong when one cannot be written.</summary>
    public static bool Write(ReportBatch batch, OutputTarget[]? targets, Streams streams)
    {
        var written = true;
        foreach (var target in targets is { Length: > 0 } ? targets : [new(ReportFormat.All[0], null)])
        {
            written &= target.File is null ? Show(batch, target.Format, streams) : Save(batch, target.Format, target.File, streams);
        }

        return written;
    }

    private static bool Show(ReportBatch batch, ReportFormat format, Streams streams)
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

    private static bool Save(ReportBatch batch, ReportFormat format, string file, Streams streams)
    {
        try
        {
            using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            format.Write(batch, output);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.Show([new("EXR0703", ProblemSeverity.Error, file, default, "the report cannot be written here")]);
            return false;
        }
    }
}
