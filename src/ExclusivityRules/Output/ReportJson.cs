using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// Writes reports as JSON member by member, in the order of the records; null members are left out, except where null means unknown. A
/// serializer that asks the records for their members would give the same text and take several times as long; what is rare is left to it.
/// </summary>
internal static class ReportJson
{
    // A few hundred kilobytes each.
    private const int FindingPart = 32;
    private const int ArrangementPart = 2_048;

    private static readonly JsonSerializer Rare = JsonSerializer.Create(JsonReportContract.Settings(strict: false));

    /// <summary>Writes the reports of several graphs.</summary>
    public static void Write(JsonText json, ReportBatch batch)
    {
        json.WriteStartObject();
        json.Member("schemaVersion"u8, batch.SchemaVersion);
        json.Member("complete"u8, batch.Complete);
        json.Member("exitCode"u8, batch.ExitCode);
        json.Member("exitReason"u8, batch.ExitReason);
        json.Member("unusable"u8, batch.Unusable);
        json.Member("empty"u8, batch.Empty);
        json.Each("reports"u8, batch.Reports, Write);
        json.Each("problems"u8, batch.Problems, Problem);
        json.WriteEndObject();
    }

    /// <summary>Writes the report of one graph.</summary>
    public static void Write(JsonText json, Report report) => Write(json, report, withHelp: true);

    /// <summary>Writes the report of one graph.</summary>
    /// <param name="withHelp">Whether with the pages of its rules.</param>
    public static void Write(JsonText json, Report report, bool withHelp)
    {
        json.WriteStartObject();
        json.Member("schemaVersion"u8, report.SchemaVersion);
        Tool(json, report.Tool);
        Graph(json, report.Graph);
        json.Each("parties"u8, report.Parties, Party);
        json.Name("arrangements"u8);
        json.Long(report.Arrangements, ArrangementPart, Arrangement);
        json.Each("sources"u8, report.Sources, Source);
        json.Each("triggers"u8, report.Triggers, Trigger);
        json.Each("packs"u8, report.Packs, Pack);
        json.Member("asOf"u8, report.AsOf);
        json.Texts("scenario"u8, report.Scenario);
        json.Member("complete"u8, report.Complete);
        json.Member("exitCode"u8, report.ExitCode);
        json.Member("exitReason"u8, report.ExitReason);
        Summary(json, report.Summary);
        json.Each("rules"u8, report.Rules, withHelp ? RuleWithHelp : Rule);
        json.Name("findings"u8);
        json.Long(report.Findings, FindingPart, FindingJson.Write);
        json.Other("baseline"u8, report.Baseline);
        json.Other("timeline"u8, report.Timeline);
        json.Each("problems"u8, report.Problems, Problem);
        json.WriteEndObject();
    }

    /// <summary>A member that is rare enough for the serializer; left out when null.</summary>
    public static void Other(this JsonText json, ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            json.Name(name);
            Other(json, value);
        }
    }

    /// <summary>A value that is rare enough for the serializer.</summary>
    public static void Other<T>(JsonText json, T value) => Rare.Serialize(json, value);

    private static void Tool(JsonText json, ReportTool tool)
    {
        json.Name("tool"u8);
        json.WriteStartObject();
        json.Member("name"u8, tool.Name);
        json.Member("version"u8, tool.Version);
        json.WriteEndObject();
    }

    private static void Graph(JsonText json, ReportGraph graph)
    {
        json.Name("graph"u8);
        json.WriteStartObject();
        json.Member("id"u8, graph.Id);
        json.Member("name"u8, graph.Name);
        json.Member("file"u8, graph.File);
        json.Member("sha256"u8, graph.Sha256);
        if (graph.Line is { } line)
        {
            json.Member("line"u8, line);
        }

        json.WriteEndObject();
    }

    private static void Party(JsonText json, ReportParty party)
    {
        json.WriteStartObject();
        json.Member("id"u8, party.Id);
        json.Member("name"u8, party.Name);
        json.Member("undertaking"u8, party.Undertaking);
        json.WriteEndObject();
    }

    private static void Arrangement(JsonText json, ReportArrangement arrangement)
    {
        json.WriteStartObject();
        json.Member("id"u8, arrangement.Id);
        json.Member("kind"u8, arrangement.Kind);
        json.Member("from"u8, arrangement.From);
        json.Member("to"u8, arrangement.To);
        json.WriteEndObject();
    }

    private static void Source(JsonText json, ReportSource source)
    {
        json.WriteStartObject();
        json.Member("id"u8, source.Id);
        json.Member("title"u8, source.Title);
        json.Member("url"u8, source.Url);
        json.WriteEndObject();
    }

    private static void Trigger(JsonText json, ReportTrigger trigger)
    {
        json.WriteStartObject();
        json.Member("id"u8, trigger.Id);
        json.Member("name"u8, trigger.Name);
        json.WriteEndObject();
    }

    private static void Pack(JsonText json, Pack pack)
    {
        json.WriteStartObject();
        json.Member("id"u8, pack.Id);
        json.Member("version"u8, pack.Version);
        json.Member("sha256"u8, pack.Sha256);
        json.WriteEndObject();
    }

    private static void Summary(JsonText json, ReportSummary summary)
    {
        json.Name("summary"u8);
        json.WriteStartObject();
        json.Member("flagged"u8, summary.Flagged);
        json.Member("undetermined"u8, summary.Undetermined);
        json.Member("failed"u8, summary.Failed);
        json.Member("clear"u8, summary.Clear);
        json.Member("waived"u8, summary.Waived);
        json.Member("rulesApplied"u8, summary.RulesApplied);
        json.Member("rulesNotApplicable"u8, summary.RulesNotApplicable);
        json.WriteEndObject();
    }

    private static void RuleWithHelp(JsonText json, ReportRule rule) => Rule(json, rule, rule.Help);

    private static void Rule(JsonText json, ReportRule rule) => Rule(json, rule, help: null);

    private static void Rule(JsonText json, ReportRule rule, string? help)
    {
        json.WriteStartObject();
        json.Member("id"u8, rule.Id);
        json.Member("pack"u8, rule.Pack);
        json.Member("file"u8, rule.File);
        json.Member("line"u8, rule.Line);
        json.Member("title"u8, rule.Title);
        json.Member("severity"u8, EnumNames.Of(rule.Severity));
        json.Member("flagged"u8, rule.Flagged);
        json.Member("undetermined"u8, rule.Undetermined);
        json.Member("failed"u8, rule.Failed);
        json.Member("clear"u8, rule.Clear);
        json.Member("waived"u8, rule.Waived);
        json.Member("help"u8, help);
        json.WriteEndObject();
    }

    private static void Problem(JsonText json, Problem problem)
    {
        json.WriteStartObject();
        json.Member("code"u8, problem.Code);
        json.Member("severity"u8, EnumNames.Of(problem.Severity));
        json.Member("file"u8, problem.File);
        json.Member("line"u8, problem.Place.Line);
        json.Member("column"u8, problem.Place.Column);
        json.Member("message"u8, problem.Message);
        json.WriteEndObject();
    }
}
