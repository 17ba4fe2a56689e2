using BenchmarkDotNet.Attributes;
using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using RulesEngine.Models;

namespace ExclusivityRules.Benchmarks.Judging;

/// <summary>
/// What it costs to make one rule ready: here, with every check of the language, its units and its pattern; and in
/// RulesEngine with lean settings and as it comes, which parse and compile at the first call.
/// </summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private const int Rules = 20;

    private object?[] binding = [];

    [GlobalSetup]
    public void Prepare() =>
        binding = ManyBindings.Find(RuleText.Compile(RealisticRules.Match, RealisticRules.All[0].Text).Logic.Match, 1)[0];

    [Benchmark(Baseline = true, OperationsPerInvoke = Rules)]
    public RuleSet Engine() => RuleText.Set(RealisticRules.Match, [.. RealisticRules.All.Select(rule => rule.Text)]);

    [Benchmark(OperationsPerInvoke = Rules)]
    public int RulesEngineLean() => Met(new([EvaluationBenchmarks.Workflow()], RulesEngineParser.Settings(CrossCheck.RuleTypes())));

    [Benchmark(OperationsPerInvoke = Rules)]
    public int RulesEngineUsual() => Met(new([EvaluationBenchmarks.Workflow()], new ReSettings { CustomTypes = CrossCheck.RuleTypes().ToArray() }));

    private int Met(RulesEngine.RulesEngine engine) => EvaluationBenchmarks.RulesEngineOn(engine, [binding]);
}
