using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

/// <summary>Runs over many graphs, record by record, and going on with them.</summary>
[TestClass]
public sealed class NdjsonTests
{
    private const int Graphs = 60;

    [TestMethod]
    public void Write_ManyGraphs_HasARecordForEachInOrderAndAnEnd()
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        var lines = run.Records.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.IsTrue(lines.All(line => (string?)line["schemaVersion"] == "1"));
        Assert.IsNotNull(lines[0]["run"]);
        var numbers = lines[1..^1].Select(line => (int)(line["graph"]?["line"] ?? line["error"]!["line"])!).ToArray();
        CollectionAssert.AreEqual(Enumerable.Range(1, Graphs).Where(number => (number - 1) % 10 != 7).ToArray(), numbers, "blank lines are no graphs");
        Assert.AreEqual(6, lines.Count(line => line["error"] is not null));
        var end = lines[^1]["end"]!;
        Assert.AreEqual((false, 2, "6 inputs could not be used", 48, 6), ((bool)end["complete"]!, (int)end["exitCode"]!, (string)end["exitReason"]!, (int)end["graphs"]!, (int)end["unusable"]!));
        Assert.AreEqual((12, 6, 30), ((int)end["rules"]![0]!["flagged"]!, (int)end["rules"]![0]!["undetermined"]!, (int)end["rules"]![0]!["clear"]!));
    }

    /// <summary>A finding in a line of a file names that line, so that an editor can jump there.</summary>
    [TestMethod]
    public void Write_LineOfAFile_PlacesAreInThatLine()
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        var flagged = run.Records.Split('\n').Where(line => line.Contains("\"outcome\":\"flagged\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.HasCount(12, flagged);
        foreach (var report in flagged)
        {
            var (line, evidence) = ((int)report["graph"]!["line"]!, report["findings"]![0]!["evidence"]![0]!);
            Assert.AreEqual(line, (int)evidence["line"]!);
            Assert.AreEqual(line, (int)report["findings"]![0]!["conditions"]![0]!["operands"]![0]!["lines"]![0]!);
            StringAssert.StartsWith(File.ReadLines(run.Input).ElementAt(line - 1)[((int)evidence["column"]! - 1)..], "{\"id\":\"h\"");
        }

        StringAssert.Contains(run.Records, "\"code\":\"EXR0101\",\"severity\":\"error\",\"file\":");
        StringAssert.Contains(run.Records, "\"line\":9,\"column\":20,");
    }

    [TestMethod]
    public void Write_AnyNumberOfJobs_IsTheSame()
    {
        using var run = new RecordedRun(Graphs);
        run.Write(jobs: 1);
        var one = run.Records;
        run.Write(jobs: 8);
        Assert.AreEqual(one, run.Records);
    }

    /// <summary>Wherever a run was stopped, going on gives what a run without a stop gives.</summary>
    [TestMethod]
    public void Resume_CutAtAnyByte_GivesTheWholeRun()
    {
        using var whole = new RecordedRun(Graphs);
        whole.Write();
        var bytes = File.ReadAllBytes(whole.Output);
        Gen.Int[0, bytes.Length].Check(
            cut =>
            {
                using var run = new RecordedRun(whole);
                File.WriteAllBytes(run.Output, bytes[..cut]);
                Assert.IsNull(run.Write(resume: true));
                return File.ReadAllBytes(run.Output).AsSpan().SequenceEqual(bytes);
            },
            iter: 150);
    }

    [TestMethod]
    public void Resume_OtherOptions_IsRefused()
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        var before = run.Records;
        Assert.AreEqual("EXR0631", run.Write(resume: true, options: new() { FailOn = Severity.Low })?.Code);
        Assert.AreEqual("EXR0631", run.Write(resume: true, options: new() { AsOf = new(2026, 3, 2) })?.Code);
        Assert.AreEqual(before, run.Records, "nothing is lost");
    }

    [TestMethod]
    public void Resume_OtherRules_IsRefused()
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        var other = Packed.Good(Packed.ReadRules(SomeBatch.RuleFile.Replace("0.5m", "0.4m", StringComparison.Ordinal)));
        using var file = new FileStream(run.Output, FileMode.Open);
        Assert.AreNotEqual(NdjsonReport.Start(other, new()), NdjsonReport.Start(SomeBatch.Rules, new()));
        Assert.AreEqual("EXR0631", NdjsonFile.Resume(file, "o", NdjsonReport.Start(other, new()), Enumerable.Empty<GraphSource>().GetEnumerator(), 1, _ => { }).Problem?.Code);
    }

    [TestMethod]
    [DataRow(3, "{}", DisplayName = "a judged line is another")]
    [DataRow(-1, "", DisplayName = "the judged lines are gone")]
    public void Resume_OtherInputs_IsRefused(int line, string text)
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        var before = run.Records;
        var lines = File.ReadAllLines(run.Input);
        File.WriteAllLines(run.Input, line < 0 ? lines[..20] : [.. lines[..line], text, .. lines[(line + 1)..]]);
        var problem = run.Write(resume: true);
        Assert.AreEqual("EXR0632", problem?.Code, problem?.Message);
        Assert.AreEqual(before, run.Records);
    }

    [TestMethod]
    public void Resume_MoreInputs_AreJudgedToo()
    {
        using var run = new RecordedRun(20);
        run.Write();
        File.WriteAllText(run.Input, SomeBatch.Text(Graphs));
        Assert.IsNull(run.Write(resume: true));
        using var whole = new RecordedRun(run);
        whole.Write();
        Assert.AreEqual(whole.Records, run.Records);
    }

    [TestMethod]
    [DataRow("my notes")]
    [DataRow("my notes\n")]
    public void Resume_NotAFileOfRecords_IsRefusedAndKept(string text)
    {
        using var run = new RecordedRun(Graphs);
        File.WriteAllText(run.Output, text);
        Assert.AreEqual("EXR0630", run.Write(resume: true)?.Code);
        Assert.AreEqual(text, run.Records);
    }

    [TestMethod]
    public void Read_Records_ConvertToTheFormatsOfTheRun()
    {
        using var run = new RecordedRun(Graphs);
        run.Write();
        using var saved = new StringReader(run.Records);
        var batch = Packed.Good(JsonReport.Read(saved, "r.ndjson"));
        var direct = Batch.Run([run.Input], Stream.Null, Packed.Good(ExclusivityRules.Rules.Packs.Read([run.Rules])), new());
        foreach (var format in new[] { "text", "json", "csv" })
        {
            Assert.IsNull(Snapshot.FirstDifference(ReportFormatTests.Written(format, direct), ReportFormatTests.Written(format, batch)), format);
        }

        using var cut = new StringReader(run.Records[..(run.Records.TrimEnd('\n').LastIndexOf('\n') + 1)]);
        var part = Packed.Good(JsonReport.Read(cut, "r.ndjson"));
        Assert.AreEqual((false, "the run did not come to its end"), (part.Complete, part.ExitReason));
    }

    /// <summary>The tool itself, killed at 50 points without a chance to clean up.</summary>
    [TestMethod]
    public void Resume_KilledAgainAndAgain_GivesTheWholeRun()
    {
        var times = Environment.GetEnvironmentVariable("CI") == "true" ? 50 : 5;
        using var whole = new RecordedRun(8_000);
        whole.Write(jobs: 2);
        using var killed = new RecordedRun(whole);
        var random = new Random(7);
        for (var i = 0; i < times; i++)
        {
            var kept = File.Exists(killed.Output) ? new FileInfo(killed.Output).Length : 0;
            using var tool = Start(killed);
            var until = kept + random.Next(1, 20_000);
            while (!tool.HasExited && (!File.Exists(killed.Output) || new FileInfo(killed.Output).Length < until))
            {
                Thread.Sleep(1);
            }

            Assert.IsFalse(tool.HasExited, $"the run was too short to be killed {times} times; {i}");
            tool.Kill(entireProcessTree: true);
            tool.WaitForExit();
        }

        using var last = Start(killed);
        last.WaitForExit();
        Assert.AreEqual(2, last.ExitCode, "some inputs are bad");
        Assert.IsTrue(File.ReadAllBytes(whole.Output).AsSpan().SequenceEqual(File.ReadAllBytes(killed.Output)));
    }

    private static Process Start(RecordedRun run)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "exclusivity.dll"), "analyze", run.Input, "--rules", run.Rules, "--output", $"ndjson:{run.Output}", "--resume" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private sealed class RecordedRun : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public RecordedRun(int graphs)
        {
            (Input, Output, Rules) = (folder.PathOf("graphs.ndjson"), folder.PathOf("records.ndjson"), folder.PathOf("my.rules.json"));
            File.WriteAllText(Rules, SomeBatch.RuleFile);
            File.WriteAllText(Input, SomeBatch.Text(graphs));
        }

        /// <summary>Another run over the same graphs by the same rules.</summary>
        public RecordedRun(RecordedRun other) => (Input, Output, Rules) = (other.Input, folder.PathOf("records.ndjson"), other.Rules);

        public string Input { get; }

        public string Output { get; }

        public string Rules { get; }

        public string Records => File.ReadAllText(Output, Encoding.UTF8);

        public ExclusivityRules.Model.Problem? Write(bool resume = false, int jobs = 2, AnalysisOptions? options = null)
        {
            var rules = Packed.Good(ExclusivityRules.Rules.Packs.Read([Rules]));
            return new NdjsonRun(rules, options ?? new(), jobs).Write(GraphSources.Open(GraphSources.Find([Input]), Stream.Null), Output, resume);
        }

        public void Dispose() => folder.Dispose();
    }
}
