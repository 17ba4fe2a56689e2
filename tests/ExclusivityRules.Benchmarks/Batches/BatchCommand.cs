using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using ExclusivityRules.Input;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary><c>batch</c>: a file with many graphs of the article's size, judged as the tool does it, beside two yardsticks.</summary>
internal static class BatchCommand
{
    public static int Run(string[] args)
    {
        var graphs = new Option<int>("--graphs") { Description = "how many graphs", DefaultValueFactory = _ => 100_000 };
        var jobs = new Option<int>("--jobs") { Description = "how many graphs at once", DefaultValueFactory = _ => 2 };
        var command = new RootCommand("judge many graphs of the article's size") { graphs, jobs };
        command.SetAction(parsed =>
        {
            var file = Path.Combine(Path.GetTempPath(), $"exclusivity-batch-{Environment.ProcessId}.ndjson");
            try
            {
                Compare(file, parsed.GetValue(graphs), parsed.GetValue(jobs));
            }
            finally
            {
                File.Delete(file);
            }
        });
        return command.Parse(args).Invoke();
    }

    private static void Compare(string file, int graphs, int jobs)
    {
        var article = ManyGraphs.Lines(1)[0];
        using (var lines = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            new GraphVariants(article).Write(lines, graphs);
        }

        var core = PackCompiler.Compile([Packs.BuiltInSources().Single(pack => pack.Name == "rules/core")]).Value!;
        var records = new CountedBytes();
        var ours = Cost.Of(() => Judge(file, core, jobs, records));
        var (memory, paused) = (PeakMemory(), GC.GetTotalPauseDuration().TotalSeconds);
        var tokens = Cost.Of(() => Scan(file));
        var known = new KnownBindings(core, new(GraphFile.Read(article, "graphs.ndjson").Value!, "graphs.ndjson", article));
        var engine = Cost.Of(() => Ask(known, Math.Max(1, graphs / 10)));
        Console.WriteLine($"""

            {graphs:N0} graphs of {new FileInfo(file).Length / graphs:N0} bytes, judged by the core pack with --jobs {jobs} in {ours.Seconds:0.0} s;
            records of {records.Length / graphs:N0} bytes, to nowhere; at most {memory / (1 << 20):N0} MiB of memory, which took {paused:0.0} s
            to clear away, all threads waiting.

            | what | graphs | graphs/s | CPU ms a graph | KiB allocated a graph | CPU, ratio |
            |---|---:|---:|---:|---:|---:|
            {ours.Row($"the whole run, --jobs {jobs}", ours)}
            {tokens.Row("a bare scan of the tokens of each line, one thread", ours)}
            {engine.Row("RulesEngine on conditions alone, one thread", ours)}
            """);
    }

    private static int Judge(string file, RuleSet rules, int jobs, Stream output)
    {
        var run = new NdjsonRun(rules, new(), jobs);
        run.Write(GraphSources.Open(GraphSources.Find([file]), Stream.Null), output);
        return run.Totals.Unusable == 0 ? run.Totals.Graphs : throw new InvalidOperationException("a graph could not be judged");
    }

    private static int Scan(string file)
    {
        var graphs = 0;
        foreach (var source in GraphSources.Open(GraphSources.Find([file]), Stream.Null))
        {
            var reader = new Utf8JsonReader(source.Utf8!.Value.Span);
            while (reader.Read())
            {
                // Nothing is made of them.
            }

            graphs++;
        }

        return graphs;
    }

    private static int Ask(KnownBindings known, int graphs)
    {
        for (var i = 0; i < graphs; i++)
        {
            known.Flagged();
        }

        return graphs;
    }

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
