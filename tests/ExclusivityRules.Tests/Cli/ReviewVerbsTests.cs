using System.Text.Json.Nodes;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Cli;

/// <summary>Waivers, baselines and <c>--exit-zero</c>, from the command line.</summary>
[TestClass]
public sealed class ReviewVerbsTests
{
    private static readonly string Graph = Repository.PathOf("fixtures/amazon-openai/graph.json");
    private static readonly string Core = Repository.PathOf("rules/core");

    [TestMethod]
    public void Waive_OneFinding_IsWaivedByTheNextRun()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("waivers.json");
        var waive = ToolRun.Of("waive", "XI-RIVAL-STAKES", Graph, "--rules", Core, "--reason", "one stake is \"sold\"", "--approved-by", "a.meyer", "--approved-by", "r.osei", "--until", "2026-09-30", "--file", file);
        Assert.AreEqual(0, waive.ExitCode, waive.Errors);
        var again = ToolRun.Of("analyze", Graph, "--rules", Core, "--waivers", file, "--output", "json");
        var report = JsonNode.Parse(again.Output)!;
        Assert.AreEqual(1, (int)report["summary"]!["waived"]!);
        Assert.AreEqual("one stake is \"sold\"", (string?)report["findings"]!.AsArray()[^1]!["waiver"]!["reason"]);
        Assert.AreEqual("waived", (string?)report["findings"]!.AsArray()[^1]!["outcome"]);
    }

    [TestMethod]
    [DataRow("XI-RIVAL-STAKE", "2026-09-30", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("XI-RIVAL-STAKES", "2028-09-30", "allows 365")]
    [DataRow("XI-RIVAL-STAKES", "2026-01-01", "ends after it begins")]
    public void Waive_ThatWouldCoverNothing_WritesNothing(string rule, string until, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("waivers.json");
        var run = ToolRun.Of("waive", rule, Graph, "--rules", Core, "--reason", "r", "--approved-by", "a", "--until", until, "--file", file);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(message, run.Errors);
        Assert.IsFalse(File.Exists(file));
    }

    [TestMethod]
    public void Baseline_OfAGraph_LeavesNothingNew()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("b.json");
        var keep = ToolRun.Of("baseline", Graph, "--rules", Core, "--output", file);
        Assert.AreEqual(0, keep.ExitCode, keep.Errors);
        Assert.AreEqual("", keep.Output);
        var fingerprints = JsonNode.Parse(File.ReadAllText(file))!["findings"]!.AsArray().Select(finding => (string)finding!["fingerprint"]!).ToArray();
        CollectionAssert.AreEqual(fingerprints.Order(StringComparer.Ordinal).ToArray(), fingerprints);
        var run = ToolRun.Of("analyze", Graph, "--rules", Core, "--baseline", file);
        Assert.AreEqual(4, run.ExitCode, run.Errors);
        Assert.Contains($"Since the baseline: 0 new, 0 changed (0 worse), {fingerprints.Length} unchanged, 0 resolved", run.Output);
    }

    /// <summary>One graph that the baseline knows is enough, as is a baseline of which nothing is known to be of another graph.</summary>
    [TestMethod]
    [DataRow("known.json", "other.json", true)]
    [DataRow("known.json", "known.json other.json", false)]
    [DataRow("none.json", "other.json", false)]
    [DataRow("any.json", "other.json", false)]
    public void Analyze_BaselineOfOtherGraphs_IsWarnedOf(string baseline, string graphs, bool isWarnedOf)
    {
        using var folder = new TemporaryFolder();
        var graph = File.ReadAllText(Graph);
        Directory.CreateDirectory(folder.PathOf("b"));
        File.WriteAllText(folder.PathOf("known.json"), graph);
        File.WriteAllText(folder.PathOf("other.json"), graph.Replace("\"id\": \"amazon-openai\"", "\"id\": \"another\"", StringComparison.Ordinal));
        var known = ToolRun.Of("baseline", Graph, "--rules", Core).Output;
        File.WriteAllText(folder.PathOf("b/known.json"), known);
        File.WriteAllText(folder.PathOf("b/none.json"), """{ "schemaVersion": "1", "findings": [] }""");
        File.WriteAllText(folder.PathOf("b/any.json"), known.Replace("\"graph\": \"amazon-openai\",", "", StringComparison.Ordinal));
        foreach (var output in new[] { "text", "ndjson" })
        {
            var run = ToolRun.Of(["analyze", .. graphs.Split(' ').Select(folder.PathOf), "--rules", Core, "--baseline", folder.PathOf($"b/{baseline}"), "--output", output]);
            Assert.AreEqual(isWarnedOf, run.Output.Contains("EXR0622", StringComparison.Ordinal), run.Output);
        }
    }

    [TestMethod]
    [DataRow("--waivers")]
    [DataRow("--baseline")]
    public void Analyze_FileThatCannotBeUsed_Exits2(string option)
    {
        var run = ToolRun.Of("analyze", Graph, option, "no-such-file.json");
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("no-such-file.json: error EXR0107", run.Errors);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public void Analyze_ExitZero_HidesNoError()
    {
        var flagged = ToolRun.Of("analyze", Graph, "--exit-zero");
        Assert.AreEqual(0, flagged.ExitCode);
        StringAssert.StartsWith(flagged.LastError, "exit 0: --exit-zero in place of 1: ");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("baseline.json"), ToolRun.Of("baseline", Graph, "--rules", Core).Output);
        var incomplete = ToolRun.Of("analyze", Graph, "--rules", Core, "--exit-zero", "--baseline", folder.PathOf("baseline.json"));
        Assert.AreEqual(0, incomplete.ExitCode);
        StringAssert.StartsWith(incomplete.LastError, "exit 0: --exit-zero in place of 4: ");
        Assert.AreEqual(2, ToolRun.Of("analyze", "no-such-file.json", "--exit-zero").ExitCode);
        Assert.AreEqual(2, ToolRun.Of("analyze", Graph, "--exit-zero", "--scenario", "no-such-trigger").ExitCode);
        Assert.AreEqual(3, ToolRun.Of("analyze", "*.no-such-graph", "--exit-zero").ExitCode);
    }

    [TestMethod]
    [DataRow("XI-RIVAL-STAKES", "amazn", "no finding of XI-RIVAL-STAKES is on amazn; did you mean `amazon`?")]
    [DataRow("CP-DEPENDENCY", "amazon", "2 findings of CP-DEPENDENCY are meant; choose one with --on: amazon anthropic ")]
    [DataRow("RIVAL-STAKES", "amazon", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("MK-CONCENTRATION", "cloud", "what `MK-CONCENTRATION` finds there is undetermined, and only a flagged finding can be waived")]
    [DataRow("GV-INTERLOCK", "amazon", "nothing that `GV-INTERLOCK` flags is open")]
    public void Waive_MistakeInWhatIsMeant_SaysWhatIs(string rule, string on, string message)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("waive", rule, Graph, "--rules", Core, "--on", on, "--reason", "r", "--approved-by", "a", "--until", "2026-09-30", "--file", folder.PathOf("w.json"));
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(message, run.Errors);
        Assert.IsFalse(File.Exists(folder.PathOf("w.json")));
    }

    [TestMethod]
    public void Waive_TooLongBesideAWaiverInForce_IsNotWritten()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("waivers.json");
        string[] words = ["waive", "XI-RIVAL-STAKES", Graph, "--rules", Core, "--reason", "r", "--approved-by", "a", "--file", file, "--until"];
        Assert.AreEqual(0, ToolRun.Of([.. words, "2026-09-30"]).ExitCode);
        var before = File.ReadAllText(file);
        var run = ToolRun.Of([.. words, "2029-09-30"]);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("EXR0612", run.Errors);
        Assert.AreEqual(before, File.ReadAllText(file));
        Assert.Contains("what `XI-RIVAL-STAKES` finds there is waived, and only a flagged finding can be waived", ToolRun.Of([.. words, "2026-09-30", "--waivers", file]).Errors);
    }
}
