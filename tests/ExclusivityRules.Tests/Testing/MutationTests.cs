using ExclusivityRules.Rules;
using ExclusivityRules.Testing;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

[TestClass]
public sealed class MutationTests
{
    private const string Boundary = """{ "name": "boundary", "graph": "g", "on": { "company": "beta" }, "boundary": { "/arrangements/0/share": 0.3 }, "expect": { "below": "clear", "at": "flagged", "above": "flagged" } }""";
    private const string Passive = """{ "name": "passive", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/passive": true }, "expect": "clear" }""";
    private const string Half = """{ "name": "half", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/share": 0.5 }, "expect": "flagged", "severity": "high" }""";
    private const string NearlyHalf = """{ "name": "nearly half", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/share": 0.4999 }, "expect": "flagged", "severity": "medium" }""";

    [TestMethod]
    public void Of_Rule_MakesEachSmallMistake()
    {
        using var pack = new SomePack();
        var rules = Packed.Good(Packs.Read([pack.Path]));
        CollectionAssert.AreEqual(new[]
        {
            "`>` instead of `>=` in \"the stake is big\": stake.Share >= screen",
            "the opposite in \"the stake is big\": stake.Share >= screen",
            "without the condition \"the stake is big\"",
            "without `!` in \"it is not passive\": !stake.Passive",
            "the opposite in \"it is not passive\": !stake.Passive",
            "without the condition \"it is not passive\"",
            "`Or` instead of `And` between the conditions",
            "`(Parameter(\"some.big\") + 0.01m)` instead of `Parameter(\"some.big\")` in the fact \"screen\": Parameter(\"some.big\")",
            "`(Parameter(\"some.big\") - 0.01m)` instead of `Parameter(\"some.big\")` in the fact \"screen\": Parameter(\"some.big\")",
            "`>` instead of `>=` in the severity high: stake.Share >= 0.50m",
            "`0.51m` instead of `0.50m` in the severity high: stake.Share >= 0.50m",
            "`0.49m` instead of `0.50m` in the severity high: stake.Share >= 0.50m",
            "the opposite in the severity high: stake.Share >= 0.50m",
        }, new Mutants(rules).Of(rules.Rules[0]).Select(mutant => mutant.What).ToArray());
    }

    [TestMethod]
    [DataRow("a == b && !c", "a != b && !c ; a == b || !c ; a == b && c")]
    [DataRow("x.Any(e => e.F > 0)", "x.All(e => e.F > 0) ; x.Any(e => e.F >= 0) ; x.Any(e => e.F > 1) ; x.Any(e => e.F > -1)")]
    [DataRow("Max(a, 0.40m) * b", "Min(a, 0.40m) * b ; Max(a, 0.41m) * b ; Max(a, 0.39m) * b ; Max(a, 0.40m) / b")]
    [DataRow("any.Max <= \"a > b\"", "any.Max < \"a > b\"")]
    public void TextMutations_Expression_ChangeOneThing(string text, string changed) => CollectionAssert.AreEqual(
        changed.Split(" ; "), TextMutations.Of(text, new()).Select(change => change.Text).ToArray());

    [TestMethod]
    public void Run_CasesAtEachThreshold_KillAllMutants()
    {
        using var pack = new SomePack(string.Join(',', Boundary, Passive, Half, NearlyHalf));
        var run = RuleTesting.Run([pack.Path], new(Mutate: true));
        Assert.AreEqual("6 cases passed, 13 of 13 mutants killed", run.Exit.Reason);
        Assert.AreEqual(0, run.Exit.Code);
    }

    // What is printed of a survivor is a case that kills it.
    [TestMethod]
    [DataRow(Passive + "," + Half + "," + NearlyHalf)]
    [DataRow(Boundary + "," + Half + "," + NearlyHalf)]
    [DataRow(Boundary + "," + Passive)]
    [DataRow(Half)]
    public void Run_Survivor_IsKilledByTheCaseShown(string cases)
    {
        using var pack = new SomePack(cases);
        var before = RuleTesting.Run([pack.Path], new(Mutate: true));
        Assert.AreEqual(5, before.Exit.Code);
        var survivors = before.Rules.Single().Mutation!.Survivors;
        Assert.IsNotEmpty(survivors);
        Assert.IsTrue(survivors.All(survivor => survivor.Case is not null), string.Join('\n', survivors.Where(survivor => survivor.Case is null)));
        using var better = new SomePack(string.Join(',', survivors.Select(survivor => survivor.Case).Distinct().Prepend(cases)));
        var after = RuleTesting.Run([better.Path], new(Mutate: true));
        Assert.AreEqual($"{after.Cases.Count()} cases passed, 13 of 13 mutants killed", after.Exit.Reason);
    }

    [TestMethod]
    public void Test_Mutate_ShowsSurvivorsWithACase()
    {
        using var pack = new SomePack(string.Join(',', Boundary, Half, NearlyHalf));
        var run = ToolRun.Of("test", pack.Path, "--mutate");
        Assert.AreEqual("""
            ! BIG-STAKE  5 cases, 12 of 13 mutants killed
                ! survived: without the condition "it is not passive"
                  { "name": "/arrangements/0/passive = true", "graph": "g", "set": { "/arrangements/0/share": 0.3, "/arrangements/0/passive": true }, "on": { "company": "beta" }, "expect": "clear", "severity": "medium" }

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.AreEqual("exit 5: fewer than 95 % of the mutants killed in some", run.LastError);
        Assert.Contains("name=\"mutant: without the condition &quot;it is not passive&quot;\"", ToolRun.Of("test", pack.Path, "--mutate", "-o", "junit").Output);
    }

    [TestMethod]
    public void Run_CaseThatFails_TriesNoMutant()
    {
        using var pack = new SomePack(Half.Replace("flagged", "clear"));
        Assert.IsNull(RuleTesting.Run([pack.Path], new(Mutate: true)).Rules.Single().Mutation);
    }
}
