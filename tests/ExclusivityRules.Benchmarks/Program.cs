using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process, since a run takes large inputs that are made once; medians, since machines are noisy.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7).WithWarmupCount(2);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));
