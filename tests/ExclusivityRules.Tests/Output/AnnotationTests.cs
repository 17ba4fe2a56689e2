using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class AnnotationTests
{
    /// <summary>Pipelines show ten of a kind: those come, the worst first, and the rest is counted.</summary>
    [TestMethod]
    [DataRow("github", "::error ", "::warning ", "::notice ", "::notice::")]
    [DataRow("azure", "##vso[task.logissue type=error;", "##vso[task.logissue type=warning;", "note ", "")]
    public void Write_FiveHundredFindings_ShowsTenOfEachKindAndCountsTheRest(string format, string error, string warning, string notice, string more)
    {
        var finding = SomeReport.Full.Findings[0];
        Severity[] severities = [Severity.Low, Severity.Medium, Severity.High];
        var report = SomeReport.Full with
        {
            Problems = [],
            Baseline = null,
            Findings = [.. Enumerable.Range(0, 500).Select(i => finding with { Severity = severities[i % 3], Sentence = $"Number {i}." })],
        };
        var lines = ReportFormatTests.Written(format, ReportBatch.Of(report)).TrimEnd('\n').Split('\n');
        Assert.AreEqual(33, lines.Length, "ten of each of three kinds, the rest counted, the verdict, how it ended");
        Assert.IsTrue(lines[..10].All(line => line.StartsWith(error, StringComparison.Ordinal)));
        Assert.IsTrue(lines[10..20].All(line => line.StartsWith(warning, StringComparison.Ordinal)));
        Assert.IsTrue(lines[20..30].All(line => line.StartsWith(notice, StringComparison.Ordinal)));
        Assert.AreEqual($"{more}470 more stand in the report", lines[30]);
    }

    /// <summary>No number of findings hides that an input could not be used, or that a rule failed.</summary>
    [TestMethod]
    public void Capped_FailuresBehindManyFindings_ComeFirst()
    {
        var finding = SomeReport.Full.Findings[0] with { Outcome = Outcome.Flagged, Severity = Severity.High };
        var problem = new Problem("EXR0101", ProblemSeverity.Error, "bad.json", new(2, 1), "not valid JSON");
        var report = SomeReport.Full with { Problems = [], Baseline = null, Findings = [.. Enumerable.Repeat(finding, 20), finding with { Outcome = Outcome.Failed, Rule = "FAILED" }] };
        var (shown, more) = Annotation.Capped(ReportBatch.Of(report) with { Problems = [problem] });
        CollectionAssert.AreEqual(new[] { "FAILED", "EXR0101" }, shown.Take(2).Select(annotation => annotation.Code).ToArray());
        Assert.HasCount(10, shown);
        Assert.AreEqual(12, more);
    }

    /// <summary>What is gone is told, never as something that is wrong.</summary>
    [TestMethod]
    [DataRow("github", "::notice file=fixtures/amazon-openai/graph.json,title=EX-DURATION")]
    [DataRow("azure", "note EX-DURATION")]
    [DataRow("msbuild", "fixtures/amazon-openai/graph.json: message EX-DURATION")]
    [DataRow("csv", "amazon-openai,2026-03-01,base,resolved,medium,EX-DURATION")]
    public void Write_ResolvedFinding_IsTold(string format, string start)
    {
        var line = ReportFormatTests.Written(format, ReportBatch.Of(SomeReport.Full)).Split('\n').Single(line => line.Contains("EX-DURATION", StringComparison.Ordinal));
        StringAssert.StartsWith(line, start);
        StringAssert.Contains(line, "amazon-openai");
        StringAssert.Contains(line, "was flagged, medium");
    }

    /// <summary>However much is known, what is new, a waiver that does not hold and what is resolved are among the ten.</summary>
    [TestMethod]
    public void Of_ManyKnownFindings_ComeLast()
    {
        FindingBaseline known = new(BaselineState.Unchanged, Worse: false), added = new(BaselineState.New, Worse: false);
        var finding = SomeReport.Full.Findings[0] with { Severity = Severity.Medium };
        var report = SomeReport.Full with
        {
            Findings =
            [
                .. Enumerable.Repeat(finding with { Outcome = Outcome.Undetermined, Baseline = known }, 20), .. Enumerable.Repeat(finding with { Baseline = known }, 20),
                finding with { Rule = "NEW", Baseline = added }, finding with { Rule = "OPEN", Outcome = Outcome.Undetermined, Baseline = added },
            ],
            Problems = [new("EXR0611", ProblemSeverity.Warning, "w.json", new(3, 3), "the waiver ended")],
        };
        var codes = Annotation.Of(ReportBatch.Of(report)).Select(annotation => annotation.Code).ToArray();
        CollectionAssert.AreEqual(new[] { "NEW", "EXR0611", "OPEN" }, codes[..3]);
        Assert.AreEqual("EX-DURATION", codes[23]);
    }

    [TestMethod]
    public void LoudnessOf_KnownFinding_IsANoticeUnlessItFailed()
    {
        var known = new FindingBaseline(BaselineState.Unchanged, Worse: false);
        var high = SomeReport.Full.Findings[0] with { Baseline = known };
        Assert.AreEqual(Loudness.Notice, Annotation.LoudnessOf(high));
        Assert.AreEqual(Loudness.Error, Annotation.LoudnessOf(high with { Baseline = new(BaselineState.Changed, Worse: true) }));
        Assert.AreEqual(Loudness.Error, Annotation.LoudnessOf(high with { Outcome = Outcome.Failed }));
        Assert.AreEqual(Loudness.Warning, Annotation.LoudnessOf(high with { Outcome = Outcome.Undetermined }));
        Assert.AreEqual(Loudness.Notice, Annotation.LoudnessOf(high with { Outcome = Outcome.Waived, Baseline = null }));
    }
}
