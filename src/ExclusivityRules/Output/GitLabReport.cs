using ExclusivityRules.Judging;
using Newtonsoft.Json;

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

    private static void Issue(JsonTextWriter json, Report report, Finding finding)
    {
        json.WriteStartObject();
        json.Member("description", $"{finding.Title}: {Annotation.MessageOf(finding)}");
        json.Member("check_name", finding.Rule);
        json.Member("fingerprint", $"{report.Graph.Id}/{finding.Fingerprint}");
        json.Member("severity", Annotation.LoudnessOf(finding) switch
        {
            Loudness.Error => "critical",
            Loudness.Warning => "major",
            _ when finding.Severity == Severity.Low => "minor",
            _ => "info",
        });
        json.WritePropertyName("location");
        json.WriteStartObject();
        json.Member("path", report.Graph.File ?? report.Graph.Id);
        json.WritePropertyName("lines");
        json.WriteStartObject();
        json.Member("begin", Math.Max(Words.FirstEvidence(finding)?.Line ?? 1, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
