using System.Text.RegularExpressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The pages of rules run: each example graph is judged by the page's rule and must give the report that follows it.</summary>
[TestClass]
public sealed partial class RulePageTests
{
    private const int Width = 100;
    private const int Patience = 10_000;
    private static readonly string[] Headings = ["Why", "Flagged", "Clear", "When not to use it", "Sources"];

    public static IEnumerable<object[]> Rules => Packed.CorePack.Rules.Select(rule => new object[] { rule.Id });

    [GeneratedRegex("^```json graph\n(?<graph>.+?)^```\n\n```text report\n(?<report>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, Patience)]
    private static partial Regex Examples();

    [GeneratedRegex("^## (?<heading>.+)$", RegexOptions.Multiline, Patience)]
    private static partial Regex HeadingLines();

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Page_OfEachRule_HasItsHeadings(string id)
    {
        var rule = Rule(id);
        Assert.IsNotNull(rule.Page, $"{id} has no page");
        Assert.IsTrue(rule.Page.StartsWith($"# {id}: {rule.Title}\n", StringComparison.Ordinal), $"the page of {id} begins with its id and title");
        CollectionAssert.AreEqual(Headings, HeadingLines().Matches(rule.Page).Select(match => match.Groups["heading"].Value).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Page_Examples_GiveTheReportsShown(string id)
    {
        var rule = Rule(id);
        var outcomes = new List<string>();
        var page = Examples().Replace(rule.Page!, example =>
        {
            var heading = HeadingLines().Matches(rule.Page![..example.Index])[^1].Groups["heading"].Value;
            var report = Packed.Judge(Packed.Graph(example.Groups["graph"].Value), Only(rule), new() { IncludeClear = true });
            Assert.AreEqual(1, report.Findings.Count, $"{id}: one result under `{heading}`");
            outcomes.Add($"{heading}: {report.Findings[0].Outcome}");
            return example.Value[..(example.Groups["report"].Index - example.Index)] + Written(report) + "```";
        });
        CollectionAssert.AreEqual(new[] { "Flagged: Flagged", "Clear: Clear" }, outcomes.Distinct().ToArray(), $"the examples of {id}");
        Snapshot.Match(page, $"rules/core/{id}.md");
    }

    private static Rule Rule(string id) => Packed.CorePack.Rules.Single(rule => rule.Id == id);

    private static RuleSet Only(Rule rule) =>
        new(Packed.CorePack.Parameters, Packed.CorePack.Files) { Packs = Packed.CorePack.Packs, Rules = [rule], Disabled = 0 };

    private static string Written(Report report)
    {
        var text = new StringWriter { NewLine = "\n" };
        new TextFinding(new TextPage(text, Width), report).Write(report.Findings[0]);
        return text.ToString();
    }
}
