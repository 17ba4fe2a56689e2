using System.Diagnostics;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary>What some work on many graphs cost.</summary>
/// <param name="Graphs">How many graphs there were.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Cpu">The seconds of processors it took, those of the collector of memory and the compiler included.</param>
/// <param name="Allocated">The bytes it asked for.</param>
internal sealed record Cost(int Graphs, double Seconds, double Cpu, long Allocated)
{
    /// <summary>Does the work, which says how many graphs it was.</summary>
    public static Cost Of(Func<int> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (cpu, allocated, clock) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var graphs = work();
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new(graphs, seconds, (process.TotalProcessorTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    /// <summary>A row of a table in Markdown.</summary>
    /// <param name="what">What the work was.</param>
    /// <param name="first">The cost to compare with.</param>
    public string Row(string what, Cost first) =>
        $"| {what} | {Graphs:N0} | {Graphs / Seconds:N0} | {1_000 * Cpu / Graphs:0.000} | {Allocated / 1_024 / Graphs:N0} | {Cpu / Graphs / (first.Cpu / first.Graphs):0.00} |";
}
