using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// SARIF 2.1.0 for code scanning and its viewers: one run for each graph. Flagged findings are results of kind fail,
/// undetermined ones of kind open, those resolved since the baseline of kind pass; failed rules and problems are notifications.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    // Viewers demand an address. The package is named as such, and no page is made up.
    private const string Package = "pkg:nuget/ExclusivityRules";

    /// <summary>Writes the runs.</summary>
    public static void Write(ReportBatch batch, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.Member("$schema"u8, Schema);
        json.Member("version"u8, "2.1.0");
        json.Name("runs"u8);
        json.WriteStartArray();
        foreach (var report in batch.Reports)
        {
            json.Object(() => Run(json, report, batch));
        }

        if (batch.Reports.Count == 0)
        {
            json.Object(() => NoReport(json, batch));
        }

        json.WriteEndArray();
    }));

    // What could not be judged must not look as if nothing were wrong.
    private static void NoReport(JsonText json, ReportBatch batch)
    {
        json.Object("tool"u8, () => json.Object("driver"u8, () => Driver(json, GraphAnalysis.Tool)));
        json.List("invocations"u8, [batch], _ => json.Object(() => Invocation(json, batch, [], batch.Problems)));
        json.Member("columnKind"u8, "utf16CodeUnits");
        json.Name("results"u8);
        json.WriteStartArray();
        json.WriteEndArray();
    }

    private static void Run(JsonText json, Report report, ReportBatch batch)
    {
        json.Object("tool"u8, () => Tool(json, report));
        json.List("invocations"u8, [report], _ => json.Object(() => Invocation(
            json, batch, [.. report.Findings.Where(finding => finding.Outcome == Outcome.Failed)], [.. report.Problems, .. batch.Problems])));
        json.Object("automationDetails"u8, () => json.Member("id"u8, $"exclusivity/{report.Graph.Id}/"));
        json.Member("columnKind"u8, "utf16CodeUnits");
        json.Name("results"u8);
        json.WriteStartArray();
        var rules = report.Rules.Select(rule => rule.Id).ToList();
        foreach (var finding in report.Findings.Where(finding => finding.Outcome is Outcome.Flagged or Outcome.Undetermined or Outcome.Waived))
        {
            new SarifResult(json, report, finding).Write(rules.IndexOf(finding.Rule));
        }

        foreach (var finding in report.Baseline?.Resolved ?? [])
        {
            SarifResult.WriteAbsent(json, report, finding, rules.IndexOf(finding.Rule));
        }

        json.WriteEndArray();
        json.Object("properties"u8, () =>
        {
            json.Member("graph"u8, Words.Graph(report.Graph));
            json.Member("counts"u8, Words.Counts(report));
            json.Member("disclaimer"u8, Words.Disclaimer);
            json.Member("baseline"u8, Words.Compared(report));
        });
    }

    private static void Tool(JsonText json, Report report)
    {
        json.Object("driver"u8, () =>
        {
            Driver(json, report.Tool);
            json.List("rules"u8, report.Rules, rule => json.Object(() => SarifRule.Write(json, rule)));
        });
        json.List("extensions"u8, report.Packs, pack => json.Object(() =>
        {
            json.Member("name"u8, pack.Id);
            json.Member("version"u8, pack.Version);
            json.Object("properties"u8, () => json.Member("sha256"u8, pack.Sha256));
        }));
    }

    private static void Driver(JsonText json, ReportTool tool)
    {
        json.Member("name"u8, tool.Name);
        json.Member("version"u8, tool.Version);
        json.Member("semanticVersion"u8, tool.Version);
        json.Member("informationUri"u8, $"{Package}@{tool.Version}");
    }

    // The invocation is the run's, with all its graphs. Undetermined results are results: the run succeeded.
    private static void Invocation(JsonText json, ReportBatch batch, Finding[] failed, IReadOnlyList<Problem> problems)
    {
        json.Member("exitCode"u8, batch.ExitCode);
        json.Member("exitCodeDescription"u8, batch.ExitReason);
        json.Member("executionSuccessful"u8, batch.ExitCode is ExitCodes.Clear or ExitCodes.Flagged or ExitCodes.Incomplete
            && batch.Empty == 0 && failed.Length == 0 && problems.All(problem => problem.Severity != ProblemSeverity.Error));
        json.List("toolExecutionNotifications"u8, failed, finding => json.Object(() =>
        {
            json.Object("associatedRule"u8, () => json.Member("id"u8, finding.Rule));
            json.Member("level"u8, "error");
            json.Message("message"u8, SarifText.Sentence(Words.Sentence(finding)));
        }));
        json.List("toolConfigurationNotifications"u8, problems, problem => json.Object(() => Notification(json, problem)));
    }

    private static void Notification(JsonText json, Problem problem)
    {
        json.Object("descriptor"u8, () => json.Member("id"u8, problem.Code));
        json.Member("level"u8, EnumNames.Of(problem.Severity));
        json.Message("message"u8, SarifText.Sentence(problem.Message));
        if (problem.File.Length > 0)
        {
            json.List("locations"u8, [problem], _ => json.Object(
                () => SarifText.Physical(json, problem.File, problem.Place.Line, problem.Place.Column)));
        }
    }
}
