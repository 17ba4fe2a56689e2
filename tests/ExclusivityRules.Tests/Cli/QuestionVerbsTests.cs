using System.Text.Json.Nodes;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Cli;

/// <summary>The questions a reviewer asks after an analysis, from the command line.</summary>
[TestClass]
public sealed class QuestionVerbsTests
{
    private static readonly string Graph = Repository.PathOf("fixtures/amazon-openai/graph.json");
    private static readonly string Core = Repository.PathOf("rules/core");

    [TestMethod]
    public void WhyNot_Clear_SaysWhatIsHeldAndWhatIsNeeded()
    {
        var run = ToolRun.Of("why-not", "EX-DISTRIBUTION", Graph, "--rules", Core, "--on", "azure", "openai");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.Contains("EX-DISTRIBUTION (Exclusive distribution by a strong channel) is clear on azure (Microsoft Azure), openai (OpenAI), in ", run.Output);
        Assert.Contains("grant.GranteeShare = 20 %; at least 30 % needed: 10 percentage points too little", run.Output);
    }

    [TestMethod]
    public void WhyNot_Json_HasTheCandidates()
    {
        var run = ToolRun.Of("why-not", "XI-RIVAL-STAKES", Graph, "--rules", Core, "--on", "microsoft", "--output", "json");

        var answer = JsonNode.Parse(run.Output)!;
        Assert.AreEqual(0, (int)answer["count"]!);
        Assert.IsNotEmpty(answer["partial"]!["unmatched"]!.AsArray());
    }

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(2, true)]
    [DataRow(0, true)]
    public void NearMisses_AFileWithAGraphALine_TakesTheOnlyGraph(int graphs, bool isRefused)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(graphs));
        var run = ToolRun.Of("near-misses", folder.PathOf("g.ndjson"), "--rules", folder.PathOf("my.rules.json"));
        Assert.AreEqual(isRefused, run.Errors.Contains("g.ndjson: error EXR0702: one graph is asked for, and this is none or several", StringComparison.Ordinal), run.Errors);
        Assert.AreEqual(isRefused, run.ExitCode == 2, run.Errors);
    }

    [TestMethod]
    public void NearMisses_Top_ShowsTheNearest()
    {
        var run = ToolRun.Of("near-misses", Graph, "--rules", Core, "--top", "1");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.Contains("about 33.33 % off  EX-DISTRIBUTION", run.Output);
        Assert.DoesNotContain("XI-CONTINGENT-TRANCHE", run.Output);
        Assert.Contains("3 more are farther away", run.Output);
    }

    [TestMethod]
    public void WhatIf_EndOfAGrant_ResolvesItsFindings()
    {
        var run = ToolRun.Of("what-if", Graph, "--rules", Core, "--set", "/arrangements/frontier-aws-exclusive/end=2026-03-01", "--output", "markdown");

        Assert.Contains("| resolved | high | none | EX-STACKED-INVEST | Amazon, Amazon Web Services, OpenAI |", run.Output);
        Assert.Contains("**0 new, ", run.Output);
    }

    [TestMethod]
    public void WhatIf_ProposedDeal_IsScreened()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("deal.json"), """
            { "arrangements": [ { "id": "msft-anthropic", "kind": "investment", "from": "microsoft", "to": "anthropic", "instrument": "equity",
                "tranches": [ { "amount": 5000000000, "currency": "USD" } ], "sources": [ { "source": "article" } ] } ] }
            """);

        var run = ToolRun.Of("what-if", Graph, "--rules", Core, "--add", folder.PathOf("deal.json"));

        Assert.AreEqual(1, run.ExitCode, run.Errors);
        Assert.Contains("New (", run.Output);
    }

    [TestMethod]
    [DataRow("what-if g.json --set /a", "`/a` sets nothing; write POINTER=VALUE")]
    [DataRow("what-if GRAPH", "nothing is changed; say what with --set, --add or --remove")]
    [DataRow("what-if GRAPH --set /arrangements/frontier-aws-exclusiv/end=2026-01-01", "error EXR0642: `/arrangements/frontier-aws-exclusiv/end` leads nowhere: there is no `frontier-aws-exclusiv` on the way; did you mean `frontier-aws-exclusive`?")]
    [DataRow("what-if GRAPH --set /arrangments/0/end=2026-01-01", "no `arrangments` on the way; did you mean `arrangements`?")]
    [DataRow("what-if GRAPH --set /arrangements/0/stak=0.2", "error EXR0110: no member `stak` in investment; did you mean `stake`?")]
    [DataRow("what-if GRAPH --set /arrangements/frontier-aws-exclusive/exclusivity=exclusve", "error EXR0114: `exclusve` is not one of `exclusive`")]
    [DataRow("what-if GRAPH --remove frontier-aws-exclusiv", "error EXR0641: the graph lists nothing with the id `frontier-aws-exclusiv`; did you mean `frontier-aws-exclusive`?")]
    [DataRow("what-if GRAPH --add no-such-file.json", "error EXR0107")]
    [DataRow("why-not XI-RIVAL-STAKE GRAPH --on amazon", "error EXR0640: no rule has the id `XI-RIVAL-STAKE`; did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("why-not XI-RIVAL-STAKES GRAPH --on amazn", "error EXR0641: no party, market or arrangement has the id `amazn`; did you mean `amazon`?")]
    [DataRow("near-misses GRAPH --scenario ip", "error EXR0601: the scenario names `ip`, which is no trigger of the graph; did you mean `ipo`?")]
    [DataRow("analyze GRAPH --timeline 2026-05-01..2026-01-01", "is not a period")]
    [DataRow("analyze g.json --timeline 2026-01-01", "is not a period")]
    [DataRow("analyze g.json --timeline 2026-01-01..2026-01-01", "is not a period")]
    [DataRow("why-not X no-such-file.json --on a", "error EXR0107")]
    [DataRow("near-misses no-such-file.json", "error EXR0107")]
    [DataRow("compare no-such-file.json no-such-file.json", "error EXR0107")]
    public void Run_BadArguments_Exits2(string arguments, string message)
    {
        var run = ToolRun.Of(arguments.Split(' ').Select(word => word == "GRAPH" ? Graph : word).ToArray());

        Assert.AreEqual(2, run.ExitCode, run.Errors);
        Assert.Contains(message, run.Errors);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public void Analyze_TimelineAndCounterfactuals_StandInEveryForm()
    {
        string[] asked = ["analyze", Graph, "--rules", Core, "--timeline", "2026-01-01..2026-04-01", "--counterfactuals", "--output"];
        var json = JsonNode.Parse(ToolRun.Of([.. asked, "json"]).Output)!;
        Assert.AreEqual("2026-04-01", (string)json["timeline"]!["to"]!);
        Assert.IsNotEmpty(json["findings"]![0]!["counterfactuals"]!.AsArray());

        foreach (var format in new[] { "text", "markdown" })
        {
            var text = ToolRun.Of([.. asked, format]).Output;
            Assert.Contains("Timeline from 2026-01-01 up to 2026-04-01, exclusive", text, format);
            Assert.Contains("Any one of these would clear it", text, format);
            Assert.Contains("flagged if it is 0.5 to 1", text, format);
        }
    }
}
