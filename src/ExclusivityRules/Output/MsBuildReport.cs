using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>
/// Lines in the form of compiler messages, <c>file(line,column): warning CODE: text</c>, which MSBuild, editors and build servers
/// recognise.
/// </summary>
public static class MsBuildReport
{
    /// <summary>Writes the messages of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        foreach (var annotation in Annotation.Of(batch))
        {
            var place = annotation.Place.Line > 0 ? $"({annotation.Place.Line},{annotation.Place.Column})" : "";
            var kind = annotation.Loudness switch { Loudness.Error => "error", Loudness.Warning => "warning", _ => "message" };
            output.Write(Plain.Text(
                $"{annotation.File ?? "exclusivity"}{place}: {kind} {Code(annotation.Code)}: {annotation.Text}") + "\n");
        }

        foreach (var report in batch.Reports)
        {
            output.Write($"{Plain.Text(Words.Verdict(batch, report))}{Words.Since(report)}\n");
        }

        output.Write($"{Words.Ended(batch)}\n");
    }

    // A code ends at the colon and has no blanks.
    private static string Code(string code) =>
        code.Replace(':', '-').Replace(' ', '-');
}
