using System.Text;
using ExclusivityRules.Cli;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Cli;

[TestClass]
public sealed class ToolTests
{
    private static readonly string Graph = Repository.PathOf("fixtures/amazon-openai/graph.json");

    [TestMethod]
    public void Baseline_OutputToADash_IsStandardOutput()
    {
        var expected = ToolRun.Of("baseline", Graph).Output;
        Assert.IsGreaterThan(0, expected.Length);
        Assert.AreEqual(expected, ToolRun.Of("baseline", Graph, "--output", "-").Output);
    }

    [TestMethod]
    [DataRow("json")]
    [DataRow("ndjson")]
    public void Analyze_OutputToADash_IsStandardOutput(string format)
    {
        var expected = ToolRun.Of("analyze", Graph, "--output", format).Output;
        Assert.IsGreaterThan(0, expected.Length);
        Assert.AreEqual(expected, ToolRun.Of("analyze", Graph, "--output", $"{format}:-").Output);
        Assert.IsFalse(File.Exists("-"));
    }

    [TestMethod]
    [DataRow("", "Required command was not provided.")]
    [DataRow("analyse x", "Did you mean one of the following?\nanalyze")]
    [DataRow("analyze", "Required argument 'GRAPH' missing")]
    [DataRow("analyze g.json --as-of 2026-13-01", "`2026-13-01` is not a day")]
    [DataRow("analyze g.json --as-of 1.3.2026", "`1.3.2026` is not a day")]
    [DataRow("analyze g.json --binding-budget 0", "`--binding-budget` takes a whole number from 1 to")]
    [DataRow("analyze g.json --step-budget many", "`--step-budget` takes a whole number from 1 to")]
    [DataRow("analyze g.json --fail-on hihg", "Argument 'hihg' not recognized")]
    [DataRow("analyze g.json --output jsn", "no format `jsn`; there are")]
    [DataRow("analyze g.json --output json:", "no file after the colon")]
    [DataRow("analyze g.json --output json --output text", "two outputs go to the same place")]
    [DataRow("analyze g.json --otput json", "no option `--otput`; did you mean `--output`?")]
    [DataRow("schema reprot", "report")]
    [DataRow("explain-error EXR9999", "no code `EXR9999`")]
    [DataRow("rules show NO-SUCH-RULE", "no rule `NO-SUCH-RULE`")]
    [DataRow("rules show XI-RIVAL-STAKE", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("rules show XI-RIVAL", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("rules show RIVAL-STAKES", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("rules list --rules no-such-folder", "no-such-folder")]
    [DataRow("analyze no-such-file.json", "no-such-file.json: error EXR0107: there is no such file\nexit 2: 1 input could not be used")]
    [DataRow("convert no-such-file.json", "no-such-file.json: error EXR0107: there is no such file\nexit 2: the report cannot be used")]
    [DataRow("check no-such-file.json", "exit 2: 1 error, 0 warnings")]
    public void Run_BadArguments_Exits2AndKeepsStandardOutputClean(string arguments, string message)
    {
        var run = ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.AreEqual(2, run.ExitCode, run.Errors);
        Assert.Contains(message, run.Errors);
        Assert.StartsWith("exit 2: ", run.LastError);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    [DataRow("test rules/cor", "did you mean `rules/core`?")]
    [DataRow("test rulse/core/", "did you mean `rules/core`?")]
    [DataRow("test rules/core/exclusivty.rules.json", "did you mean `rules/core/exclusivity.rules.json`?")]
    [DataRow("check rules/cor", "did you mean `rules/core`?")]
    [DataRow("analyze fixtures/amazon-openai/grph.json", "did you mean `fixtures/amazon-openai/graph.json`?")]
    [DataRow("analyze fixtures/amazon-openai/graph.json --rules rules/cor", "did you mean `rules/core`?")]
    public void Run_MisspeltPath_SuggestsTheOneMeant(string arguments, string hint)
    {
        var run = ToolRun.Of([.. arguments.Split(' ').Select(word => word.Contains('/') ? $"{Repository.Root.TrimEnd('/')}/{word}" : word)]);
        Assert.AreEqual(2, run.ExitCode, run.Errors);
        Assert.Contains(hint, run.Errors.Replace($"{Repository.Root.TrimEnd('/')}/", "", StringComparison.Ordinal));
    }

    /// <summary>Standard input that is closed is empty; the runtime has a pipe of its own in its place, which never ends.</summary>
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [DataRow("check")]
    [DataRow("analyze")]
    public void Run_StandardInputClosed_IsEmpty(string verb)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "exclusivity.dll");
        var (exitCode, output) = TestTools.Run("/bin/sh", "-c", "exec timeout 60 dotnet exec \"$0\" \"$1\" - <&-", tool, verb);
        Assert.AreEqual(2, exitCode, output);
        Assert.StartsWith("-: error EXR0104: the file is empty\nexit 2: ", output);
    }

    [TestMethod]
    [DataRow("--binding-budget")]
    [DataRow("--step-budget")]
    [DataRow("--finding-budget")]
    public void Analyze_BudgetUsedUp_Exits4AndSaysHowToRaiseIt(string option)
    {
        using var folder = new TemporaryFolder();
        var rules = Path.Combine(folder.Path, "my.rules.json");
        File.WriteAllText(rules, SomeRule.File("(a)-[s:Investment]->(b)", "s.Tranches.Sum(t => t.Amount) > 0m"));
        var run = ToolRun.Of("analyze", Graph, "--rules", rules, option, "1");
        Assert.Contains($"raise it with {option}", run.Output);
        Assert.Contains("1 failed", run.Output);
        Assert.DoesNotContain(option, ToolRun.Of("analyze", Graph, "--rules", rules, option, "1000").Output);
    }

    [TestMethod]
    [DataRow("*.no-such-graph")]
    [DataRow("no-such-folder/**/*.json")]
    public void Run_PatternThatMatchesNothing_Exits3(string pattern)
    {
        var run = ToolRun.Of("analyze", pattern);
        Assert.AreEqual(3, run.ExitCode, run.Errors);
        Assert.Contains("warning EXR0702: no file matches the pattern", run.Errors);
        Assert.AreEqual("exit 3: nothing to check: no graph", run.LastError);
    }

    [TestMethod]
    [DataRow("--help", "Exit codes:")]
    [DataRow("analyze --help", "exclusivity analyze deals/ --rules my.rules.json --fail-on high")]
    [DataRow("rules show --help", "exclusivity rules show XI-RIVAL-STAKES")]
    [DataRow("--version", "0.1.0")]
    [DataRow("explain-error exr0103", "EXR0103: no such property")]
    public void Run_Question_Exits0(string arguments, string answer)
    {
        var run = ToolRun.Of(arguments.Split(' '));
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.Contains(answer, run.Output);
        Assert.AreEqual("", run.Errors);
    }

    [TestMethod]
    public void Analyze_SavedReport_ConvertsToTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var saved = folder.PathOf("report.json");
        foreach (var format in ReportFormatTests.Names)
        {
            var direct = ToolRun.Of("analyze", Graph, "--output", $"json:{saved}", "--output", format);
            var converted = ToolRun.Of("convert", saved, "--output", format);
            Assert.AreEqual(0, converted.ExitCode, converted.Errors);
            Assert.AreEqual(direct.Output, converted.Output, format);
            Assert.StartsWith($"exit {direct.ExitCode}: ", direct.LastError);
        }

        Assert.AreNotEqual(0xEF, File.ReadAllBytes(saved)[0], "no byte order mark");
    }

    [TestMethod]
    public void Analyze_StandardInput_IsTheSameGraph()
    {
        var file = ToolRun.Of("analyze", Graph);
        using var input = File.OpenRead(Graph);
        var piped = ToolRun.With(input, "analyze", "-");
        Assert.AreEqual(file.ExitCode, piped.ExitCode);
        Assert.AreEqual(file.Output.Replace(Graph, "-"), piped.Output);
    }

    [TestMethod]
    public void Analyze_FolderWithABadGraph_ReportsTheRestAndExits2()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Graph, folder.PathOf("a.json"));
        File.WriteAllText(folder.PathOf("b.json"), "{");
        var run = ToolRun.Of("analyze", folder.Path, "--output", "json");
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("b.json:1:2: error EXR0101", run.Errors);
        Assert.Contains("\"reports\": [\n", run.Output);
        Assert.AreEqual("exit 2: 1 input could not be used", run.LastError);
    }

    [TestMethod]
    public void Analyze_ReportThatCannotBeWritten_Exits2()
    {
        var run = ToolRun.Of("analyze", Graph, "--output", "json:no-such-folder/r.json");
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("no-such-folder/r.json: error EXR0703", run.Errors);
    }

    /// <summary>A full disk behind standard output is a problem like any other, and ends the run with its code.</summary>
    [TestMethod]
    [DataRow("analyze GRAPH --exit-zero")]
    [DataRow("analyze GRAPH --output ndjson")]
    [DataRow("schema report")]
    [DataRow("--help")]
    public void Run_StandardOutputIsFull_Exits2(string arguments)
    {
        using var output = new StreamWriter(new GuardedStream(new Full()));
        using var errors = new StringWriter();
        Assert.AreEqual(2, Tool.Run(arguments.Replace("GRAPH", Graph, StringComparison.Ordinal).Split(' '), new(Stream.Null, output, errors), CancellationToken.None));
        Assert.EndsWith("standard output: error EXR0703: the report cannot be written here\nexit 2: a report could not be written\n", errors.ToString());
    }

    [TestMethod]
    public void Run_StandardErrorIsFull_ChangesNothingElse()
    {
        using var output = new StringWriter();
        using var errors = new StreamWriter(new GuardedStream(new Full(), isQuiet: true)) { AutoFlush = true };
        Assert.AreEqual(1, Tool.Run(["analyze", Graph], new(Stream.Null, output, errors), CancellationToken.None));
        Assert.AreEqual(ToolRun.Of("analyze", Graph).Output, output.ToString());
    }

    private sealed class Full : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException();

        public override void Flush() => throw new IOException();
    }

    [TestMethod]
    public void Analyze_Cancelled_Exits130()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.AreEqual(130, Tool.Run(["analyze", Graph], new(Stream.Null, output, errors), cancelled.Token));
        Assert.AreEqual("error EXR0607: the run was cancelled after 0 graphs; the rest was not judged\nexit 130: cancelled\n", errors.ToString());
    }

    [TestMethod]
    public void Check_Fixtures_HaveNoErrors() => Assert.AreEqual(0, ToolRun.Of("check", Repository.PathOf("fixtures/amazon-openai/graph.json")).ExitCode);

    [TestMethod]
    public void Check_BrokenGraph_ShowsThePlace()
    {
        var run = ToolRun.With(new MemoryStream(Encoding.UTF8.GetBytes("{\n  \"id\": \u202e\n}")), "check", "-");
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains("-:2:9: error EXR0101", run.Errors);
        Assert.Contains("  2 |   \"id\": \\u202e\n    |         ^", run.Errors);
    }

    [TestMethod]
    [DataRow("empty", 3, "warning EXR0702: the folder has no graph", "nothing to check: no graph and no rule")]
    [DataRow("*.jsn", 3, "warning EXR0702: no file matches the pattern", "nothing to check: no graph and no rule")]
    [DataRow("blank.ndjson", 3, "warning EXR0702: the file has no graph: all its lines are empty", "nothing to check: no graph and no rule")]
    [DataRow("none.rules.json", 3, "warning EXR0418: the file has no rule", "nothing to check: no graph and no rule")]
    [DataRow("*.jsn g.ndjson", 4, "warning EXR0702: no file matches the pattern", "incomplete: nothing to check in 1 of 2 files, 1 warning")]
    [DataRow("g.ndjson", 0, "", "1 file without errors, 0 warnings")]
    [DataRow(".", 2, "bad.jsonl:2:2: error EXR0101", "1 error, 2 warnings")]
    [DataRow("bad.jsonl g.ndjson", 2, "bad.jsonl:2:2: error EXR0101", "1 error, 0 warnings")]
    [DataRow("records.ndjson", 2, "error EXR0702: the file has the records of a run, and no graph", "1 error, 0 warnings")]
    public void Check_GraphsALineAndNothing_SaysWhatThereIs(string words, int exitCode, string message, string reason)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("empty"));
        var good = SomeBatch.Lines(2);
        foreach (var (name, text) in new[]
        {
            ("g.ndjson", $"{good[0]}\n\n{good[1]}\n"), ("bad.jsonl", good[0] + "\n{\n"), ("blank.ndjson", "\n \n"),
            ("none.rules.json", """{ "WorkflowName": "w", "Rules": [] }"""), ("records.ndjson", NdjsonReport.Start(SomeBatch.Rules, new())),
        })
        {
            File.WriteAllText(folder.PathOf(name), text);
        }

        var run = ToolRun.Of(["check", .. words.Split(' ').Select(folder.PathOf)]);
        Assert.AreEqual(exitCode, run.ExitCode, run.Errors);
        Assert.Contains(message, run.Errors);
        Assert.AreEqual($"exit {exitCode}: {reason}", run.LastError);
    }

    [TestMethod]
    public void Check_NdjsonFromStandardInput_ReadsEachLine()
    {
        var run = ToolRun.With(new MemoryStream(Encoding.UTF8.GetBytes(SomeBatch.Text(9))), "check", "-");
        Assert.Contains("-:9:", run.Errors);
        Assert.AreEqual("exit 2: 1 error, 0 warnings", run.LastError);
    }

    [TestMethod]
    public void Colours_OfAReport_ChangeNoWord()
    {
        var text = ReportFormatTests.Written("text", ReportBatch.Of(SomeReport.Full));
        using var coloured = new StringWriter();
        Colours.Write(text, coloured);
        Assert.Contains("\u001b[", coloured.ToString());
        var parts = coloured.ToString().Split("\u001b[");
        Assert.AreEqual(text, parts[0] + string.Concat(parts.Skip(1).Select(part => part[(part.IndexOf('m') + 1)..])));
    }
}
