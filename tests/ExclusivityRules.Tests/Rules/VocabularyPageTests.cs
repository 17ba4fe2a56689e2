using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
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
    private static readonly XDocument Docs = XDocument.Load(Path.ChangeExtension(typeof(Rule).Assembly.Location, ".xml"));

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
            page.Append(CultureInfo.InvariantCulture, $"- `{function.Name}({string.Join(", ", parameters)})`: {Summary("T:" + function.Shown.FullName)}\n");
        }

        page.Append("\nLists have `Any(x => ...)`, `All(x => ...)`, `Count()`, `Count(x => ...)` and `Sum(x => ...)`.\n");
        return page.ToString();

        void Section(string heading) => page.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");

        void Type(string name, string pattern, Type type)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n{(pattern == "" ? "" : $"`{pattern}`: ")}{Summary("T:" + type.FullName)}\n\n");
            foreach (var (member, known) in Members.Of(type).OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"- `{member}` ({Kind(known)}): {Summary(Name(known.Property))}\n");
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

    private static string Name(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        return $"P:{(declaring.IsGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName}.{property.Name}";
    }

    private static string Summary(string name)
    {
        var summary = Docs.Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == name)?.Element("summary")
            ?? throw new AssertFailedException($"{name} has no summary");
        var text = string.Concat(summary.Nodes().Select(node => node is XElement { Name.LocalName: "see" or "paramref" } see
            ? (see.Attribute("cref") ?? see.Attribute("name"))!.Value.Split('.', ':')[^1] : ((node as XElement)?.Value ?? ((XText)node).Value)));
        return Regex.Replace(text, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    }
}
