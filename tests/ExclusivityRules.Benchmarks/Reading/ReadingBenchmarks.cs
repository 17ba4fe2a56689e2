using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExclusivityRules.Benchmarks.Batches;
using ExclusivityRules.Generating;
using ExclusivityRules.Input;
using Newtonsoft.Json;

namespace ExclusivityRules.Benchmarks.Reading;

/// <summary>
/// Reading a graph beside a bare scan of the tokens of the same bytes with either reader of JSON. The scan with the reader in use is the baseline, so
/// the ratio of <see cref="Reading"/> says how much the records, their texts and numbers, and all checks cost.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private byte[] utf8 = [];

    /// <summary>The article's graph, or one made up.</summary>
    [Params("article, 20 KB", "made up, 20 MB", "made up, 205 MB")]
    public string Graph { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => utf8 = Graph switch
    {
        "article, 20 KB" => ManyGraphs.Lines(1)[0],
        "made up, 20 MB" => MadeUp(10_000, 100_000),
        _ => MadeUp(100_000, 1_000_000),
    };

    [Benchmark]
    public long TokensNewtonsoft()
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(utf8)));
        var tokens = 0L;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Baseline = true)]
    public long TokensUtf8()
    {
        var reader = new Utf8JsonReader(utf8);
        var tokens = 0L;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public int Reading() => GraphFile.Read(utf8, "graph.json").Value!.Arrangements.Count;

    private static byte[] MadeUp(int parties, int arrangements)
    {
        using var text = new StringWriter();
        GraphGenerator.Write(text, parties, arrangements, seed: 1);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
