using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Testing;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

/// <summary>The tests of the shipped packs pass, see every condition in every way, and kill the mutants.</summary>
[TestClass]
public sealed class ShippedRuleTests
{
    public static IEnumerable<object[]> PackFolders => Directory.GetDirectories(Repository.PathOf("rules"))
        .Where(folder => File.Exists(Path.Combine(folder, "pack.json"))).Order(StringComparer.Ordinal).Select(folder => new object[] { Path.GetFileName(folder) });

    [TestMethod]
    [DynamicData(nameof(PackFolders))]
    public void Tests_OfAPack_AreAtTheBar(string pack)
    {
        var run = RuleTesting.Run([Repository.PathOf($"rules/{pack}")], new(Coverage: true, Mutate: true));
        var text = new StringWriter { NewLine = "\n" };
        TestFormat.All[0].Write(run, text);
        Assert.AreEqual(ExitCodes.Clear, run.Exit.Code, $"{run.Exit.Reason}\n{string.Concat(run.Problems.Select(ProblemText.Of))}{text}");
    }

    [TestMethod]
    [DynamicData(nameof(PackFolders))]
    public void Tests_OfEachRule_ShowEachOutcomeAndTheBoundaries(string pack)
    {
        var folder = Repository.PathOf($"rules/{pack}");
        var rules = Packed.Good(Packs.Read([folder]));
        foreach (var tested in RuleTesting.Run([folder]).Rules)
        {
            var rule = rules.Rules.Single(rule => rule.Id == tested.Id);
            var seen = tested.Cases.SelectMany(one => one.Seen).Select(finding => finding.Outcome).ToHashSet();
            Assert.Contains(Outcome.Flagged, seen, rule.Id);
            Assert.Contains(Outcome.Clear, seen, rule.Id);
            Assert.IsTrue(seen.Contains(Outcome.Undetermined) || !rule.Logic.Conditions.Any(condition => Coverage.CanBeUnknown(condition.Test)), $"{rule.Id} has no undetermined case");
            Assert.IsTrue(!HasThreshold(rule) || tested.Cases.Any(one => one.Name.EndsWith(" (at)", StringComparison.Ordinal)), $"{rule.Id} has no boundary case");
        }
    }

    // Rules that compare a number with a parameter; what is counted has no value to move.
    private static bool HasThreshold(Rule rule) => rule.Logic.Conditions.SelectMany(condition => condition.Test.All())
        .OfType<BinaryExpr<Interval, Truth>>().Any(compare => (IsFigure(compare.Left) && compare.Right.Unit != Unit.Number) || (IsFigure(compare.Right) && compare.Left.Unit != Unit.Number));

    private static bool IsFigure(Expr expr) => expr is CallExpr { Name: "Parameter" } or FactExpr<Interval> { Fact.Value: CallExpr { Name: "Parameter" } };
}
