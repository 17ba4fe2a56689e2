using CsCheck;
using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>The engine's answers against those of an independent slow interpreter, and against plain RulesEngine.</summary>
[TestClass]
public sealed class KleeneTests
{
    private const string Match = "(a)-[one:Commitment]->(b), (a)-[two:Commitment]->(c), (a)-[right:Grant]->(b), (a)-[stake:Investment]->(b)";
    private const int Expressions = 10_000;
    private const int FactsForEach = 4;
    private static readonly Dictionary<string, int> MatchSlots = new(Matching.MatcherTests.Slots(Match));

    private static readonly Gen<Range> Number = Gen.Select(Gen.Int[-1, 3], Gen.Int[0, 5]).Select((value, kind) =>
        kind == 0 ? default : kind == 1 ? new Range(value, value + 2) : Range.Of(value));

    private static readonly Gen<bool?> Flag = Gen.Int[0, 2].Select(value => value == 2 ? (bool?)null : value == 1);

    private static readonly Gen<Facts> SomeFacts = Gen.Select(
        Number.Array[2], Flag.Array[2], Gen.Int[0, 2].Array[2], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Array[0, 3],
        (numbers, flags, texts, list) => new Facts(
            numbers.Select((number, i) => texts[i] == 2 ? default : number).ToArray(), flags,
            texts.Select(text => text switch { 0 => "GW", 1 => "chips", _ => (string?)null }).ToArray(),
            list.Select(tranche => (new Range(tranche.Item1, tranche.Item1 + (tranche.Item2 == 0 ? 2 : 0)), tranche.Item3)).ToArray()));

    [TestMethod]
    public void Evaluate_RandomExpressions_AgreesWithASlowInterpreter()
    {
        var compiler = SomeRule.Compiler(Match);
        Gen.Select(RandomExpressions.Condition(3), SomeFacts.Array[FactsForEach]).Check((spoken, facts) =>
        {
            var engine = (Expr<Truth>)compiler.Value(spoken.Text, []).Value;
            RulesEngineParsing.AssertSameTree(spoken.Text, Match);
            foreach (var known in facts)
            {
                var frame = new Frame(0) { Binding = Binding(known), Parameters = [] };
                var expected = Answer(() => Slow.Truth(spoken.Meaning(known)));
                Assert.AreEqual(expected, Answer(() => engine.Evaluate(frame)), spoken.Text);
                Assert.AreEqual(expected, Answer(() => (Truth)engine.Trace(frame).Value!), spoken.Text);
            }
        }, iter: Expressions);
    }

    [TestMethod]
    public void CrossCheck_RandomRules_FindsNoDifference()
    {
        const int Rules = 200;
        var compared = 0;
        var graph = new Judging.KnownGraph().Input;
        Gen.Select(RandomExpressions.Condition(2), RandomExpressions.Condition(3)).Array[Rules].Check(pairs =>
        {
            var compiler = SomeRule.Compiler(Match);
            var rules = pairs.Where(pair => IsRule(compiler, pair.Item1.Text) && IsRule(compiler, pair.Item2.Text)).Select((pair, i) =>
            {
                var rule = SomeRule.Rule(Match, pair.Item1.Text, $"R-{i}");
                rule.Remove("Expression");
                rule["Operator"] = i % 2 == 0 ? "And" : "Or";
                rule["Rules"] = new System.Text.Json.Nodes.JsonArray(Child("first", pair.Item1.Text), Child("second", pair.Item2.Text));
                return rule;
            });
            var report = Packed.Judge(graph, Packed.Good(Packed.ReadRules(SomeRule.File(rules))), new() { CrossCheck = true, IncludeClear = true });
            var told = report.Problems.Single(problem => problem.Code == "EXR0606").Message;
            StringAssert.EndsWith(told, "; 0 differ");
            Assert.IsEmpty(Verifier.Check(report));
            compared += int.Parse(told.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        }, iter: 1);
        Assert.IsGreaterThanOrEqualTo(10_000, compared, "too few cases");
    }

    private static System.Text.Json.Nodes.JsonObject Child(string name, string text) => new() { ["RuleName"] = name, ["Expression"] = text };

    // Some random conditions are always true or always false.
    private static bool IsRule(ExpressionCompiler compiler, string text)
    {
        try
        {
            compiler.Condition(text, []);
            return true;
        }
        catch (RefusedException refused)
        {
            Assert.AreEqual("EXR0519", refused.Problem.Code, $"{text}: {refused.Message}");
            return false;
        }
    }

    private static string Answer(Func<Truth> ask)
    {
        try
        {
            return ask().ToString();
        }
        catch (DivideByZeroException)
        {
            return "division by zero";
        }
    }

    // The relations the facts are read from, by slot: nodes and relations in the order in which the pattern names them.
    private static object?[] Binding(Facts facts)
    {
        var graph = Some.Graph(
            Commitment("b", facts, 0), Commitment("c", facts, 1),
            Some.Grant("a", "b") with { AutoRenews = facts.Flags[0], ExitPenalty = facts.Flags[1] },
            Some.Investment("a", "b") with
            {
                Tranches = facts.List.Select(tranche => Some.Tranche(1, tranche.Contingent ? "t" : null) with { Amount = Interval.Between(tranche.Amount.Low, tranche.Amount.High) }).ToArray(),
            },
            new Trigger { Id = "t", Name = "T" });
        var view = Some.Undertakings(graph);
        var bound = Some.All<CommitmentRelation>(view).Cast<object>().Append(Some.One<GrantRelation>(view)).Append(Some.One<InvestmentRelation>(view)).ToArray();
        var variables = MatchSlots;
        var binding = new object?[variables.Values.Max() + 1];
        foreach (var (name, relation) in new[] { "one", "two", "right", "stake" }.Zip(bound))
        {
            binding[variables[name]] = relation;
        }

        return binding;
    }

    private static Commitment Commitment(string to, Facts facts, int i) => Some.Commitment("a", to, null) with
    {
        Capacity = facts.Texts[i] is { } unit ? new() { Value = Interval.Between(facts.Numbers[i].Low, facts.Numbers[i].High), Unit = unit } : null,
    };
}
