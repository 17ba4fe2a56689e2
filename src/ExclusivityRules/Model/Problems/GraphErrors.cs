namespace ExclusivityRules.Model;

/// <summary>What can be wrong with the content of a graph document: EXR02xx, warnings from EXR0250 on.</summary>
internal static class GraphErrors
{
    public const string UnknownVersion = "EXR0201";
    public const string BadId = "EXR0202";
    public const string ReservedId = "EXR0203";
    public const string DuplicateId = "EXR0204";
    public const string NoSuchId = "EXR0205";
    public const string WrongKind = "EXR0206";
    public const string Cycle = "EXR0207";
    public const string BadCurrency = "EXR0208";
    public const string EmptyPeriod = "EXR0209";
    public const string EmptyText = "EXR0210";
    public const string OutOfRange = "EXR0211";
    public const string OtherCompany = "EXR0212";
    public const string NestedException = "EXR0213";
    public const string UnknownTerritory = "EXR0250";
    public const string EmptyAxis = "EXR0251";
    public const string NotAnAuthority = "EXR0252";
    public const string WithItself = "EXR0253";

    public static ErrorEntry[] All { get; } =
    [
        new(UnknownVersion, "unknown version of the format", "this tool reads version 1", "write \"schemaVersion\": \"1\"", """{ "schemaVersion": "2" }"""),
        new(BadId, "not an id", "an id begins with a letter or digit and goes on with letters, digits, dots, blanks, underscores and hyphens, without accents",
            "choose another id; the name may hold any text", """{ "id": "a/b" }"""),
        new(ReservedId, "reserved id", "the words base, all and unknown have a meaning of their own", "choose another id", """{ "id": "all" }"""),
        new(DuplicateId, "duplicate id", "ids are unique across the document, whatever they name", "choose another id for one of the two", ""),
        new(NoSuchId, "no such id", "the document declares nothing of this id where the member looks for it; ids are case-sensitive",
            "correct the id, or declare it", """{ "from": "amazno" }"""),
        new(WrongKind, "wrong kind of party", "the member takes a person only", "name a party of kind person", """{ "person": "amazon" }"""),
        new(Cycle, "part of itself", "following partOf leads back to where it began", "leave one partOf of the circle out", ""),
        new(BadCurrency, "not a currency", "currencies are ISO 4217 codes of three capitals", "write the code, as USD", """{ "currency": "$" }"""),
        new(EmptyPeriod, "period without a day", "`end` is the first day after, so it is later than `start`", "correct one of the two", ""),
        new(EmptyText, "empty text", "the text is for readers or names something, and there is none", "write the text, or leave the member out", """{ "name": "" }"""),
        new(OutOfRange, "number out of range", "the number is outside of what the member can mean", "correct the number", """{ "noticeDays": -1 }"""),
        new(OtherCompany, "round of another company", "the investment goes to one company and its round is another's",
            "correct `to` or `round`", ""),
        new(NestedException, "exception of an exception", "what `except` takes out cannot have an `except` itself",
            "write several scopes", """{ "except": { "except": {} } }"""),
        new(UnknownTerritory, "unknown territory", "the territory is no ISO 3166 code, not WORLD, EU or EEA, and not declared: it is only equal to itself",
            "correct the code, or declare the territory under territories", """{ "territories": ["Europe"] }"""),
        new(EmptyAxis, "scope that covers nothing", "an empty list grants nothing; an axis that is left out is unrestricted",
            "leave the member out, or list what is covered", """{ "products": [] }"""),
        new(NotAnAuthority, "proceeding of a party that is no authority", "proceedings go out from authorities", "correct `from`, or the kind of the party", ""),
        new(WithItself, "arrangement of a party with itself", "`from` and `to` are the same party; no rule matches it", "correct one of the two", ""),
    ];
}
