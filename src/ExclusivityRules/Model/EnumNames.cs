using System.Collections.Concurrent;

namespace ExclusivityRules.Model;

/// <summary>The names of enumerations as documents and rules write them: in camel case.</summary>
public static class EnumNames
{
    private static class Table<T> where T : struct, Enum
    {
        public static readonly string[] Names = EnumNames.All(typeof(T)).ToArray();
    }

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Cache = new();

    /// <summary>The name of a value. The enumeration must number its values from 0 without gaps.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Names[(int)(object)value];

    /// <summary>All names of an enumeration, in the order of their values.</summary>
    public static IReadOnlyList<string> All(Type enumeration) =>
        Cache.GetOrAdd(enumeration, static type => Enum.GetNames(type).Select(CamelCase).ToArray());

    /// <summary>A name with its first letter made small.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
