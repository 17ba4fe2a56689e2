using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The territories that are built in: the countries and territories of ISO 3166, the EU, the EEA and the world.</summary>
public static class Territory
{
    /// <summary>The whole world.</summary>
    public const string World = "WORLD";

    /// <summary>The European Economic Area.</summary>
    public const string Eea = "EEA";

    /// <summary>The European Union.</summary>
    public const string Eu = "EU";

    // ISO 3166-1 alpha-2, officially assigned.
    private const string Countries =
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
        KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
        MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
        UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """;

    // The first day of membership in the Union, and the first day after. The members of 1958 to 1995 count as always in.
    private static readonly (string Country, Period Member)[] Union =
    [
        .. "AT BE DE DK ES FI FR GR IE IT LU NL PT SE".Split(' ').Select(country => (country, default(Period))),
        .. "CY CZ EE HU LT LV MT PL SI SK".Split(' ').Select(country => (country, new Period(new(2004, 5, 1), null))),
        .. "BG RO".Split(' ').Select(country => (country, new Period(new(2007, 1, 1), null))),
        ("HR", new(new(2013, 7, 1), null)),
        ("GB", new(null, new(2020, 2, 1))),
    ];

    private static readonly string[] EeaOnly = ["IS", "LI", "NO"];

    // Regions with a code of their own in which the law of the Union holds as in the rest of the country.
    private static readonly string[] French = ["GF", "GP", "MF", "MQ", "RE", "YT"];

    /// <summary>The codes that are built in, sorted.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        Countries.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Concat([World, Eea, Eu]).Order(StringComparer.Ordinal).ToArray();

    /// <summary>
    /// The countries of the European Union on a day. The United Kingdom is in until 31 January 2020; Union law that applied to
    /// it in the transition period, until 31 December 2020, is not membership.
    /// </summary>
    public static bool IsInUnion(string country, DateOnly day) =>
        Union.Any(entry => entry.Country == country && entry.Member.Contains(day));

    /// <summary>The built-in territories as on a day, and those of a document.</summary>
    /// <remarks>
    /// An entry of the document with a built-in code may close it and name it anew; where it lies is fixed. One that is part
    /// of nothing lies somewhere in the world.
    /// </remarks>
    internal static ScopeTree Tree(IReadOnlyList<TreeEntry> declared, DateOnly day)
    {
        var own = declared.ToLookup(entry => entry.Id, StringComparer.Ordinal);
        var builtIn = BuiltIn.Select(code => new ScopeEntry(
            code, own[code].FirstOrDefault()?.Name ?? code, Above(code, day),
            code is World or Eea or Eu || own[code].FirstOrDefault()?.Closed == true));
        return new(builtIn.Concat(declared
            .Where(entry => !IsBuiltIn(entry.Id))
            .Select(entry => new ScopeEntry(
                entry.Id, entry.Name, entry.PartOf ?? World, entry.Closed ?? false, Unplaced: entry.PartOf is null))));
    }

    /// <summary>Whether a code is built in.</summary>
    internal static bool IsBuiltIn(string code) => Codes.Contains(code);

    private static readonly HashSet<string> Codes = new(BuiltIn, StringComparer.Ordinal);

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
