using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests;

/// <summary>Each fixture, judged by all rules, gives the reports that stand beside it.</summary>
[TestClass]
public sealed class FixtureTests
{
    public static IEnumerable<object[]> FixturesAndFormats =>
        Packed.Fixtures.SelectMany(fixture => ReportFormat.All.Select(format => new object[] { fixture, format.Name }));

    [TestMethod]
    [DynamicData(nameof(FixturesAndFormats))]
    public void Report_OfEachFixture_IsAsShown(string fixture, string format)
    {
        var writes = ReportFormat.All.Single(known => known.Name == format);
        var text = new StringWriter { NewLine = "\n" };
        writes.Write(ReportBatch.Of(Packed.Judge(Packed.Fixture(fixture), Packed.Everything)), text);
        Snapshot.Match(text.ToString(), $"fixtures/{fixture}/report.verified.{format}");
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void CrossCheck_OfEachFixture_FindsNoDifference(string fixture)
    {
        var report = Packed.Judge(Packed.Fixture(fixture), Packed.Everything, new() { CrossCheck = true });
        var told = report.Problems.Single(problem => problem.Code == "EXR0606").Message;
        StringAssert.EndsWith(told, "; 0 differ");
        Assert.AreEqual(0, report.Summary.Failed);
    }

    [TestMethod]
    public void CrossCheck_OfTheFixtures_ComparesAnswersInAllButThese()
    {
        // Where facts are missing in every result there is nothing that plain RulesEngine could compute.
        var without = Packed.Fixtures.Where(name => Packed.Judge(Packed.Fixture(name), Packed.Everything, new() { CrossCheck = true })
            .Problems.Single(problem => problem.Code == "EXR0606").Message.StartsWith("0 ", StringComparison.Ordinal));
        Assert.AreEqual("google-search-2024 tampa-electric-1961", string.Join(' ', without.Order(StringComparer.Ordinal)));
    }

    public static IEnumerable<object[]> Names => Packed.Fixtures.Select(fixture => new object[] { fixture });
}
