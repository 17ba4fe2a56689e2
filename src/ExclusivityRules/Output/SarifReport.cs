using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// SARIF 2.1.0 for code scanning and its viewers: one run for each graph. Flagged findings are results of kind fail,
/// undetermined ones of kind open; failed rules and problems are notifications.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    // Viewers demand an address. The package is named as such, and no page is made up.
    private const string Package = "pkg:nuget/ExclusivityRules";

    /// <summary>Writes the runs.</summary>
    public static void Write(ReportBatch batch, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.Member("$schema", Schema);
        json.Member("version", "2.1.0");
        json.WritePropertyName("runs");
        json.WriteStartArray();
        foreach (var report in batch.Reports)
        {
            json.Object(() => Run(json, report, batch.Single is null ? batch.Problems : []));
        }

        json.WriteEndArray();
    }));

    private static void Run(JsonTextWriter json, Report report, IReadOnlyList<Problem> others)
    {
        json.Object("tool", () => Tool(json, report));
        json.List("invocations", [report], one => json.Object(() => Invocation(json, one, others)));
        json.Object("automationDetails", () => json.Member("id", $"exclusivity/{report.Graph.Id}/"));
        json.Member("columnKind", "utf16CodeUnits");
        json.WritePropertyName("results");
        json.WriteStartArray();
        var rules = report.Rules.Select(rule => rule.Id).ToList();
        foreach (var finding in report.Findings.Where(finding => finding.Outcome is Outcome.Flagged or Outcome.Undetermined or Outcome.Waived))
        {
            new SarifResult(json, report, finding).Write(rules.IndexOf(finding.Rule));
        }

        json.WriteEndArray();
        json.Object("properties", () =>
        {
            json.Member("counts", Words.Counts(report));
            json.Member("disclaimer", Words.Disclaimer);
            json.Member("baseline", Words.Compared(report));
            json.List("resolved", report.Baseline?.Resolved ?? [], finding => json.WriteValue(Words.Resolved(report, finding)));
        });
    }

    private static void Tool(JsonTextWriter json, Report report)
    {
        json.Object("driver", () =>
        {
            json.Member("name", report.Tool.Name);
            json.Member("version", report.Tool.Version);
            json.Member("semanticVersion", report.Tool.Version);
            json.Member("informationUri", $"{Package}@{report.Tool.Version}");
            json.List("rules", report.Rules, rule => json.Object(() => SarifRule.Write(json, rule)));
        });
        json.List("extensions", report.Packs, pack => json.Object(() =>
        {
            json.Member("name", pack.Id);
            json.Member("version", pack.Version);
            json.Object("properties", () => json.Member("sha256", pack.Sha256));
        }));
    }

    private static void Invocation(JsonTextWriter json, Report report, IReadOnlyList<Problem> others)
    {
        var failed = report.Findings.Where(finding => finding.Outcome == Outcome.Failed).ToArray();
        var problems = report.Problems.Concat(others).ToArray();
        json.Member("exitCode", report.ExitCode);
        json.Member("exitCodeDescription", report.ExitReason);
        json.Member("executionSuccessful", failed.Length == 0 && problems.All(problem => problem.Severity != ProblemSeverity.Error));
        json.List("toolExecutionNotifications", failed, finding => json.Object(() =>
        {
            json.Object("associatedRule", () => json.Member("id", finding.Rule));
            json.Member("level", "error");
            json.Message("message", SarifText.Sentence(Words.Sentence(finding)));
        }));
        json.List("toolConfigurationNotifications", problems, problem => json.Object(() => Notification(json, problem)));
    }

    private static void Notification(JsonTextWriter json, Problem problem)
    {
        json.Object("descriptor", () => json.Member("id", problem.Code));
        json.Member("level", EnumNames.Of(problem.Severity));
        json.Message("message", SarifText.Sentence(problem.Message));
        if (problem.File.Length > 0)
        {
            json.List("locations", [problem], _ => json.Object(
                () => SarifText.Physical(json, problem.File, problem.Place.Line, problem.Place.Column)));
        }
    }
}
