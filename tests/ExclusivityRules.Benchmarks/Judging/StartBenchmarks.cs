using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace ExclusivityRules.Benchmarks.Judging;

/// <summary>A whole run of the published tool, from the start of its process to the end, on the graph of the article.</summary>
public class StartBenchmarks
{
    private static readonly string Root = FindRoot();

    private string folder = "";

    [GlobalSetup]
    public void Publish()
    {
        folder = Directory.CreateTempSubdirectory("exclusivity-").FullName;
        Run("dotnet", $"publish {Root}/src/ExclusivityRules.Cli -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/packages.lock.json -o {folder}");
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int Version() => Tool("--version");

    [Benchmark]
    public int Check() => Tool($"check {Root}/fixtures/amazon-openai/graph.json");

    [Benchmark]
    public int AnalyzeWithCore() => Tool($"analyze {Root}/fixtures/amazon-openai/graph.json --rules {Root}/rules/core --exit-zero");

    [Benchmark]
    public int AnalyzeWithAllPacks() => Tool($"analyze {Root}/fixtures/amazon-openai/graph.json --exit-zero");

    private int Tool(string arguments) => Run(Path.Combine(folder, "exclusivity"), arguments);

    private static int Run(string file, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Length : throw new InvalidOperationException($"{file} {arguments} exited with {process.ExitCode}: {output}");
    }

    private static string FindRoot()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "ExclusivityRules.sln")))
        {
            above = above.Parent ?? throw new InvalidOperationException("the benchmarks run inside the repository");
        }

        return above.FullName;
    }
}
