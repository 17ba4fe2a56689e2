using System.Security.Cryptography;
using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// The records of a run over many graphs, one JSON document a line (NDJSON): first <c>run</c>, what it is run with; then for each
/// input its report, or an <c>error</c>; last <c>end</c>, how it came out. Without that last line the run did not come to its end.
/// Pages of rules are left out of the reports.
/// </summary>
public static class NdjsonReport
{
    private const int UsualSize = 1 << 18;
    private const int ShortSize = 1 << 12;
    private static readonly JsonSerializer Json = JsonSerializer.Create(JsonReportContract.Settings(strict: false));

    /// <summary>The format, which a run writes while it goes on.</summary>
    public static OutputFormat<ReportBatch> Format { get; } = new("ndjson", Write);

    /// <summary>All formats of reports, and this one.</summary>
    public static IReadOnlyList<OutputFormat<ReportBatch>> AmongFormats { get; } = [.. ReportFormat.All, Format];

    /// <summary>Writes reports as records: the inputs that could not be used come last, and no run can go on with them.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        output.Write(Line(new RunRecord("1", new(batch.Reports is [var first, ..] ? first.Packs : [], null))));
        foreach (var report in batch.Reports)
        {
            output.Write(Of(new BatchRecord { File = report.Graph.File ?? "", Report = report }));
        }

        // Of a file with a graph a line each is an input of its own.
        var ofInputs = batch.Problems.Where(IsOfInput).ToArray();
        foreach (var problems in ofInputs.GroupBy(problem => (problem.File, Line: GraphSources.IsNdjson(problem.File) && problem.Place.Line > 0 ? problem.Place.Line : (int?)null)))
        {
            output.Write(Of(new() { File = problems.Key.File, Line = problems.Key.Line, IsMissing = problems.All(IsNothing), Problems = [.. problems] }));
        }

        output.Write(Line(new EndRecord("1", EndLine.Of(
            batch.ExitCode, batch.ExitReason, batch.Complete, BatchTotals.Of(batch.Reports), batch.Unusable, batch.Empty, [.. batch.Problems.Except(ofInputs)]))));
    }

    /// <summary>The first line: the packs, and a hash over everything besides the inputs that a report depends on.</summary>
    public static string Start(RuleSet rules, AnalysisOptions options) => Line(new RunRecord("1", new(rules.Packs, Settings(rules, options))));

    /// <summary>The line of an input.</summary>
    public static string Of(BatchRecord record)
    {
        using var line = Text(record);
        return line.ToString();
    }

    /// <summary>The same, to be disposed of.</summary>
    internal static Utf8Text Text(BatchRecord record) => record.Report is { } report
        ? JsonText.Line(UsualSize, json => ReportJson.Write(json, report, withHelp: false))
        : Text(new ErrorRecord("1", new(record.File, record.Line, record.Sha256, record.IsMissing, record.Problems)));

    /// <summary>The last line.</summary>
    public static string End(BatchTotals totals, bool isCancelled)
    {
        var exit = totals.Exit(isCancelled);
        return Line(new EndRecord("1", EndLine.Of(
            exit.Code, exit.Reason, totals.Complete && !isCancelled, totals, totals.Unusable, totals.Empty, totals.Problems(isCancelled))));
    }

    /// <summary>Whether a text begins as a file of records does.</summary>
    internal static bool IsStart(string text) => text.StartsWith(Prefix("run"), StringComparison.Ordinal);

    /// <summary>What a line holds.</summary>
    /// <exception cref="JsonException">It is none of ours.</exception>
    internal static NdjsonLine Read(string line)
    {
        if (line.StartsWith(Prefix("error"), StringComparison.Ordinal))
        {
            var error = JsonReport.Parse<ErrorRecord>(line).Error;
            return new(new() { File = error.File, Line = error.Line, Sha256 = error.Sha256, IsMissing = error.IsMissing, Problems = error.Problems }, null);
        }

        if (line.StartsWith(Prefix("end"), StringComparison.Ordinal))
        {
            var end = JsonReport.Parse<EndRecord>(line).End;
            return new(null, new()
            {
                Complete = end.Complete,
                ExitCode = end.ExitCode,
                ExitReason = end.ExitReason,
                Unusable = end.Unusable,
                Empty = end.Empty,
                Reports = [],
                Problems = end.Problems,
            });
        }

        var report = JsonReport.Parse<Report>(line);
        return new(new() { File = report.Graph.File ?? "", Line = report.Graph.Line, Sha256 = report.Graph.Sha256, Report = report }, null);
    }

    // What is wrong with an input stands in the file that is the input, or in none that could be read.
    private static bool IsOfInput(Problem problem) =>
        problem.File.Length > 0 && (problem.Severity == ProblemSeverity.Error || IsNothing(problem));

    private static bool IsNothing(Problem problem) => problem is { Code: ReportErrors.NothingFound, Severity: ProblemSeverity.Warning };

    private static string Prefix(string record) => $$"""{"schemaVersion":"1","{{record}}":""";

    private static string Line(object record)
    {
        using var line = Text(record);
        return line.ToString();
    }

    private static Utf8Text Text(object record) => JsonText.Line(ShortSize, json => Json.Serialize(json, record));

    private static string Settings(RuleSet rules, AnalysisOptions options)
    {
        var text = Line(new RunSettings(GraphAnalysis.Version, rules.Packs, options));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private sealed record RunRecord(string SchemaVersion, RunLine Run);

    private sealed record RunSettings(string Version, IReadOnlyList<Pack> Packs, AnalysisOptions Options);

    private sealed record RunLine(IReadOnlyList<Pack> Packs, string? Settings);

    private sealed record ErrorRecord(string SchemaVersion, ErrorLine Error);

    private sealed record ErrorLine(string File, int? Line, string? Sha256, bool IsMissing, IReadOnlyList<Problem> Problems);

    private sealed record EndRecord(string SchemaVersion, EndLine End);

    private sealed record EndLine(
        bool Complete, int ExitCode, string ExitReason, string? Text, int Graphs, int Unusable, int Empty, IReadOnlyList<RuleTotal> Rules, IReadOnlyList<Problem> Problems)
    {
        public static EndLine Of(int exitCode, string exitReason, bool complete, BatchTotals totals, int unusable, int empty, IReadOnlyList<Problem> problems) => new(
            complete, exitCode, exitReason, Words.Ended(exitCode, complete, totals, unusable, empty), totals.Graphs, unusable, empty, totals.Rules, problems);
    }
}

/// <summary>What a line of a file of records holds: an input, or how the run came out.</summary>
internal sealed record NdjsonLine(BatchRecord? Record, ReportBatch? End);
