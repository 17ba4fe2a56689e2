namespace ExclusivityRules.Model;

/// <summary>What can be wrong with the form of a file: EXR01xx.</summary>
internal static class FormatErrors
{
    public const string NotJson = "EXR0101";
    public const string NotUtf8 = "EXR0102";
    public const string Empty = "EXR0104";
    public const string TooLarge = "EXR0105";
    public const string TooDeep = "EXR0106";
    public const string Unreadable = "EXR0107";
    public const string TooManyErrors = "EXR0108";
    public const string TooManyWarnings = "EXR0109";
    public const string UnknownMember = "EXR0110";
    public const string MissingMember = "EXR0111";
    public const string DuplicateMember = "EXR0112";
    public const string WrongType = "EXR0113";
    public const string NotListed = "EXR0114";
    public const string NotADate = "EXR0115";
    public const string NumberOutOfRange = "EXR0116";
    public const string NotAShare = "EXR0117";
    public const string Negative = "EXR0118";
    public const string EmptyBounds = "EXR0119";
    public const string BadCondition = "EXR0120";

    public static ErrorEntry[] All { get; } =
    [
        new(NotJson, "not valid JSON",
            "the text breaks the rules of JSON at the place named: a comma or quotation mark too many or too few, a comment, a second value",
            "correct the text at the place named, or just before it", """{ "id": "x", }"""),
        new(NotUtf8, "not valid UTF-8",
            "the file holds bytes that are no UTF-8 text, or an escape that is half a character",
            "save the file as UTF-8; write both halves of a character that needs two escapes", """{ "name": "\ud800" }"""),
        new(Empty, "the file is empty", "there is nothing but blanks in the file", "write a document into it", ""),
        new(TooLarge, "the file is too large", "an input may have 256 MiB", "split the document", ""),
        new(TooDeep, "nested too deep", "objects and lists may be nested 64 deep", "flatten the value", "[[[[ ..."),
        new(Unreadable, "the file cannot be read", "it does not exist, is a folder, or reading it is not allowed",
            "check the path and the rights", "no-such-file.json"),
        new(TooManyErrors, "too many errors", "the file has more than 1,000 errors; the rest was not looked at",
            "correct the errors shown, they often have one cause", ""),
        new(TooManyWarnings, "too many warnings", "the file has more than 1,000 warnings; the rest is only counted",
            "correct what the warnings shown are about, they often have one cause", ""),
        new(UnknownMember, "unknown member", "the object has no member of this name; names are case-sensitive",
            "correct the name or leave the member out", """{ "id": "x", "nmae": "X" }"""),
        new(MissingMember, "missing member", "the object lacks a member that every object of its kind must have",
            "add the member", """{ "name": "X" }"""),
        new(DuplicateMember, "duplicate member", "the object has two members of the same name",
            "leave one of them out", """{ "id": "x", "id": "y" }"""),
        new(WrongType, "wrong type of value", "the member takes another type of value; null is never one: what is not known is left out",
            "write the type of value named in the message", """{ "noticeDays": "30" }"""),
        new(NotListed, "not one of the listed values", "the member takes one of a few words only",
            "write one of the words listed in the message", """{ "exclusivity": "full" }"""),
        new(NotADate, "not a date", "dates are written year, month, day, and exist in the calendar",
            "write the date as yyyy-MM-dd", """{ "asOf": "1 March 2026" }"""),
        new(NumberOutOfRange, "number out of range", "numbers are kept exactly, with up to 28 digits; some members take whole numbers only",
            "write fewer digits", """{ "rate": 1e40 }"""),
        new(NotAShare, "not a share", "shares are fractions from 0 to 1, not percentages", "divide by 100", """{ "share": 30 }"""),
        new(Negative, "below 0", "the number counts something and cannot be negative",
            "write the amount without its sign; swap `from` and `to` when it goes the other way", """{ "amount": -5 }"""),
        new(EmptyBounds, "bounds without a number between them", "`min` is above `max`, one of two equal bounds is left out, or there is neither",
            "give `min`, `max` or both, the smaller as `min`", """{ "min": 0.4, "max": 0.3 }"""),
        new(BadCondition, "not a condition", "a condition is a trigger's id, or an object with `anyOf` or `allOf` and a list that is not empty",
            "name a trigger, or list some", """{ "anyOf": [] }"""),
    ];
}
