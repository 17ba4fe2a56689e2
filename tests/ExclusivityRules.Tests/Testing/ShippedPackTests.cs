using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

/// <summary>The rule tests of the packs of the law pass, see every condition true, false and unknown, and notice small mistakes.</summary>
[TestClass]
public sealed class ShippedPackTests
{
    [TestMethod]
    [DataRow("us")]
    [DataRow("eu")]
    [DataRow("uk")]
    [DataRow("de")]
    public void Tests_OfEachPackOfTheLaw_AreAboveTheBar(string pack)
    {
        var run = RuleTesting.Run([Repository.PathOf($"rules/{pack}")], new(Coverage: true, Mutate: true));
        Assert.AreEqual(0, run.Exit.Code, run.Exit.Reason);
    }
}
