using ExclusivityRules.Judging;
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
            Findings = [.. Enumerable.Range(0, 500).Select(i => finding with { Severity = severities[i % 3], Sentence = $"Number {i}." })],
        };
        var lines = ReportFormatTests.Written(format, ReportBatch.Of(report)).TrimEnd('\n').Split('\n');
        Assert.AreEqual(33, lines.Length, "ten of each of three kinds, the rest counted, the verdict, how it ended");
        Assert.IsTrue(lines[..10].All(line => line.StartsWith(error, StringComparison.Ordinal)));
        Assert.IsTrue(lines[10..20].All(line => line.StartsWith(warning, StringComparison.Ordinal)));
        Assert.IsTrue(lines[20..30].All(line => line.StartsWith(notice, StringComparison.Ordinal)));
        Assert.AreEqual($"{more}470 more stand in the report", lines[30]);
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
