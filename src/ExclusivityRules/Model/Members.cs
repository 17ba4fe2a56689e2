using System.Collections.Concurrent;
using System.Reflection;

namespace ExclusivityRules.Model;

/// <summary>
/// The properties of a vocabulary type that rules may read. Each public property <c>X</c>, which RulesEngine's parser is
/// shown, has a method <c>XValue(Evidence?)</c>, which the engine computes with.
/// </summary>
internal static class Members
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Member>> Cache = new();

    /// <summary>The members of a type, by name.</summary>
    public static IReadOnlyDictionary<string, Member> Of(Type type) => Cache.GetOrAdd(type, static owner => owner
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => Member.Find(owner, property))
        .OfType<Member>()
        .GroupBy(member => member.Property.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
}

/// <summary>A property that rules may read.</summary>
/// <param name="Property">The property RulesEngine's parser is shown.</param>
/// <param name="Value">The method that gives its value.</param>
internal sealed record Member(PropertyInfo Property, MethodInfo Value)
{
    /// <summary>What a number counts; null when the type is not a number.</summary>
    public Unit? Unit => Property.PropertyType == typeof(decimal)
        ? Property.GetCustomAttribute<UnitAttribute>()?.Unit ?? Model.Unit.Number
        : null;

    /// <summary>The texts it may have; null when it may have any.</summary>
    public IReadOnlyList<string>? OneOf => Property.GetCustomAttribute<OneOfAttribute>() is { } listed
        ? EnumNames.All(listed.Values)
        : null;

    /// <summary>Whether it never is unknown.</summary>
    public bool IsAlwaysKnown => Attribute.IsDefined(Property, typeof(AlwaysKnownAttribute), inherit: true);

    /// <summary>The type of the elements of a list; null for anything else.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0] : null;

    public static Member? Find(Type owner, PropertyInfo property) =>
        owner.GetMethod(property.Name + "Value", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance, [typeof(Evidence)])
            is { } value
            ? new(property, value)
            : null;
}
