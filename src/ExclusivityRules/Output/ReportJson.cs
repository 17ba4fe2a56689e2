using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// Writes reports as JSON member by member, in the order of the records; null members are left out, except where null means unknown. A
/// serializer that asks the records for their members would give the same text and take several times as long; what is rare is left to it.
/// </summary>
internal static class ReportJson
{
    private static readonly JsonSerializer Rare = JsonSerializer.Create(JsonReportContract.Settings(strict: false));

    /// <summary>Writes the reports of several graphs.</summary>
    public static void Write(JsonTextWriter json, ReportBatch batch)
    {
        json.WriteStartObject();
        json.Member("schemaVersion", batch.SchemaVersion);
        json.Member("complete", batch.Complete);
        json.Member("exitCode", batch.ExitCode);
        json.Member("exitReason", batch.ExitReason);
        json.Each("reports", batch.Reports, Write);
        json.Each("problems", batch.Problems, Problem);
        json.WriteEndObject();
    }

    /// <summary>Writes the report of one graph.</summary>
    public static void Write(JsonTextWriter json, Report report) => Write(json, report, withHelp: true);

    /// <summary>Writes the report of one graph.</summary>
    /// <param name="withHelp">Whether with the pages of its rules.</param>
    public static void Write(JsonTextWriter json, Report report, bool withHelp)
    {
        json.WriteStartObject();
        json.Member("schemaVersion", report.SchemaVersion);
        json.Other("tool", report.Tool);
        Graph(json, report.Graph);
        json.Each("parties", report.Parties, Party);
        json.Each("arrangements", report.Arrangements, Arrangement);
        json.Each("sources", report.Sources, Source);
        json.Each("triggers", report.Triggers, Trigger);
        json.Each("packs", report.Packs, Pack);
        json.Member("asOf", report.AsOf);
        json.Texts("scenario", report.Scenario);
        json.Member("complete", report.Complete);
        json.Member("exitCode", report.ExitCode);
        json.Member("exitReason", report.ExitReason);
        Summary(json, report.Summary);
        json.Each("rules", report.Rules, withHelp ? RuleWithHelp : Rule);
        json.Each("findings", report.Findings, FindingJson.Write);
        json.Other("baseline", report.Baseline);
        json.Other("timeline", report.Timeline);
        json.Each("problems", report.Problems, Problem);
        json.WriteEndObject();
    }

    /// <summary>A member that is rare enough for the serializer; left out when null.</summary>
    public static void Other(this JsonTextWriter json, string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Rare.Serialize(json, value);
        }
    }

    private static void Graph(JsonTextWriter json, ReportGraph graph)
    {
        json.WritePropertyName("graph");
        json.WriteStartObject();
        json.Member("id", graph.Id);
        json.Member("name", graph.Name);
        json.Member("file", graph.File);
        json.Member("sha256", graph.Sha256);
        if (graph.Line is { } line)
        {
            json.Member("line", line);
        }

        json.WriteEndObject();
    }

    private static void Party(JsonTextWriter json, ReportParty party)
    {
        json.WriteStartObject();
        json.Member("id", party.Id);
        json.Member("name", party.Name);
        json.Member("undertaking", party.Undertaking);
        json.WriteEndObject();
    }

    private static void Arrangement(JsonTextWriter json, ReportArrangement arrangement)
    {
        json.WriteStartObject();
        json.Member("id", arrangement.Id);
        json.Member("kind", arrangement.Kind);
        json.Member("from", arrangement.From);
        json.Member("to", arrangement.To);
        json.WriteEndObject();
    }

    private static void Source(JsonTextWriter json, ReportSource source)
    {
        json.WriteStartObject();
        json.Member("id", source.Id);
        json.Member("title", source.Title);
        json.Member("url", source.Url);
        json.WriteEndObject();
    }

    private static void Trigger(JsonTextWriter json, ReportTrigger trigger)
    {
        json.WriteStartObject();
        json.Member("id", trigger.Id);
        json.Member("name", trigger.Name);
        json.WriteEndObject();
    }

    private static void Pack(JsonTextWriter json, ReportPack pack)
    {
        json.WriteStartObject();
        json.Member("id", pack.Id);
        json.Member("version", pack.Version);
        json.Member("sha256", pack.Sha256);
        json.WriteEndObject();
    }

    private static void Summary(JsonTextWriter json, ReportSummary summary)
    {
        json.WritePropertyName("summary");
        json.WriteStartObject();
        json.Member("flagged", summary.Flagged);
        json.Member("undetermined", summary.Undetermined);
        json.Member("failed", summary.Failed);
        json.Member("clear", summary.Clear);
        json.Member("waived", summary.Waived);
        json.Member("rulesApplied", summary.RulesApplied);
        json.Member("rulesNotApplicable", summary.RulesNotApplicable);
        json.WriteEndObject();
    }

    private static void RuleWithHelp(JsonTextWriter json, ReportRule rule) => Rule(json, rule, rule.Help);

    private static void Rule(JsonTextWriter json, ReportRule rule) => Rule(json, rule, help: null);

    private static void Rule(JsonTextWriter json, ReportRule rule, string? help)
    {
        json.WriteStartObject();
        json.Member("id", rule.Id);
        json.Member("pack", rule.Pack);
        json.Member("file", rule.File);
        json.Member("line", rule.Line);
        json.Member("title", rule.Title);
        json.Member("severity", EnumNames.Of(rule.Severity));
        json.Member("flagged", rule.Flagged);
        json.Member("undetermined", rule.Undetermined);
        json.Member("failed", rule.Failed);
        json.Member("clear", rule.Clear);
        json.Member("waived", rule.Waived);
        json.Member("help", help);
        json.WriteEndObject();
    }

    private static void Problem(JsonTextWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.Member("code", problem.Code);
        json.Member("severity", EnumNames.Of(problem.Severity));
        json.Member("file", problem.File);
        json.Member("line", problem.Place.Line);
        json.Member("column", problem.Place.Column);
        json.Member("message", problem.Message);
        json.WriteEndObject();
    }
}
