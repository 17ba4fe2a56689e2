using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging.Baselines;

[TestClass]
public sealed class BaselineComparisonTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("fixtures/amazon-openai/graph.json"));

    [TestMethod]
    public void Compare_SameGraph_IsUnchangedAndExits0Or4()
    {
        var before = Judge(Text);
        var now = Judge(Text, new() { Baseline = Read(before) });
        Assert.AreEqual(1, before.ExitCode);
        Assert.AreEqual(before.Complete ? 0 : 4, now.ExitCode, "an incomplete run stays incomplete");
        Assert.AreEqual((0, 0, before.Findings.Count, 0, 0), Counts(now));
        Assert.IsTrue(now.Findings.All(finding => finding.Baseline == new FindingBaseline(BaselineState.Unchanged, Worse: false) { Changes = finding.Baseline!.Changes }));
    }

    /// <summary>Layout and names of parties are no part of a finding's identity.</summary>
    [TestMethod]
    public void Compare_RenamedAndReindentedGraph_IsUnchanged()
    {
        var edited = Text.Replace("\"name\": \"OpenAI\"", "\"name\":   \"Open Artificial Intelligence\"", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal);
        Assert.AreNotEqual(Text, edited);
        var now = Judge(edited, new() { Baseline = Read(Judge(Text)) });
        Assert.AreEqual((0, 0), (now.Baseline!.New, now.Baseline.Resolved.Count));
        Assert.AreEqual(0, now.Baseline.Changed, string.Join('\n', now.Findings.Select(Words.Compared)));
    }

    [TestMethod]
    public void Compare_OtherAmount_IsChangedWithOldAndNewValue()
    {
        var edited = Text.Replace("15000000000", "16000000000", StringComparison.Ordinal);
        Assert.AreNotEqual(Text, edited);
        var now = Judge(edited, new() { Baseline = Read(Judge(Text)) });
        var stakes = now.Findings.First(finding => finding.Rule == "XI-RIVAL-STAKES");
        Assert.AreEqual(BaselineState.Changed, stakes.Baseline!.State);
        Assert.IsFalse(stakes.Baseline.Worse);
        StringAssert.Contains(Words.Compared(stakes), "was 15 bn USD, is 16 bn USD");
        Assert.AreNotEqual(1, now.ExitCode, "changed, but no worse");
    }

    [TestMethod]
    public void Compare_FindingThatIsGone_IsResolved()
    {
        var before = Judge(Text);
        var rule = before.Findings[0].Rule;
        var baseline = Read(before);
        var known = before with { Findings = [.. before.Findings.Skip(1)], Rules = before.Rules };
        Assert.AreEqual(before.Findings[0].Fingerprint, BaselineComparison.Compare(known, baseline).Baseline!.Resolved.Single().Fingerprint);
        var unjudged = BaselineComparison.Compare(known with { Rules = [.. before.Rules.Where(one => one.Id != rule)] }, baseline);
        Assert.IsEmpty(unjudged.Baseline!.Resolved, "nobody looked");
        Assert.AreEqual("EXR0621", unjudged.Problems.Except(before.Problems).Single().Code);
    }

    [TestMethod]
    public void Compare_NewFinding_Exits1()
    {
        var before = Judge(Text);
        var baseline = Read(before);
        var flagged = before.Findings.First(finding => finding.Outcome == Outcome.Flagged && finding.Severity == Severity.High);
        var now = Judge(Text, new() { Baseline = baseline with { Findings = [.. baseline.Findings.Where(finding => finding.Fingerprint != flagged.Fingerprint)] } });
        Assert.AreEqual(1, now.Baseline!.New);
        Assert.AreEqual((1, "1 finding at or above medium, new or worse than in the baseline"), (now.ExitCode, now.ExitReason));
    }

    [TestMethod]
    [DataRow(Outcome.Flagged, Severity.Low, Outcome.Flagged, Severity.High, true, true)]
    [DataRow(Outcome.Flagged, Severity.High, Outcome.Flagged, Severity.Low, true, false)]
    [DataRow(Outcome.Waived, Severity.High, Outcome.Flagged, Severity.High, true, true, DisplayName = "a waiver that ended")]
    [DataRow(Outcome.Undetermined, Severity.High, Outcome.Flagged, Severity.High, true, true)]
    [DataRow(Outcome.Flagged, Severity.High, Outcome.Waived, Severity.High, true, false)]
    [DataRow(Outcome.Flagged, Severity.High, Outcome.Flagged, Severity.High, false, false)]
    public void Compare_OutcomeAndSeverity_AreWorseWhenTheyAre(Outcome was, Severity low, Outcome now, Severity high, bool changed, bool worse)
    {
        var finding = SomeReport.Full.Findings[0] with { Outcome = was, Severity = low };
        var baseline = Baseline.Of(ReportBatch.Of(SomeReport.Full with { Findings = [finding] }));
        var compared = BaselineComparison.Compare(SomeReport.Full with { Findings = [finding with { Outcome = now, Severity = high }] }, baseline).Findings[0].Baseline!;
        Assert.AreEqual((changed ? BaselineState.Changed : BaselineState.Unchanged, worse), (compared.State, compared.Worse));
    }

    [TestMethod]
    public void Of_SeveralGraphs_FindingsNameTheirGraph()
    {
        var other = SomeReport.Full with { Graph = SomeReport.Full.Graph with { Id = "other" }, Findings = [SomeReport.Full.Findings[0]] };
        var baseline = Baseline.Of(SomeReport.Batch with { Reports = [SomeReport.Full, other] });
        var compared = BaselineComparison.Compare(other with { Findings = [] }, baseline);
        Assert.AreEqual("other", compared.Baseline!.Resolved.Single().Graph);
    }

    [TestMethod]
    [DataRow("{ \"schemaVersion\": \"2\", \"findings\": [] }")]
    [DataRow("{ \"schemaVersion\": \"1\" }")]
    [DataRow("[]")]
    [DataRow("{ \"schemaVersion\": \"1\", \"findings\": [ { \"fingerprint\": \"x\" } ] }")]
    [DataRow("{ \"schemaVersion\": \"1\", \"findings\": [ null ] }")]
    public void Read_NotABaseline_IsAProblem(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("b.json"), text);
        var read = BaselineFile.Read(folder.PathOf("b.json"));
        Assert.IsNull(read.Value);
        Assert.AreEqual("EXR0620", read.Problems.Single().Code);
    }

    private static (int New, int Changed, int Unchanged, int Worse, int Resolved) Counts(Report report) => report.Baseline is { } baseline
        ? (baseline.New, baseline.Changed, baseline.Unchanged, baseline.Worse, baseline.Resolved.Count)
        : default;

    // Through a file, as users have it.
    private static Baseline Read(Report report)
    {
        using var folder = new TemporaryFolder();
        using (var output = new StreamWriter(folder.PathOf("b.json")))
        {
            BaselineFile.Write(Baseline.Of(ReportBatch.Of(report)), output);
        }

        return Packed.Good(BaselineFile.Read(folder.PathOf("b.json")));
    }

    private static Report Judge(string text, AnalysisOptions? options = null) => Packed.Judge(Packed.Graph(text), Packed.CorePack, options);
}
