using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Support;

/// <summary>The documentation of the library's types and members.</summary>
internal static class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(PartnershipGraph).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The summary of a type, as one line.</summary>
    public static string Summary(Type type) => Text($"T:{Name(type)}", "summary");

    /// <summary>The summary of a property, as one line; of a positional one what its record says of the parameter.</summary>
    public static string Summary(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        var parameter = declaring.GetConstructors().FirstOrDefault(found => found.GetParameters().Any(named => named.Name == property.Name));
        var isPositional = parameter is not null && !Members.ContainsKey($"P:{Name(declaring)}.{property.Name}");
        return isPositional ? Text($"T:{Name(declaring)}", "param", property.Name) : Text($"P:{Name(declaring)}.{property.Name}", "summary");
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(string member, string element, string? parameter = null)
    {
        var found = Members.GetValueOrDefault(member)?.Elements(element).FirstOrDefault(part => parameter is null || part.Attribute("name")?.Value == parameter)
            ?? throw new AssertFailedException($"{member} has no {element} {parameter}");
        var text = string.Concat(found.Nodes().Select(node => node is XElement { Name.LocalName: "see" or "paramref" } see
            ? (see.Attribute("cref") ?? see.Attribute("name"))!.Value.Split('.', ':')[^1] : ((node as XElement)?.Value ?? ((XText)node).Value)));
        return Regex.Replace(text, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    }
}
