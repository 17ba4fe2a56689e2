using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>
/// Logging commands for Azure Pipelines, as many as it shows: ten errors and ten warnings. It knows no notices: they are plain lines.
/// </summary>
public static class AzureReport
{
    /// <summary>Writes the issues of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        var (shown, more) = Annotation.Capped(batch);
        foreach (var annotation in shown)
        {
            var text = annotation.Text;
            if (annotation.Loudness == Loudness.Notice)
            {
                output.Write($"note {Line($"{annotation.Code}: {text}")}\n");
                continue;
            }

            var type = annotation.Loudness == Loudness.Error ? "error" : "warning";
            var file = annotation.File is { } path ? $"sourcepath={Property(path)};" : "";
            var place = annotation is { File: not null, Place.Line: > 0 }
                ? $"linenumber={annotation.Place.Line};columnnumber={annotation.Place.Column};"
                : "";
            output.Write($"##vso[task.logissue type={type};{file}{place}code={Property(annotation.Code)};]{Data(text)}\n");
        }

        if (more > 0)
        {
            output.Write($"{more} more stand in the report\n");
        }

        foreach (var report in batch.Reports)
        {
            output.Write($"{Line(Words.Verdict(batch, report))}{Words.Since(report)}\n");
        }

        output.Write($"{Words.Ended(batch)}\n");
    }

    // A command is looked for anywhere in a line.
    private static string Line(string text) => Plain.Text(text).Replace("##vso[", "##vso\\[", StringComparison.OrdinalIgnoreCase);

    private static string Data(string text) => Line(text).Replace("%", "%AZP25", StringComparison.Ordinal);

    private static string Property(string text) => Plain.Text(text)
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
