using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using Newtonsoft.Json;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary>
/// What one graph of a batch costs, stage by stage: a bare scan of its tokens with either reader of JSON, reading it, judging it as well,
/// writing its record as well, and the whole run on two processors. Each is the mean of one graph; a thousand million by it is graphs a second.
/// </summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Graphs = 400;

    private readonly AnalysisOptions options = new();
    private byte[][] lines = [];
    private RuleSet core = null!;
    private RuleSet all = null!;
    private KnownBindings known = null!;

    [GlobalSetup]
    public void Prepare()
    {
        lines = ManyGraphs.Lines(Graphs);
        core = PackCompiler.Compile([Packs.BuiltInSources().Single(pack => pack.Name == "rules/core")]).Value!;
        all = Packs.BuiltIn().Value!;
        known = new(core, Read(lines[0]));
    }

    [Benchmark(OperationsPerInvoke = Graphs)]
    public long TokensNewtonsoft()
    {
        var tokens = 0L;
        foreach (var line in lines)
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(line)));
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Graphs)]
    public long TokensUtf8()
    {
        var tokens = 0L;
        foreach (var line in lines)
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int Reading() => lines.Sum(line => Read(line).Graph.Arrangements.Count);

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int JudgingByCore() => lines.Sum(line => Analysis.Run(Read(line), core, options).Value!.Findings.Count);

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int WritingByCore() => lines.Sum(line =>
    {
        using var text = NdjsonReport.Text(new() { File = "graphs.ndjson", Report = Analysis.Run(Read(line), core, options).Value! });
        return text.Written.Length;
    });

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int RunByCore() => Run(core, jobs: 1);

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int RunByCoreOnTwo() => Run(core, jobs: 2);

    [Benchmark(OperationsPerInvoke = Graphs)]
    public int RunByAllPacksOnTwo() => Run(all, jobs: 2);

    /// <summary>RulesEngine on the conditions of the core pack alone: everything before and after is done for it.</summary>
    [Benchmark(OperationsPerInvoke = Graphs)]
    public int RulesEngineOnKnownBindings() => lines.Sum(_ => known.Flagged());

    private int Run(RuleSet rules, int jobs)
    {
        var run = new NdjsonRun(rules, options, jobs);
        run.Write(ManyGraphs.Sources(lines), Stream.Null);
        return run.Totals.Graphs == Graphs && run.Totals.Unusable == 0 ? run.Totals.Graphs : throw new InvalidOperationException("a graph was not judged");
    }

    private static GraphInput Read(byte[] line) => new(GraphFile.Read(line, "graphs.ndjson").Value!, "graphs.ndjson", line);
}
