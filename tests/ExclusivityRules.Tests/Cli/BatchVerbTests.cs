using System.Text;
using System.Text.Json.Nodes;
using ExclusivityRules.Tests.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Cli;

/// <summary>Many graphs, from the command line.</summary>
[TestClass]
public sealed class BatchVerbTests
{
    [TestMethod]
    public void Analyze_NdjsonFromStandardInput_WritesRecordsAndATableByRule()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(SomeBatch.Text(7)));
        var run = ToolRun.With(input, "analyze", "-", "--rules", folder.PathOf("my.rules.json"), "--output", "ndjson", "--jobs", "2");
        Assert.AreEqual(1, run.ExitCode, run.Errors);
        Assert.HasCount(9, run.Output.TrimEnd('\n').Split('\n'));
        Assert.Contains("Rule     Graphs  Flagged  Undetermined  Failed  Clear\nB-STAKE       2        2             0       0      5\n", run.Errors);
        Assert.EndsWith(
            "\nComplete: 7 graphs judged, 0 unusable, 0 empty; 2 flagged, 0 undetermined, 0 failed, 0 waived\nexit 1: 2 of 7 graphs with findings at or above the level asked for\n",
            run.Errors);
        Assert.IsTrue((bool)JsonNode.Parse(run.Output.TrimEnd('\n').Split('\n')[^1])!["end"]!["complete"]!);
    }

    [TestMethod]
    [DataRow("--resume", "--resume goes with --output ndjson:FILE")]
    [DataRow("--resume --output ndjson", "--resume goes with --output ndjson:FILE")]
    [DataRow("--resume --output json:r.json", "--resume goes with --output ndjson:FILE")]
    [DataRow("--output ndjson --output json:r.json", "ndjson is written alone")]
    [DataRow("--jobs 0", "`--jobs` takes a whole number from 1 to 1024")]
    [DataRow("--jobs x", "`--jobs` takes a whole number from 1 to 1024")]
    public void Analyze_OptionsThatDoNotGoTogether_Exits2(string options, string message)
    {
        var run = ToolRun.Of(["analyze", "g.json", .. options.Split(' ')]);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(message, run.Errors);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    [DataRow("analyze g.json --output json:g.json")]
    [DataRow("analyze . --output json:sub/../g.json")]
    [DataRow("analyze *.ndjson --output ndjson:g.ndjson")]
    [DataRow("analyze g.ndjson --waivers w.json --output text:w.json")]
    [DataRow("analyze g.ndjson --rules my.rules.json --output text:my.rules.json")]
    [DataRow("baseline g.json --output g.json")]
    [DataRow("convert w.json --output html:w.json")]
    public void Output_AFileThatIsRead_IsRefusedAndStaysAsItIs(string line)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("sub"));
        string[] files = ["g.json", "g.ndjson", "w.json", "my.rules.json"];
        foreach (var file in files)
        {
            File.WriteAllText(folder.PathOf(file), file);
        }

        var words = line.Split(' ').Select(word => word.Split(':') is [var format, var target] ? $"{format}:{folder.PathOf(target)}"
            : word.Contains('.', StringComparison.Ordinal) ? folder.PathOf(word) : word);
        var run = ToolRun.Of([.. words]);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("is read by this run and would be written over", run.Errors);
        Assert.IsTrue(files.All(file => File.ReadAllText(folder.PathOf(file)) == file));
    }

    [TestMethod]
    [DataRow("junit")]
    [DataRow("csv")]
    [DataRow("gitlab")]
    [DataRow("github")]
    [DataRow("azure")]
    [DataRow("msbuild")]
    [DataRow("sarif")]
    [DataRow("html")]
    [DataRow("markdown")]
    [DataRow("text")]
    [DataRow("json")]
    public void Analyze_AGraphThatCannotBeRead_StandsInEveryFormat(string format)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("bad.json"), "{");
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(2));
        var run = ToolRun.Of(
            "analyze", folder.PathOf("g.ndjson"), folder.PathOf("bad.json"), "--rules", folder.PathOf("my.rules.json"), "--output", format);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("EXR0101", run.Output);
        Assert.DoesNotContain("not valid JSON: not valid JSON", run.Output);
    }

    /// <summary>Whoever reads the last line only knows whether all of it was judged; a saved report or record says the same.</summary>
    [TestMethod]
    [DataRow("text", "")]
    [DataRow("markdown", ".")]
    [DataRow("github", "")]
    [DataRow("azure", "")]
    [DataRow("msbuild", "")]
    [DataRow("csv", null)]
    [DataRow("junit", null)]
    [DataRow("gitlab", null)]
    public void Analyze_GoodBadAndMissingGraphs_TheLastLineCountsThemAndConvertGivesTheSame(string format, string? dot)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("empty"));
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(10));
        string[] line = ["analyze", folder.PathOf("g.ndjson"), folder.PathOf("empty"), "--rules", folder.PathOf("my.rules.json"), "--output"];
        var direct = ToolRun.Of([.. line, format, "--output", $"json:{folder.PathOf("r.json")}"]);
        Assert.AreEqual(2, direct.ExitCode);
        if (dot is not null)
        {
            Assert.EndsWith($"Incomplete: 8 graphs judged, 1 unusable, 1 empty; 2 flagged, 1 undetermined, 0 failed, 0 waived{dot}\n", direct.Output);
        }

        var recorded = ToolRun.Of([.. line, $"ndjson:{folder.PathOf("r.ndjson")}"]);
        Assert.AreEqual(2, recorded.ExitCode);
        Assert.Contains("g.ndjson:9:20: error EXR0101", recorded.Errors);
        Assert.Contains("empty: warning EXR0702: the folder has no graph", recorded.Errors);
        foreach (var saved in new[] { "r.json", "r.ndjson" })
        {
            var converted = ToolRun.Of("convert", folder.PathOf(saved), "--output", format);
            Assert.IsNull(Snapshot.FirstDifference(direct.Output, converted.Output), saved);
            Assert.AreEqual("exit 0: converted; the run itself came to exit 2: 1 input could not be used", converted.LastError);
        }
    }

    [TestMethod]
    public void Analyze_RecordsOfManyBadGraphs_ShowsTheFirstProblemsAndCountsTheRest()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), string.Concat(Enumerable.Repeat("{\n", 30)));
        var run = ToolRun.Of("analyze", folder.PathOf("g.ndjson"), "--rules", folder.PathOf("my.rules.json"), "--output", "ndjson");
        Assert.Contains("g.ndjson:20:2: error EXR0101", run.Errors);
        Assert.DoesNotContain("g.ndjson:21:", run.Errors);
        Assert.Contains("\n10 more problems stand in the records\n", run.Errors);
    }

    [TestMethod]
    [DataRow(2, "{", "r.ndjson:3:1: error EXR0701")]
    [DataRow(1, "3", "r.ndjson:2:1: error EXR0701")]
    [DataRow(4, "{ \"schemaVersion\": \"1\", \"tool\": 3 }", "r.ndjson:5:33: error EXR0701")]
    public void Convert_ARecordThatIsBroken_NamesItsLine(int at, string text, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(5));
        ToolRun.Of("analyze", folder.PathOf("g.ndjson"), "--rules", folder.PathOf("my.rules.json"), "--output", $"ndjson:{folder.PathOf("r.ndjson")}");
        var lines = File.ReadAllLines(folder.PathOf("r.ndjson"));
        lines[at] = text;
        File.WriteAllLines(folder.PathOf("r.ndjson"), lines);
        var run = ToolRun.Of("convert", folder.PathOf("r.ndjson"));
        Assert.Contains(message, run.Errors);
        Assert.AreEqual("exit 2: the report cannot be used", run.LastError);
    }

    /// <summary>The invocation that SARIF tells of is the process, whatever the graph of a run came to.</summary>
    [TestMethod]
    [DataRow("g.ndjson", 1, true)]
    [DataRow("g.ndjson bad.json", 2, false)]
    [DataRow("low.ndjson *.jsn", 4, false)]
    [DataRow("low.ndjson", 0, true)]
    public void Analyze_Sarif_HasTheExitCodeOfTheRunInEachRun(string words, int exitCode, bool successful)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("bad.json"), "{");
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(6));
        File.WriteAllText(folder.PathOf("low.ndjson"), SomeBatch.Text(2));
        var run = ToolRun.Of(["analyze", .. words.Split(' ').Select(folder.PathOf), "--rules", folder.PathOf("my.rules.json"), "--output", "sarif"]);
        Assert.AreEqual(exitCode, run.ExitCode, run.Errors);
        foreach (var invocation in JsonNode.Parse(run.Output)!["runs"]!.AsArray().Select(one => one!["invocations"]![0]!))
        {
            Assert.AreEqual((exitCode, successful), ((int)invocation["exitCode"]!, (bool)invocation["executionSuccessful"]!));
        }
    }

    /// <summary>What a cancelled run has judged looks in no format as if that were all.</summary>
    [TestMethod]
    [DataRow("junit", "<error message=\"the run was cancelled after 1 graph; the rest was not judged\" />")]
    [DataRow("csv", ",error,,EXR0607,,,run that did not come to its end,")]
    [DataRow("gitlab", "\"check_name\": \"EXR0607\"")]
    [DataRow("sarif", "\"exitCode\": 130")]
    [DataRow("json", "\"exitCode\": 130")]
    [DataRow("html", "EXR0607")]
    [DataRow("text", "\nIncomplete, cancelled: 1 graph judged")]
    [DataRow("markdown", "\nIncomplete, cancelled: 1 graph judged")]
    [DataRow("github", "\nIncomplete, cancelled: 1 graph judged")]
    [DataRow("azure", "\nIncomplete, cancelled: 1 graph judged")]
    [DataRow("msbuild", "\nIncomplete, cancelled: 1 graph judged")]
    public void Run_CancelledAfterAGraph_SaysSoInEveryFormat(string format, string words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(5));
        using var cancellation = new CancellationTokenSource();
        var batch = Batch.Run([folder.PathOf("g.ndjson")], Stream.Null, SomeBatch.Rules, new(), 1, _ => cancellation.Cancel(), cancellation.Token);
        Assert.AreEqual((1, 130, false), (batch.Reports.Count, batch.ExitCode, batch.Complete));
        Assert.Contains(words, ReportFormatTests.Written(format, batch));
    }

    [TestMethod]
    public void Analyze_GraphsALine_AreNamedByLineAndId()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("g.ndjson"), SomeBatch.Text(6));
        var name = folder.PathOf("g.ndjson") + ":6 (g5)";
        foreach (var (format, words) in new[]
        {
            ("text", $"1 flagged (1 high) in Graph 5, {name}, on "), ("text", $"\n{name}: 1 flagged"), ("github", $" in Graph 5, {name}, on "), ("azure", $" in Graph 5, {name}, on "),
            ("msbuild", $" in Graph 5, {name}, on "), ("junit", $"<testsuite name=\"{name}/my.rules.json\""), ("csv", $"\n{name},"), ("sarif", $"\"graph\": \"{name}\""), ("markdown", $"{name}, on "), ("html", $"<dt>Graph</dt><dd>{name}, SHA-256 "),
        })
        {
            Assert.Contains(words, ToolRun.Of("analyze", folder.PathOf("g.ndjson"), "--rules", folder.PathOf("my.rules.json"), "--output", format).Output, format);
        }
    }

    [TestMethod]
    public void Analyze_RecordsOfAnotherRun_Exits2()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("r.ndjson"), "notes\n");
        var run = ToolRun.Of("analyze", "g.json", "--resume", "--output", $"ndjson:{folder.PathOf("r.ndjson")}");
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("r.ndjson: error EXR0630: this is not a file of records", run.Errors);
    }

    [TestMethod]
    public void Analyze_SeveralGraphs_TheTextEndsWithATableByRule()
    {
        var graph = Repository.PathOf("fixtures/amazon-openai/graph.json");
        var run = ToolRun.Of("analyze", graph, graph, "--rules", Repository.PathOf("rules/core"));
        Assert.Contains("  Graphs  Flagged  Undetermined  Failed  Clear\n", run.Output);
        var rows = run.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsTrue(rows.Any(row => row is ["XI-RIVAL-STAKES", "2", "2", "0", "0", _]));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n \n")]
    public void Analyze_AnNdjsonFileWithoutGraphsAmongOthers_IsIncomplete(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("my.rules.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("some.ndjson"), SomeBatch.Lines(1)[0]);
        File.WriteAllText(folder.PathOf("none.ndjson"), text);
        var run = ToolRun.Of("analyze", folder.PathOf("some.ndjson"), folder.PathOf("none.ndjson"), "--rules", folder.PathOf("my.rules.json"), "--fail-on", "high");
        Assert.Contains("none.ndjson: warning EXR0702: the file has no graph: all its lines are empty", run.Errors);
        Assert.Contains("Incomplete: 1 graph", run.Output);
        Assert.AreNotEqual(0, run.ExitCode);
    }

    [TestMethod]
    public void Analyze_ARuleFileOfAnyName_IsReadAsOne()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("mine.json"), SomeBatch.RuleFile);
        File.WriteAllText(folder.PathOf("empty.json"), "");
        File.WriteAllText(folder.PathOf("some.ndjson"), SomeBatch.Lines(1)[0]);
        Assert.Contains("B-STAKE", ToolRun.Of("analyze", folder.PathOf("some.ndjson"), "--rules", folder.PathOf("mine.json")).Output);
        var run = ToolRun.Of("analyze", folder.PathOf("some.ndjson"), "--rules", folder.PathOf("empty.json"));
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("empty.json: error EXR0104: the file is empty", run.Errors);
    }
}
