using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// Annotations for GitHub Actions. GitHub shows ten of each kind a step: the report stops there and counts the rest, which stand
/// in the job summary when the Markdown report is written to it.
/// </summary>
public static class GitHubReport
{
    /// <summary>Writes the annotations of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        var (shown, more) = Annotation.Capped(batch);
        foreach (var annotation in shown)
        {
            output.Write(Command(annotation));
        }

        if (more > 0)
        {
            output.Write($"::notice::{more} more stand in the report\n");
        }

        foreach (var report in batch.Reports)
        {
            // The graph's name is not the first thing on the line, so that it cannot be a command.
            output.Write($"{Line(Words.Verdict(batch, report))}{Words.Since(report)}\n");
        }

        output.Write($"{Words.Ended(batch)}\n");
    }

    private static string Command(Annotation annotation)
    {
        var properties = new List<string>();
        if (annotation.File is { } file)
        {
            properties.Add($"file={Property(file)}");
            if (annotation.Place.Line > 0)
            {
                properties.Add($"line={annotation.Place.Line}");
                properties.Add($"col={annotation.Place.Column}");
            }
        }

        properties.Add($"title={Property($"{annotation.Code}: {annotation.Title}")}");
        return $"::{EnumNames.Of(annotation.Loudness)} {string.Join(',', properties)}::{Data(annotation.Message)}\n";
    }

    // The older form of commands, ##[name], is looked for anywhere in a line.
    private static string Line(string text) => Plain.Text(text).Replace("##[", "##\\[", StringComparison.Ordinal);

    private static string Data(string text) => Line(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
