using System.Globalization;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// A table, a line each, as comma-separated values (RFC 4180, lines ended by \n): findings, those that are resolved since the
/// baseline, and problems.
/// </summary>
public static class CsvReport
{
    private static readonly (string Name, Func<Report, Finding, string?> Cell)[] Columns =
    [
        ("graph", static (report, _) => Words.Name(report.Graph)),
        ("asOf", static (report, _) => Day(report)),
        ("scenario", static (report, _) => Scenario(report)),
        ("outcome", static (_, finding) => EnumNames.Of(finding.Outcome)),
        ("severity", static (_, finding) => EnumNames.Of(finding.Severity)),
        ("rule", static (_, finding) => finding.Rule),
        ("pack", static (_, finding) => finding.Pack),
        ("concern", static (_, finding) => finding.Concern),
        ("title", static (_, finding) => finding.Title),
        ("sentence", static (_, finding) => Words.Sentence(finding)),
        ("parties", static (report, finding) => string.Join("; ", finding.Parties.Select(id => Words.Party(report, id)))),
        ("arrangements", static (_, finding) => string.Join("; ", finding.Arrangements)),
        ("places", static (report, finding) => string.Join("; ", finding.Evidence.Select(item => Words.Place(report, item)))),
        ("missing", static (_, finding) => string.Join("; ", finding.Missing.Select(item => $"{item.What} ({item.Pointer})"))),
        ("flagged", static (report, finding) => Words.HoldsWhen(report, finding)),
        ("legalBasis", static (_, finding) => string.Join("; ", finding.LegalBasis.Select(Words.Law))),
        ("clears", static (_, finding) => finding.Clears),
        ("waiver", static (_, finding) => finding.Waiver is null ? null : Words.Waiver(finding.Waiver)),
        ("baseline", static (_, finding) => Words.Compared(finding)),
        ("fingerprint", static (_, finding) => finding.Fingerprint),
    ];

    /// <summary>Writes the findings of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        output.Write(string.Join(',', Columns.Select(column => column.Name)) + "\n");
        foreach (var report in batch.Reports)
        {
            foreach (var finding in report.Findings)
            {
                Row(output, column => column.Cell(report, finding));
            }

            foreach (var finding in report.Baseline?.Resolved ?? [])
            {
                Row(output, column => OfResolved(column.Name, report, finding));
            }

            foreach (var problem in report.Problems)
            {
                Row(output, column => column.Name == "graph" ? Words.Name(report.Graph) : OfProblem(column.Name, problem));
            }
        }

        foreach (var problem in batch.Problems)
        {
            Row(output, column => OfProblem(column.Name, problem));
        }
    }

    private static void Row(TextWriter output, Func<(string Name, Func<Report, Finding, string?> Cell), string?> cell) =>
        output.Write(string.Join(',', Columns.Select(column => Cell(cell(column) ?? ""))) + "\n");

    private static string Day(Report report) => report.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Scenario(Report report) => report.Scenario.Count == 0 ? "base" : string.Join(' ', report.Scenario);

    private static string? OfResolved(string column, Report report, BaselineFinding finding) => column switch
    {
        "graph" => Words.Name(report.Graph),
        "asOf" => Day(report),
        "scenario" => Scenario(report),
        "outcome" => "resolved",
        "severity" => EnumNames.Of(finding.Severity),
        "rule" => finding.Rule,
        "title" => Words.Title(report, finding),
        "parties" => string.Join("; ", finding.Parties.Select(id => Words.Party(report, id))),
        "baseline" => $"resolved: {Words.Was(finding)}",
        "fingerprint" => finding.Fingerprint,
        _ => null,
    };

    // An input that could not be judged is a row too, so that its table does not read as clear.
    private static string? OfProblem(string column, Problem problem) => column switch
    {
        "outcome" => EnumNames.Of(problem.Severity),
        "rule" => problem.Code,
        "title" => Annotation.Of(problem).Title,
        "sentence" => problem.Message,
        "places" => Annotation.Of(problem).Where,
        _ => null,
    };

    // A spreadsheet takes a cell that begins with one of these for a formula; full-width forms count as well.
    private static string Cell(string text)
    {
        var plain = Plain.Text(text);
        var safe = plain.Length > 0 && "=+-@|%＝＋－＠".Contains(plain.TrimStart() is { Length: > 0 } words ? words[0] : ' ')
            ? "'" + plain
            : plain;
        return safe.IndexOfAny([',', '"', ';', '\'']) >= 0 || safe != safe.Trim()
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
