using System.Collections.Concurrent;
using ExclusivityRules.Model;
using static ExclusivityRules.Model.TerritoryCodes;

namespace ExclusivityRules.Measures;

/// <summary>Where the territories that need not be declared lie on a day: countries in the Union, the Union in the Economic Area, that in the world.</summary>
public static class Territory
{
    // The first day of membership in the Union, and the first day after. The members of 1958 to 1995 count as always in.
    private static readonly (string Country, Period Member)[] Union =
    [
        .. "AT BE DE DK ES FI FR GR IE IT LU NL PT SE".Split(' ').Select(country => (country, default(Period))),
        .. "CY CZ EE HU LT LV MT PL SI SK".Split(' ').Select(country => (country, new Period(new(2004, 5, 1), null))),
        .. "BG RO".Split(' ').Select(country => (country, new Period(new(2007, 1, 1), null))),
        ("HR", new(new(2013, 7, 1), null)),
        ("GB", new(null, new(2020, 2, 1))),
    ];

    // The built-in territories alone, by how often the membership has changed: most documents declare no others.
    private static readonly ConcurrentDictionary<int, ScopeTree> BuiltIn = new();

    private static readonly string[] EeaOnly = ["IS", "LI", "NO"];

    // Regions with a code of their own in which the law of the Union holds as in the rest of the country.
    private static readonly string[] French = ["GF", "GP", "MF", "MQ", "RE", "YT"];

    /// <summary>
    /// The countries of the European Union on a day. The United Kingdom is in until 31 January 2020; Union law that applied to
    /// it in the transition period, until 31 December 2020, is not membership.
    /// </summary>
    public static bool IsInUnion(string country, DateOnly day) =>
        Union.Any(entry => entry.Country == country && entry.Member.Contains(day));

    /// <summary>The days on which countries joined the Union or left it; some are null.</summary>
    internal static IEnumerable<DateOnly?> Changes => Union.SelectMany(entry => new[] { entry.Member.Start, entry.Member.End });

    /// <summary>The built-in territories as on a day, and those of a document.</summary>
    /// <remarks>
    /// An entry of the document with a built-in code may close it and name it anew; where it lies is fixed. One that is part
    /// of nothing lies somewhere in the world.
    /// </remarks>
    internal static ScopeTree Tree(IReadOnlyList<TreeEntry> declared, DateOnly day) => declared.Count > 0
        ? Make(declared, day)
        : BuiltIn.GetOrAdd(Changes.Count(change => change <= day), static (_, day) => Make([], day), day);

    private static ScopeTree Make(IReadOnlyList<TreeEntry> declared, DateOnly day)
    {
        var own = declared.ToLookup(entry => entry.Id, StringComparer.Ordinal);
        var builtIn = Countries.Order(StringComparer.Ordinal).Concat([World, Eea, Eu]).Select(code => new ScopeEntry(
            code, own[code].FirstOrDefault()?.Name ?? code, Above(code, day),
            code is World or Eea or Eu || own[code].FirstOrDefault()?.Closed == true));
        return new(builtIn.Concat(declared
            .Where(entry => !IsBuiltIn(entry.Id))
            .Select(entry => new ScopeEntry(
                entry.Id, entry.Name, entry.PartOf ?? World, entry.Closed ?? false, Unplaced: entry.PartOf is null))));
    }

    private static string? Above(string code, DateOnly day) => code switch
    {
        World => null,
        Eea => World,
        Eu => Eea,
        "AX" => "FI",
        _ when French.Contains(code) => "FR",
        _ when IsInUnion(code, day) => Eu,
        _ when EeaOnly.Contains(code) => Eea,
        _ => World,
    };
}
