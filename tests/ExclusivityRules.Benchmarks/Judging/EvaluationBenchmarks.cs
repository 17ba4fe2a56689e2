using BenchmarkDotNet.Attributes;
using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using RulesEngine.Models;

namespace ExclusivityRules.Benchmarks.Judging;

/// <summary>
/// What it costs to evaluate one rule on one binding: by hand in C#, by this engine with three-valued logic and its budget
/// on, by RulesEngine with lean settings and compiled with FastExpressionCompiler, and by RulesEngine as it comes.
/// </summary>
/// <remarks>All look at the same objects and give the same answers, which is checked before anything is measured.</remarks>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private const int Bindings = 100_000;
    private const int FewBindings = 5_000;
    private const int Rules = 20;

    private object?[][] bindings = [];
    private Expr<Truth>[] conditions = [];
    private Frame frame = null!;
    private RulesEngine.RulesEngine lean = null!;
    private RulesEngine.RulesEngine usual = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var compiled = RealisticRules.All.Select(Compile).ToArray();
        conditions = [.. compiled.Select(rule => rule.Logic.Conditions[0].Test)];
        bindings = ManyBindings.Find(compiled[0].Logic.Match, Bindings);
        frame = new(facts: 0) { Binding = [], Parameters = [], StepsLeft = long.MaxValue };
        lean = new([Workflow()], RulesEngineParser.Settings(CrossCheck.RuleTypes()));
        usual = new([Workflow()], new ReSettings { CustomTypes = CrossCheck.RuleTypes().ToArray() });
        var counts = new[] { ByHand(), Engine() };
        var few = new[] { Few(), RulesEngineLean(), RulesEngineUsual() };
        if (bindings.Length != Bindings || counts.Distinct().Count() != 1 || few.Distinct().Count() != 1)
        {
            throw new InvalidOperationException($"the answers differ: {string.Join(", ", counts)}; {string.Join(", ", few)}");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rules * Bindings)]
    public int ByHand() => ByHandOn(bindings);

    [Benchmark(OperationsPerInvoke = Rules * Bindings)]
    public int Engine()
    {
        var met = 0;
        foreach (var binding in bindings)
        {
            frame.Binding = binding;
            foreach (var condition in conditions)
            {
                met += condition.Evaluate(frame) == Truth.True ? 1 : 0;
            }
        }

        return met;
    }

    [Benchmark(OperationsPerInvoke = Rules * FewBindings)]
    public int RulesEngineLean() => RulesEngineOn(lean, bindings.Take(FewBindings));

    [Benchmark(OperationsPerInvoke = Rules * FewBindings)]
    public int RulesEngineUsual() => RulesEngineOn(usual, bindings.Take(FewBindings));

    private int Few() => ByHandOn(bindings.Take(FewBindings));

    private static int ByHandOn(IEnumerable<object?[]> bindings)
    {
        var met = 0;
        foreach (var binding in bindings)
        {
            var (investor, lab) = ((PartyNode)binding[0]!, (PartyNode)binding[1]!);
            var (first, grant, spend) = ((InvestmentRelation)binding[2]!, (GrantRelation)binding[3]!, (CommitmentRelation)binding[4]!);
            foreach (var rule in RealisticRules.All)
            {
                met += rule.ByHand(investor, lab, first, grant, spend) ? 1 : 0;
            }
        }

        return met;
    }

    internal static int RulesEngineOn(RulesEngine.RulesEngine engine, IEnumerable<object?[]> bindings)
    {
        var met = 0;
        foreach (var binding in bindings)
        {
            var results = engine.ExecuteAllRulesAsync("bench",
                new RuleParameter("investor", binding[0]), new RuleParameter("lab", binding[1]), new RuleParameter("first", binding[2]),
                new RuleParameter("grant", binding[3]), new RuleParameter("spend", binding[4])).AsTask().GetAwaiter().GetResult();
            met += results.Count(result => result.IsSuccess);
        }

        return met;
    }

    internal static Workflow Workflow() => new()
    {
        WorkflowName = "bench",
        Rules = RealisticRules.All.Select((rule, i) => new RulesEngine.Models.Rule { RuleName = $"R-{i}", Expression = rule.Text }).ToArray(),
    };

    private static ExclusivityRules.Rules.Rule Compile(RealisticRule rule) => RuleText.Compile(RealisticRules.Match, rule.Text);
}
