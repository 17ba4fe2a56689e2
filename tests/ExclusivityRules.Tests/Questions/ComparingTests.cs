using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Questions;

[TestClass]
public sealed class ComparingTests
{
    private static readonly string March = Repository.PathOf("fixtures/amazon-openai/graph.json");
    private static readonly string May = Repository.PathOf("fixtures/openai-2026-05/graph.json");
    private static readonly string Core = Repository.PathOf("rules/core");

    [TestMethod]
    public void Compare_TwoGraphs_TellsWhatIsNewAndResolved()
    {
        var run = ToolRun.Of("compare", March, May, "--rules", Core, "--output", "json");

        Assert.AreEqual(1, run.ExitCode, run.Errors);
        var was = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack).Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var now = Packed.Judge(Packed.Fixture("openai-2026-05"), Packed.CorePack).Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var states = JsonNode.Parse(run.Output)!["findings"]!.AsArray().ToLookup(finding => (string)finding!["state"]!, finding => (string)finding!["fingerprint"]!);
        CollectionAssert.AreEquivalent(now.Except(was).ToArray(), states["new"].ToArray());
        CollectionAssert.AreEquivalent(was.Except(now).ToArray(), states["resolved"].ToArray());
        CollectionAssert.AreEquivalent(was.Intersect(now).ToArray(), states["changed"].Concat(states["unchanged"]).ToArray());
        Assert.IsNotEmpty(states["resolved"]);
    }

    [TestMethod]
    public void Compare_TwoReports_IsTheSameAsOfTheirGraphs()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of("analyze", March, "--rules", Core, "--output", $"json:{folder.PathOf("a.json")}");
        ToolRun.Of("analyze", May, "--rules", Core, "--output", $"json:{folder.PathOf("b.json")}");

        var reports = ToolRun.Of("compare", folder.PathOf("a.json"), folder.PathOf("b.json"));

        Assert.AreEqual(ToolRun.Of("compare", March, May, "--rules", Core).Output, reports.Output);
        Assert.AreEqual(ToolRun.Of("compare", March, May, "--rules", Core).Output, ToolRun.Of("compare", folder.PathOf("a.json"), May, "--rules", Core).Output, "a report and a graph");
    }

    [TestMethod]
    public void Compare_GraphWithItself_IsUnchanged()
    {
        var run = ToolRun.Of("compare", March, March, "--rules", Core);

        Assert.AreEqual(4, run.ExitCode, "nothing is new; something is undetermined");
        Assert.Contains("0 new, 0 changed (0 worse), 0 resolved, ", run.Output);
    }

    [TestMethod]
    [DataRow("0.35", "0.25", 0, "1 resolved")]
    [DataRow("0.25", "0.35", 1, "1 new")]
    [DataRow("0.35", "0.55", 1, "1 changed (1 worse)")]
    [DataRow("0.35", "0.36", 0, "1 changed (0 worse)")]
    [DataRow("0.55", "0.35", 0, "1 changed (0 worse)")]
    public void Compare_Shares_ExitsWith1WhenSomethingIsNewOrWorse(string was, string now, int exitCode, string counts)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeRule.File("(i)-[h:Holding]->(c)", "h.Share >= 0.3m")
            .Replace("\"concern\":", "\"parties\":\"entity\",\"concern\":", StringComparison.Ordinal)
            .Replace("\"severity\":\"medium\"", "\"severity\":[{\"if\":\"h.Share >= 0.5m\",\"level\":\"high\"},{\"level\":\"medium\"}]", StringComparison.Ordinal));
        File.WriteAllText(folder.PathOf("a.json"), Holding(was));
        File.WriteAllText(folder.PathOf("b.json"), Holding(now));

        var run = ToolRun.Of("compare", folder.PathOf("a.json"), folder.PathOf("b.json"), "--rules", folder.PathOf("my.rules.json"));

        Assert.AreEqual(exitCode, run.ExitCode, run.Output + run.Errors);
        Assert.Contains(counts, run.Output);
    }

    [TestMethod]
    public void Compare_TwoPacks_TellsRulesThatAreNoLongerJudged()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.rules.json"), SomeRule.File(
            SomeRule.Rule("(i)-[h:Holding]->(c)", "h.Share >= 0.3m", "R-1"), SomeRule.Rule("(i)-[h:Holding]->(c)", "h.Share >= 0.1m", "R-2")));
        File.WriteAllText(folder.PathOf("b.rules.json"), SomeRule.File("(i)-[h:Holding]->(c)", "h.Share >= 0.4m", "R-1"));
        File.WriteAllText(folder.PathOf("g.json"), Holding("0.35"));

        var run = ToolRun.Of("compare", folder.PathOf("a.rules.json"), folder.PathOf("b.rules.json"), "--graph", folder.PathOf("g.json"));

        Assert.Contains("0 new, 0 changed (0 worse), 1 resolved, 0 unchanged, 1 no longer judged", run.Output);
        Assert.Contains("No longer judged (1)\n  medium  R-2", run.Output);
        Assert.Contains("Resolved (1)\n  medium  R-1", run.Output);
    }

    [TestMethod]
    [DataRow("rules/core", "rules/core")]
    [DataRow("rules/core", "fixtures/amazon-openai/graph.json")]
    [DataRow("fixtures/amazon-openai/graph.json", "fixtures/amazon-openai/graph.json", "--graph", "fixtures/amazon-openai/graph.json")]
    public void Compare_WhatDoesNotFit_Exits2(params string[] arguments)
    {
        var run = ToolRun.Of(["compare", .. arguments.Select(argument => argument[0] == '-' ? argument : Repository.PathOf(argument))]);

        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("error: compare two graphs or reports; or two packs", run.Errors);
    }

    [TestMethod]
    public void Compare_SeveralReports_Exits2()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of("analyze", March, May, "--rules", Core, "--output", $"json:{folder.PathOf("a.json")}");

        var run = ToolRun.Of("compare", folder.PathOf("a.json"), March, "--rules", Core);

        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("error EXR0644: the file holds 2 reports", run.Errors);
    }

    [TestMethod]
    [DataRow("text", "x|y\u001b[31m", "\u001b")]
    [DataRow("markdown", "x|y <b>", "<b>")]
    [DataRow("json", "x\u202e", "\u202e")]
    public void Write_HostileText_IsEscaped(string format, string text, string raw)
    {
        var hostile = SomeReport.Hostile(text);
        var comparison = ReportComparison.Of(SomeReport.Empty, hostile, Severity.Medium);
        var output = new StringWriter();

        AnswerFormats.OfComparison.Single(one => one.Name == format).Write(comparison, output);

        Assert.DoesNotContain(raw, output.ToString());
    }

    private static string Holding(string share) => $$"""
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
          "parties": [ { "id": "i", "name": "I", "kind": "company" }, { "id": "c", "name": "C", "kind": "company" } ],
          "markets": [], "products": [], "arrangements": [ { "id": "h", "kind": "holding", "from": "i", "to": "c", "share": {{share}}, "sources": [] } ] }
        """;
}
