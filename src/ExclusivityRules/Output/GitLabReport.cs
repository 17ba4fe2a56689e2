using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>A Code Quality report for GitLab.</summary>
public static class GitLabReport
{
    /// <summary>Writes the issues of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var report in batch.Reports)
        {
            foreach (var finding in report.Findings)
            {
                Issue(json, report, finding);
            }
        }

        json.WriteEndArray();
    });

    private static void Issue(JsonText json, Report report, Finding finding)
    {
        json.WriteStartObject();
        json.Member("description"u8, $"{finding.Title}: {Annotation.MessageOf(finding)}");
        json.Member("check_name"u8, finding.Rule);
        json.Member("fingerprint"u8, $"{report.Graph.Id}/{finding.Fingerprint}");
        json.Member("severity"u8, Annotation.LoudnessOf(finding) switch
        {
            Loudness.Error => "critical",
            Loudness.Warning => "major",
            _ when finding.Severity == Severity.Low => "minor",
            _ => "info",
        });
        json.Name("location"u8);
        json.WriteStartObject();
        json.Member("path"u8, report.Graph.File ?? report.Graph.Id);
        json.Name("lines"u8);
        json.WriteStartObject();
        json.Member("begin"u8, Math.Max(Words.FirstEvidence(finding)?.Line ?? 1, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
