using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>A Code Quality report for GitLab, which tells what is resolved by its not being there.</summary>
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

            foreach (var problem in report.Problems)
            {
                Issue(json, problem, report.Graph.File ?? report.Graph.Id);
            }
        }

        foreach (var problem in batch.Problems)
        {
            Issue(json, problem, "-");
        }

        json.WriteEndArray();
    });

    private static void Issue(JsonText json, Report report, Finding finding) => Issue(
        json, $"{finding.Title}: {Annotation.MessageOf(finding)}", finding.Rule, $"{report.Graph.Id}/{finding.Fingerprint}",
        Annotation.LoudnessOf(finding) switch
        {
            Loudness.Error => "critical",
            Loudness.Warning => "major",
            _ when finding.Severity == Severity.Low => "minor",
            _ => "info",
        },
        report.Graph.File ?? report.Graph.Id, Words.FirstEvidence(finding)?.Line ?? 1);

    // What could not be judged must not look as if nothing were wrong.
    private static void Issue(JsonText json, Problem problem, string elsewhere)
    {
        var annotation = Annotation.Of(problem);
        var path = annotation.File ?? elsewhere;
        Issue(
            json, annotation.Text, annotation.Code,
            $"{path}:{annotation.Place.Line}:{annotation.Place.Column}:{annotation.Code}:{annotation.Message}",
            annotation.Loudness == Loudness.Error ? "critical" : "major", path, annotation.Place.Line);
    }

    private static void Issue(JsonText json, string description, string check, string fingerprint, string severity, string path, int line)
    {
        json.WriteStartObject();
        json.Member("description"u8, description);
        json.Member("check_name"u8, check);
        json.Member("fingerprint"u8, fingerprint);
        json.Member("severity"u8, severity);
        json.Name("location"u8);
        json.WriteStartObject();
        json.Member("path"u8, path);
        json.Name("lines"u8);
        json.WriteStartObject();
        json.Member("begin"u8, Math.Max(line, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
