using System.Reflection;
using System.Runtime.CompilerServices;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>How the properties of records are called in files.</summary>
internal static class MemberNames
{
    /// <summary>The properties that stand in files, those of base records first.</summary>
    public static IEnumerable<PropertyInfo> InFile(Type record) =>
        Lineage(record).Reverse()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is not null && !property.IsDefined(typeof(NotInFileAttribute)));

    /// <summary>The name of a property in files.</summary>
    public static string Of(PropertyInfo property) =>
        property.GetCustomAttribute<FileNameAttribute>()?.Name ?? EnumNames.CamelCase(property.Name);

    /// <summary>Whether every record has the member.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>The name of a record in messages: <c>MarketShare</c> is <c>market share</c>.</summary>
    public static string Noun(Type record) =>
        string.Concat(record.Name.Select((letter, i) =>
            char.IsAsciiLetterUpper(letter) ? $"{(i == 0 ? "" : " ")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            yield return type;
        }
    }
}
