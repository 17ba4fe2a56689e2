using System.Collections.Concurrent;
using System.Reflection;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>The table of types that files can hold.</summary>
internal static class ValueReaders
{
    private static readonly Dictionary<Type, object> Simple = new()
    {
        [typeof(string)] = new StringReader(repeats: true),
        [typeof(bool)] = new BoolReader(),
        [typeof(int)] = new IntReader(),
        [typeof(decimal)] = new DecimalReader(),
        [typeof(DateOnly)] = new DateReader(),
        [typeof(Day)] = new DayReader(),
        [typeof(Interval)] = new IntervalReader(isShare: false),
        [typeof(Condition)] = new ConditionReader(),
        [typeof(Arrangement)] = new ArrangementReader(),
        [typeof(TextInFile)] = new TextInFileReader(),
        [typeof(RawJson)] = new RawJsonReader(),
    };

    private static readonly ConcurrentDictionary<Type, object> Others = new();
    private static readonly StringReader Unique = new(repeats: false);
    private static readonly IntervalReader Share = new(isShare: true);

    /// <summary>The reader of a type.</summary>
    public static ValueReader<T> For<T>() => (ValueReader<T>)For(typeof(T), nullAllowed: false);

    /// <summary>The reader of a property, as a member of a record.</summary>
    public static Member<T> MemberOf<T>(PropertyInfo property) =>
        (Member<T>)Create(typeof(Member<,>), [typeof(T), property.PropertyType], property, For(property));

    private static object For(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (property.IsDefined(typeof(OneOrManyAttribute)))
        {
            return Create(typeof(OneOrManyReader<>), type.GenericTypeArguments, For(type.GenericTypeArguments[0], nullAllowed: false));
        }

        return type == typeof(Interval) && property.GetCustomAttribute<UnitAttribute>()?.Unit == Unit.Share ? Share
            : type == typeof(string) && property.Name is "Id" or "Name" or "Title" ? Unique
            : For(type, nullAllowed: false);
    }

    private static object For(Type type, bool nullAllowed)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Create(typeof(NullableReader<>), [underlying], For(underlying, nullAllowed: false), nullAllowed);
        }

        return Others.GetOrAdd(type, static type =>
            type.IsEnum ? Create(typeof(EnumReader<>), [type])
            : Entry(type, typeof(IReadOnlyList<>)) is { } entry ? Create(typeof(ListReader<>), [entry], For(entry, nullAllowed: true))
            : Entry(type, typeof(IReadOnlyDictionary<,>)) is { } value ? Create(typeof(DictionaryReader<>), [value], For(value, nullAllowed: true))
            : Create(typeof(RecordReader<>), [type], [null]));
    }

    // The last type argument of a type that is made from a generic one.
    private static Type? Entry(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GenericTypeArguments[^1] : null;

    private static object Create(Type generic, Type[] arguments, params object?[] parameters) =>
        Activator.CreateInstance(generic.MakeGenericType(arguments), parameters)!;
}
