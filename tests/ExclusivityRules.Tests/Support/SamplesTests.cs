using CsCheck;

namespace ExclusivityRules.Tests.Support;

[TestClass]
public sealed class SamplesTests
{
    [TestMethod]
    public void Check_Twice_DrawsTheSame()
    {
        CollectionAssert.AreEqual(Drawn(), Drawn());
        Assert.HasCount(50, Drawn());
        Assert.IsGreaterThan(40, Drawn().Distinct().Count());

        static List<int> Drawn()
        {
            var drawn = new List<int>();
            Samples.Check(Gen.Int, drawn.Add, 50, random: false);
            return drawn;
        }
    }

    [TestMethod]
    public void Check_WhatHoldsForMostOnly_FailsWithASmallSample()
    {
        var error = Assert.ThrowsExactly<CsCheckException>(() => Samples.Check(Gen.Int[0, 1_000], number => Assert.IsLessThan(900, number), 100, random: false));
        Assert.Contains("CsCheck_Seed", error.Message);
    }

    [TestMethod]
    public void Check_OfOtherSamples_IsAskedForByName()
    {
        Assert.ThrowsExactly<CsCheckException>(() => Samples.Check(Gen.Int, _ => Assert.Fail("never holds"), 1, random: true));
        Assert.Contains(Samples.Variable + "=1", File.ReadAllText(Repository.PathOf("CONTRIBUTING.md")));
    }

    [TestMethod]
    public void Tests_DrawSamples_HereOnly() => Assert.AreEqual("", string.Join(' ', Directory
        .EnumerateFiles(Repository.PathOf("tests/ExclusivityRules.Tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) is not ("Samples.cs" or "SamplesTests.cs") && File.ReadAllText(file).Contains(".Sample(", StringComparison.Ordinal))
        .Select(Path.GetFileName)));
}
