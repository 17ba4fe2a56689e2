using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ExclusivityRules.Benchmarks.Batches;
using ExclusivityRules.Benchmarks.Peers;

if (args is ["peers", .. var options])
{
    return PeersCommand.Run(options);
}

if (args is ["batch", .. var sizes])
{
    return BatchCommand.Run(sizes);
}

// In this process, since a run takes large inputs that are made once; medians, since machines are noisy.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7).WithWarmupCount(2);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));
return 0;
