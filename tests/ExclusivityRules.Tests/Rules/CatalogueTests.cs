using System.Globalization;
using System.Text;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The list of rules in rules/README.md is written from the packs.</summary>
[TestClass]
public sealed class CatalogueTests
{
    private const string Heading = "## Catalogue\n";

    [TestMethod]
    public void Catalogue_IsWrittenFromThePacks()
    {
        var page = File.ReadAllText(Repository.PathOf("rules/README.md"));
        Snapshot.Match(page[..(page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)] + Catalogue(), "rules/README.md");
    }

    private static string Catalogue()
    {
        var text = new StringBuilder();
        var rules = Packed.Good(Packs.Read([Repository.PathOf("rules")]));
        foreach (var pack in rules.Packs)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {pack.Id}\n\n| rule | what it finds | severity | concern |\n|---|---|---|---|\n");
            foreach (var rule in rules.Rules.Where(rule => rule.Pack == pack.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| [{rule.Id}]({pack.Id}/{rule.Id}.md) | {rule.Title} | {EnumNames.Of(rule.Severity)} | {EnumNames.Of(rule.Concern)} |\n");
            }
        }

        return text.ToString();
    }
}
