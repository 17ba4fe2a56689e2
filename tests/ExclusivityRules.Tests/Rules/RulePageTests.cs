using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The pages of rules run: each example graph is judged by the page's rule and must give the report that follows it.</summary>
[TestClass]
public sealed class RulePageTests
{
    // It rests on nothing but members that every graph has to state.
    private const string NeverUndetermined = "XI-PARTNER-OPTION";

    public static IEnumerable<object[]> Rules => Packed.Everything.Rules.Select(rule => new object[] { rule.Id });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Page_OfEachRule_HasItsHeadings(string id)
    {
        var rule = Rule(id);
        Assert.IsNotNull(rule.Page, $"{id} has no page");
        Assert.IsTrue(rule.Page.StartsWith($"# {id}: {rule.Title}\n", StringComparison.Ordinal), $"the page of {id} begins with its id and title");
        string[] undetermined = id == NeverUndetermined ? [] : ["Undetermined"];
        CollectionAssert.AreEqual(new[] { "Why", "Flagged", "Clear" }.Concat(undetermined).Concat(["When not to use it", "Sources"]).ToArray(), Page.Headings(rule.Page).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Page_Examples_GiveTheReportsShown(string id)
    {
        var rule = Rule(id);
        var outcomes = new List<string>();
        var page = Page.Run(rule.Page!, (heading, graph) =>
        {
            var report = Packed.Judge(graph, Packed.Only(rule), new() { IncludeClear = true });
            Assert.AreEqual(1, report.Findings.Select(finding => finding.Outcome).Distinct().Count(), $"{id}: results of one outcome under `{heading}`");
            outcomes.Add($"{heading}: {report.Findings[0].Outcome}");
            return report;
        });
        var expected = Page.Headings(page).Where(heading => Enum.TryParse<Outcome>(heading, out _)).Select(outcome => $"{outcome}: {outcome}");
        CollectionAssert.AreEqual(expected.ToArray(), outcomes.Distinct().ToArray(), $"the examples of {id}");
        Snapshot.Match(page, $"rules/{rule.Pack}/{id}.md");
    }

    [TestMethod]
    public void Readme_Example_GivesTheReportShown()
    {
        var page = File.ReadAllText(Repository.PathOf("README.md"));
        Snapshot.Match(Page.Run(page, (_, graph) => Packed.Judge(graph, Packed.CorePack)), "README.md");
    }

    [TestMethod]
    public void Readme_Rule_CanBeLoaded()
    {
        var page = File.ReadAllText(Repository.PathOf("README.md"));
        var rule = page.Split("```json rule\n")[1].Split("```")[0];
        Packed.Good(Packed.ReadRules($$"""{ "WorkflowName": "readme", "Rules": [ {{rule}} ] }"""));
    }

    private static Rule Rule(string id) => Packed.Everything.Rules.Single(rule => rule.Id == id);
}
