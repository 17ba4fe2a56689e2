using System.Globalization;
using System.Text;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Rules.Functions;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The vocabulary page is written from the types rules are checked against and their documentation.</summary>
[TestClass]
public sealed class VocabularyPageTests
{
    [TestMethod]
    public void Markdown_IsWrittenFromTheTypes() => Snapshot.Match(Page(), "rules/vocabulary.md");

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Vocabulary\n\nEverything a rule can name. A value that is not known makes what depends on it unknown. This page is generated; do not edit it.\n");
        Section("## Nodes");
        Type("Party", "(party:Party)", typeof(PartyNode));
        Type("Market", "(market:Market)", typeof(MarketNode));
        Section("## Relations");
        foreach (var relation in RelationType.All)
        {
            var end = relation.To == typeof(MarketNode) ? "market" : "party";
            Type(relation.Label, relation.Directed ? $"(party)-[r:{relation.Label}]->({end})" : $"(party)-[r:{relation.Label}]-({end})", relation.Type);
        }

        Section("## Elements of lists");
        foreach (var (type, name) in Vocabulary.Types.Where(type => !RelationType.All.Any(relation => relation.Type.IsAssignableTo(type.Key))
            && !type.Key.IsAssignableTo(typeof(Node)) && type.Value != "Relation"))
        {
            Type(name, "", type);
        }

        Section("## Functions");
        foreach (var function in FunctionTable.Of(new()).Values)
        {
            var parameters = function.Shown.GetConstructors().Single().GetParameters().Select(parameter => parameter.Name);
            page.Append(CultureInfo.InvariantCulture, $"- `{function.Name}({string.Join(", ", parameters)})`: {XmlDocs.Summary(function.Shown)}\n");
        }

        page.Append("\nLists have `Any(x => ...)`, `All(x => ...)`, `Count()`, `Count(x => ...)` and `Sum(x => ...)`.\n");
        page.Append("\nThe `counts` of a rule name patterns that are counted beside its own: `{ \"name\": \"seats\", \"pattern\": \"(investor)-[seat:Seat]->(company)\" }` makes\n`seats` a number, used like a fact. Ways that differ only in what has no name are one; where missing facts decide, the number is a range.\n");
        return page.ToString();

        void Section(string heading) => page.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");

        void Type(string name, string pattern, Type type)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n{(pattern == "" ? "" : $"`{pattern}`: ")}{XmlDocs.Summary(type)}\n\n");
            foreach (var (member, known) in Members.Of(type).OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"- `{member}` ({Kind(known)}): {XmlDocs.Summary(known.Property)}\n");
            }
        }
    }

    private static string Kind(Member member) => member.Property.PropertyType switch
    {
        _ when member.OneOf is { } values => "one of " + string.Join(", ", values.Select(value => $"\"{value}\"")),
        _ when member.Unit is { } unit => unit == Unit.Number ? "number" : $"number, {EnumNames.Of(unit)}",
        var type when type == typeof(bool) => "yes or no",
        var type when type == typeof(string) => "text",
        var type when type == typeof(DateOnly) => "date",
        var type when Member.ElementOf(type) is { } element => "list of " + (element == typeof(string) ? "texts" : Vocabulary.Types[element]),
        var type => Vocabulary.Types[type],
    };
}
