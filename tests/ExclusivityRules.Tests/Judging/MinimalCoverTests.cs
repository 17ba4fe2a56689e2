using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class MinimalCoverTests
{
    private static readonly string[] Triggers = ["a", "b", "c", "d"];

    [TestMethod]
    [DataRow(new[] { 0, 1, 2, 3 }, "always")]
    [DataRow(new[] { 0 }, "!a&!b")]
    [DataRow(new[] { 1, 2, 3 }, "a|b")]
    [DataRow(new[] { 1, 2 }, "!a&b|a&!b")]
    [DataRow(new int[0], "never")]
    public void Of_TwoTriggers_IsMinimal(int[] scenarios, string expected) =>
        Assert.AreEqual(expected, Written(MinimalCover.Of(Triggers[..2], scenarios)));

    [TestMethod]
    public void Of_AnyScenarios_CoversExactlyThem() =>
        Gen.Int[0, 15].HashSet[0, 16].Check(scenarios =>
        {
            var cover = MinimalCover.Of(Triggers, scenarios);
            return Enumerable.Range(0, 16).All(scenario => scenarios.Contains(scenario) == cover.Any(term => Holds(term, scenario)));
        });

    [TestMethod]
    public void Of_AnyScenarios_NeedsNoFewerTerms() =>
        Gen.Int[0, 7].HashSet[1, 8].Check(scenarios =>
        {
            var cover = MinimalCover.Of(Triggers[..3], scenarios);
            return cover.Count == Fewest(scenarios);
        });

    // By trying every set of terms over three triggers, fewest first.
    private static int Fewest(HashSet<int> scenarios)
    {
        var terms = AllTerms().Where(term => Enumerable.Range(0, 8).Where(s => Holds(term, s)).All(scenarios.Contains)).ToArray();
        var covers = terms.Select(term => Enumerable.Range(0, 8).Where(s => Holds(term, s)).Aggregate(0, (bits, s) => bits | (1 << s))).Distinct().ToArray();
        var goal = scenarios.Aggregate(0, (bits, s) => bits | (1 << s));
        var reached = new HashSet<int> { 0 };
        for (var count = 0; ; count++)
        {
            if (reached.Contains(goal))
            {
                return count;
            }

            reached = reached.SelectMany(bits => covers.Select(cover => bits | cover)).ToHashSet();
        }
    }

    private static IEnumerable<string[]> AllTerms() =>
        from a in new[] { "", "a", "!a" }
        from b in new[] { "", "b", "!b" }
        from c in new[] { "", "c", "!c" }
        select new[] { a, b, c }.Where(literal => literal != "").ToArray();

    private static bool Holds(IReadOnlyList<string> term, int scenario) => term.All(literal =>
        literal[0] == '!' ? (scenario & Bit(literal[1..])) == 0 : (scenario & Bit(literal)) != 0);

    private static int Bit(string trigger) => 1 << Array.IndexOf(Triggers, trigger);

    private static string Written(IReadOnlyList<IReadOnlyList<string>> cover) => cover.Count == 0 ? "never"
        : cover is [{ Count: 0 }] ? "always" : string.Join('|', cover.Select(term => string.Join('&', term)));
}
