using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Helps the properties rules can read. A property <c>X</c> is what RulesEngine's parser is shown: never null, and throwing
/// when the value is not known. Its twin <c>XValue(Evidence?)</c> is what the engine computes with: an <see cref="Interval"/>,
/// a <see cref="Truth"/>, a text, date, node or list where null means unknown. With evidence it also notes where the
/// value came from, or what is missing.
/// </summary>
internal static class Fact
{
    public static decimal Known(Interval value) => value.Exact ?? throw new UnknownFactException();

    public static bool Known(Truth value) => value.ToNullable() ?? throw new UnknownFactException();

    public static T Known<T>(T? value) where T : class => value ?? throw new UnknownFactException();

    public static DateOnly Known(DateOnly? value) => value ?? throw new UnknownFactException();

    public static Interval Number(Interval value, Evidence? evidence, string pointer, string member, string what)
    {
        Note(value.IsExact, !value.IsUnknown, evidence, pointer, member, what);
        return value;
    }

    public static Interval Number(decimal? value, Evidence? evidence, string pointer, string member, string what) =>
        Number(value is { } known ? Interval.Exactly(known) : Interval.Unknown, evidence, pointer, member, what);

    public static Truth Flag(bool? value, Evidence? evidence, string pointer, string member, string what)
    {
        Note(value is not null, value is not null, evidence, pointer, member, what);
        return TruthLogic.Of(value);
    }

    public static string? Text(string? value, Evidence? evidence, string pointer, string member, string what)
    {
        Note(value is not null, value is not null, evidence, pointer, member, what);
        return value;
    }

    public static string? Text<T>(T? value, Evidence? evidence, string pointer, string member, string what) where T : struct, Enum =>
        Text(value is { } known ? EnumNames.Of(known) : null, evidence, pointer, member, what);

    public static string? Text<T>(T value, Evidence? evidence, string pointer, string member, string what) where T : struct, Enum =>
        Text(EnumNames.Of(value), evidence, pointer, member, what);

    public static DateOnly? Date(DateOnly? value, Evidence? evidence, string pointer, string member, string what)
    {
        Note(value is not null, value is not null, evidence, pointer, member, what);
        return value;
    }

    public static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? value, Evidence? evidence, string pointer, string member, string what)
    {
        Note(value is not null, value is not null, evidence, pointer, member, what);
        return value;
    }

    // A bounded value has a place it came from and, since it may not decide, is missing as well.
    private static void Note(bool exact, bool stated, Evidence? evidence, string pointer, string member, string what)
    {
        if (evidence is null)
        {
            return;
        }

        if (stated)
        {
            evidence.Uses($"{pointer}/{member}");
        }

        if (!exact)
        {
            evidence.Lacks(what, $"{pointer}/{member}");
        }
    }
}
