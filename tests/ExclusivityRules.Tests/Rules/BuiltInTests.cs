using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The built-in packs, whose rules are compiled when a run needs them.</summary>
[TestClass]
public sealed class BuiltInTests
{
    [TestMethod]
    public void Compile_AllAtOnce_GivesNoProblem()
    {
        var read = PackCompiler.Compile(Packs.BuiltInSources());
        Assert.IsEmpty(read.Problems);
        Assert.IsNotNull(read.Value);
    }

    [TestMethod]
    public void BuiltIn_EachRule_IsWhatCompilingAllAtOnceGives()
    {
        var atOnce = Packed.Good(PackCompiler.Compile(Packs.BuiltInSources())).Rules;
        var later = Packed.Good(Packs.BuiltIn()).Rules;
        Assert.AreSequenceEqual(atOnce.Select(Written).ToArray(), later.Select(Written).ToArray());
    }

    private static string Written(Rule rule) =>
        $"{rule.Id} {rule.Severity} {rule.MatchText}: {string.Join("; ", rule.Logic.Conditions.Select(condition => condition.Test))} {string.Join(", ", rule.Logic.Bands.Select(band => band.Level))}";
}
