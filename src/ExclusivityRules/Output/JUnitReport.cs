using System.Globalization;
using System.Xml;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>
/// JUnit XML: a test suite for each graph and pack, a test case for each finding and for each rule without one. Flagged is a
/// failure, undetermined and failed are errors; not applicable, waived, known by the baseline and resolved since are skipped.
/// Problems have suites of their own.
/// </summary>
public static class JUnitReport
{
    private sealed record Case(string Rule, string Name, Finding? Finding, string? Skipped)
    {
        public bool Fails => Finding is { Outcome: Outcome.Flagged } && Skipped is null;

        public bool Errs => Finding is { Outcome: Outcome.Undetermined or Outcome.Failed };
    }

    /// <summary>Writes the test suites of a run.</summary>
    public static void Write(ReportBatch batch, TextWriter output) => JUnitXml.Write(output, xml =>
    {
        foreach (var report in batch.Reports)
        {
            foreach (var pack in report.Rules.GroupBy(rule => rule.Pack, StringComparer.Ordinal))
            {
                Suite(xml, report, pack.Key, [.. pack.SelectMany(rule => Cases(report, rule))]);
            }

            Problems(xml, $"{Words.Name(report.Graph)}/problems", report.Problems);
        }

        Problems(xml, "inputs", batch.Problems);
    });

    private static IEnumerable<Case> Cases(Report report, ReportRule rule)
    {
        var findings = report.Findings.Where(finding => finding.Rule == rule.Id && finding.Outcome != Outcome.Clear).ToArray();
        var cases = findings.Length > 0
            ? findings.Select(finding => new Case(rule.Id, Name(finding.Title, finding.Bindings), finding, Skipped(finding)))
            : [new(rule.Id, rule.Title, null, rule.Clear > 0 ? null : "not applicable")];
        var resolved = (report.Baseline?.Resolved ?? []).Where(finding => finding.Rule == rule.Id)
            .Select(finding => new Case(rule.Id, Name(rule.Title, finding.Bindings), null, $"resolved since the baseline: {Words.ResolvedOn(report, finding)} in {Words.Name(report.Graph)} ({Words.Was(finding)})"));
        return cases.Concat(resolved);
    }

    // The same before and after, so that the history of a case goes on.
    private static string Name(string title, IReadOnlyDictionary<string, string> bindings) =>
        bindings.Count == 0 ? title : $"{title}: {string.Join(", ", bindings.Values)}";

    private static string? Skipped(Finding finding) =>
        finding.Waiver is not null ? $"waived {Words.Waiver(finding.Waiver)}"
        : finding.Outcome == Outcome.Flagged && !ExitCodes.IsNews(finding) ? $"known by the baseline, {Words.Compared(finding)}"
        : null;

    // What could not be judged is an error, so that no suite without findings reads as clear; a warning is shown as skipped.
    private static void Problems(XmlWriter xml, string name, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        Start(xml, name, (problems.Count, Failures: 0, errors, problems.Count - errors));
        foreach (var problem in problems)
        {
            var annotation = Annotation.Of(problem);
            xml.WriteStartElement("testcase");
            JUnitXml.Attribute(xml, "classname", problem.Code);
            JUnitXml.Attribute(xml, "name", annotation.Where.Length == 0 ? annotation.Title : $"{annotation.Title}: {annotation.Where}");
            JUnitXml.Attribute(xml, "time", "0");
            xml.WriteStartElement(problem.Severity == ProblemSeverity.Error ? "error" : "skipped");
            JUnitXml.Attribute(xml, "message", problem.Message);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, (int Tests, int Failures, int Errors, int Skipped) counts)
    {
        xml.WriteStartElement("testsuite");
        JUnitXml.Attribute(xml, "name", name);
        JUnitXml.Attribute(xml, "tests", counts.Tests);
        JUnitXml.Attribute(xml, "failures", counts.Failures);
        JUnitXml.Attribute(xml, "errors", counts.Errors);
        JUnitXml.Attribute(xml, "skipped", counts.Skipped);
        JUnitXml.Attribute(xml, "time", "0");
    }

    private static void Suite(XmlWriter xml, Report report, string pack, IReadOnlyList<Case> cases)
    {
        Start(
            xml, $"{Words.Name(report.Graph)}/{pack}",
            (cases.Count, cases.Count(one => one.Fails), cases.Count(one => one.Errs), cases.Count(one => one.Skipped is not null)));
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            JUnitXml.Attribute(xml, "classname", $"{pack}.{one.Rule}");
            JUnitXml.Attribute(xml, "name", one.Name);
            JUnitXml.Attribute(xml, "time", "0");
            Result(xml, report, one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Result(XmlWriter xml, Report report, Case one)
    {
        if (one.Finding is { } finding && (one.Fails || one.Errs))
        {
            xml.WriteStartElement(one.Fails ? "failure" : "error");
            JUnitXml.Attribute(xml, "type", finding.Outcome == Outcome.Flagged ? EnumNames.Of(finding.Severity) : EnumNames.Of(finding.Outcome));
            JUnitXml.Attribute(xml, "message", Annotation.MessageOf(finding));
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            new TextFinding(new TextPage(text, TextReport.Wide), report).Write(finding);
            xml.WriteString(text.ToString());
            xml.WriteEndElement();
        }
        else if (one.Skipped is { } why)
        {
            xml.WriteStartElement("skipped");
            JUnitXml.Attribute(xml, "message", why);
            xml.WriteEndElement();
        }
    }
}
