using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging.Waivers;

[TestClass]
public sealed class WaivingTests
{
    internal const string Covers = """{ "rule": "XI-RIVAL-STAKES", "match": { "investor": "amazon", "lab": "anthropic", "rival": "openai" }, "reason": "Divestment agreed.", "ticket": "LEG-204", "approvedBy": ["a.meyer", "r.osei"], "from": "2026-01-10", "until": "2026-09-30" }""";

    private static readonly GraphInput Graph = Packed.Fixture("amazon-openai");
    private static readonly Report Open = Packed.Judge(Graph, Packed.CorePack);

    [TestMethod]
    public void Apply_WaiverOfOneFinding_WaivesItAndNothingElse()
    {
        var report = Judge(Covers);
        var waived = report.Findings.Single(finding => finding.Outcome == Outcome.Waived);
        Assert.AreEqual("XI-RIVAL-STAKES", waived.Rule);
        Assert.AreEqual(new("Divestment agreed.", "LEG-204", waived.Waiver!.ApprovedBy, new(2026, 1, 10), new(2026, 9, 30), "w.json", 1), waived.Waiver);
        Assert.AreEqual(Open.Summary with { Flagged = Open.Summary.Flagged - 1, Waived = 1 }, report.Summary);
        Assert.AreEqual(1, report.Rules.Single(rule => rule.Id == "XI-RIVAL-STAKES").Waived);
        Assert.AreEqual(0, report.Rules.Single(rule => rule.Id == "XI-RIVAL-STAKES").Flagged);
        CollectionAssert.AreEquivalent(Open.Findings.Select(finding => finding.Fingerprint).ToArray(), report.Findings.Select(finding => finding.Fingerprint).ToArray());
        Assert.AreEqual(Outcome.Waived, report.Findings[^1].Outcome, "what is waived comes last");
        CollectionAssert.AreEqual(Open.Problems.ToArray(), report.Problems.ToArray());
    }

    /// <summary>Whatever is wrong with a waiver, the finding stays flagged and the report says why.</summary>
    [TestMethod]
    [DataRow("\"2026-09-30\"", "\"2026-03-01\"", "EXR0611", "ended on 2026-03-01", DisplayName = "expired that day")]
    [DataRow("2026-01-10", "2026-03-02", "EXR0611", "begins on 2026-03-02 only", DisplayName = "not begun")]
    [DataRow("2026-09-30", "2027-01-11", "EXR0612", "lasts 366 days, and the pack `core` allows 365", DisplayName = "too long")]
    [DataRow("\"lab\": \"anthropic\", \"rival\": \"openai\"", "\"rivalry\": \"x\"", "EXR0616", "means no finding of XI-RIVAL-STAKES", DisplayName = "another value")]
    [DataRow("\"amazon\"", "\"amazn\"", "EXR0616", "means no finding of XI-RIVAL-STAKES; for `investor`, did you mean `amazon`?", DisplayName = "misspelt id")]
    [DataRow("\"lab\"", "\"labs\"", "EXR0616", "has no variable `labs`; it has investor, lab, first, rival, second, rivalry; did you mean `lab`?", DisplayName = "misspelt variable")]
    [DataRow("XI-RIVAL-STAKES", "XI-RIVAL-STAKE", "EXR0616", "is not among the rules of the run; did you mean `XI-RIVAL-STAKES`?", DisplayName = "misspelt rule")]
    public void Apply_WaiverThatDoesNotHold_HidesNothing(string part, string change, string code, string message)
    {
        var report = Judge(Covers.Replace(part, change, StringComparison.Ordinal));
        Assert.AreEqual(Open.Summary, report.Summary);
        var problem = report.Problems.Except(Open.Problems).Single();
        Assert.AreEqual((code, "w.json", 1), (problem.Code, problem.File, problem.Place.Line));
        StringAssert.Contains(problem.Message, message);
        Assert.AreEqual(Open.ExitCode, report.ExitCode);
    }

    [TestMethod]
    public void Apply_LastDay_IsStillCovered() => Assert.AreEqual(1, Judge(Covers.Replace("2026-09-30", "2026-03-02", StringComparison.Ordinal)).Summary.Waived);

    [TestMethod]
    public void Apply_AsLongAsThePackAllows_IsCovered() => Assert.AreEqual(1, Judge(Covers.Replace("2026-09-30", "2027-01-10", StringComparison.Ordinal)).Summary.Waived);

    [TestMethod]
    public void Apply_TwoWaiversForOneFinding_HideNothing()
    {
        var report = Judge(Covers, Covers.Replace("LEG-204", "LEG-205", StringComparison.Ordinal));
        Assert.AreEqual(Open.Summary, report.Summary);
        var problems = report.Problems.Except(Open.Problems).ToArray();
        CollectionAssert.AreEqual(new[] { "EXR0615", "EXR0615" }, problems.Select(problem => problem.Code).ToArray());
        StringAssert.StartsWith(problems[0].Message, "another waiver in force, of line 1, means the same finding");
    }

    [TestMethod]
    public void Apply_RenewedWaiver_CoversDespiteTheOldOne()
    {
        var report = Judge(Covers.Replace("2026-09-30", "2026-02-01", StringComparison.Ordinal), Covers);
        Assert.AreEqual(1, report.Summary.Waived);
        Assert.AreEqual("EXR0611", report.Problems.Except(Open.Problems).Single().Code);
    }

    [TestMethod]
    public void Apply_WaiverOfSeveralFindings_HidesNothing()
    {
        var rule = Open.Findings.Where(finding => finding.Outcome == Outcome.Flagged).GroupBy(finding => finding.Rule).First(group => group.Count() > 1);
        var (variable, id) = rule.First().Bindings.First(pair => rule.All(finding => finding.Bindings[pair.Key] == pair.Value));
        var report = Judge(Covers.Replace("XI-RIVAL-STAKES", rule.Key, StringComparison.Ordinal)
            .Replace("\"investor\": \"amazon\", \"lab\": \"anthropic\", \"rival\": \"openai\"", $"\"{variable}\": \"{id}\"", StringComparison.Ordinal));
        Assert.AreEqual(Open.Summary, report.Summary);
        var problem = report.Problems.Except(Open.Problems).Single();
        Assert.AreEqual("EXR0614", problem.Code);
        StringAssert.Contains(problem.Message, $"they differ in {rule.First().Bindings.Keys.First(key => rule.Any(finding => finding.Bindings[key] != rule.First().Bindings[key]))}");
    }

    [TestMethod]
    public void Apply_UndeterminedFinding_StaysUndetermined()
    {
        var finding = Packed.Judge(Packed.Fixture("openai-2026-05"), Packed.CorePack).Findings.First(finding => finding.Outcome == Outcome.Undetermined);
        var match = string.Join(", ", NewWaiver.Match(finding).Select(pair => $"\"{pair.Key}\": \"{pair.Value}\""));
        var text = Covers.Replace("XI-RIVAL-STAKES", finding.Rule, StringComparison.Ordinal).Replace("\"investor\": \"amazon\", \"lab\": \"anthropic\", \"rival\": \"openai\"", match, StringComparison.Ordinal);
        var report = Packed.Judge(Packed.Fixture("openai-2026-05"), Packed.CorePack, new() { Waivers = Read(text) });
        Assert.AreEqual(0, report.Summary.Waived);
        Assert.IsTrue(report.Problems.Any(problem => problem.Code == "EXR0617"), string.Join('\n', report.Problems));
    }

    [TestMethod]
    public void Apply_RuleThatForbidsWaivers_HidesNothing()
    {
        const string Rule = """
            { "WorkflowName": "w", "Rules": [ { "RuleName": "NO-WAIVER", "Properties": { "title": "T", "concern": "governance", "severity": "high", "waivable": false,
              "match": "(a)-[i:Investment]->(b)", "because": "{a.Name} invests." }, "Expression": "i.Headline > 0" } ] }
            """;
        var graph = Packed.Graph("""
            { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [], "markets": [], "products": [],
              "parties": [ { "id": "a", "name": "A", "kind": "company" }, { "id": "b", "name": "B", "kind": "company" } ],
              "arrangements": [ { "id": "i", "kind": "investment", "from": "a", "to": "b", "instrument": "equity", "tranches": [ { "amount": 5, "currency": "USD" } ], "sources": [] } ] }
            """);
        var waiver = Covers.Replace("XI-RIVAL-STAKES", "NO-WAIVER", StringComparison.Ordinal).Replace("\"investor\": \"amazon\", \"lab\": \"anthropic\", \"rival\": \"openai\"", "\"a\": \"a\"", StringComparison.Ordinal);
        var report = Packed.Judge(graph, Packed.Good(Packed.ReadRules(Rule)), new() { Waivers = Read(waiver) });
        Assert.AreEqual((1, 0), (report.Summary.Flagged, report.Summary.Waived));
        Assert.AreEqual("NO-WAIVER allows no waiver", report.Problems.Single(problem => problem.Code == "EXR0613").Message);
    }

    [TestMethod]
    [DataRow("\"reason\": \"Divestment agreed.\"", "\"reason\": \" \"", "EXR0210")]
    [DataRow("\"reason\": \"Divestment agreed.\", ", "", "EXR0111")]
    [DataRow("[\"a.meyer\", \"r.osei\"]", "[]", "EXR0610")]
    [DataRow("[\"a.meyer\", \"r.osei\"]", "[\"\"]", "EXR0610")]
    [DataRow("{ \"investor\": \"amazon\", \"lab\": \"anthropic\", \"rival\": \"openai\" }", "{}", "EXR0610")]
    [DataRow(", \"until\": \"2026-09-30\"", "", "EXR0111")]
    [DataRow("2026-09-30", "2026-01-10", "EXR0209")]
    [DataRow("\"ticket\"", "\"tikcet\"", "EXR0110")]
    public void Read_WaiverThatSaysTooLittle_IsAnError(string part, string change, string code)
    {
        var read = WaiverFile.Read(Encoding.UTF8.GetBytes(Text(Covers.Replace(part, change, StringComparison.Ordinal))), "w.json");
        Assert.IsNull(read.Value);
        Assert.AreEqual(code, read.Problems.Single().Code);
    }

    [TestMethod]
    public void Read_OtherVersion_IsAnError() =>
        Assert.AreEqual("EXR0201", WaiverFile.Read("""{ "schemaVersion": "2", "waivers": [] }"""u8.ToArray(), "w.json").Problems.Single().Code);

    internal static WaiverFile Read(params string[] waivers) => Packed.Good(WaiverFile.Read(Encoding.UTF8.GetBytes(Text(waivers)), "w.json"));

    private static string Text(params string[] waivers) => $$"""{ "schemaVersion": "1", "waivers": [ {{string.Join(", ", waivers)}} ] }""";

    private static Report Judge(params string[] waivers) => Packed.Judge(Graph, Packed.CorePack, new() { Waivers = Read(waivers) });
}
