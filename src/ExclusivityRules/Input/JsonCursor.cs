using System.Text;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>
/// Goes through a JSON file token by token, and says where each stands. Reading methods leave it at the last token of the
/// value, also when the value is wrong: then they add a problem and skip the value.
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>No comments, no commas at the end, not too deep.</summary>
    public static readonly JsonReaderOptions Strict = new() { MaxDepth = JsonDocuments.MaxDepth };

    private readonly SourceFile file;
    private readonly int origin;
    private readonly ProblemList problems;
    private readonly StringCache strings;
    private Utf8JsonReader reader;
    private LineCounter lines;

    /// <summary>Stands before the first token of a file.</summary>
    public JsonCursor(SourceFile file, ProblemList problems)
        : this(file, 0, file.Utf8.Span, problems)
    {
    }

    /// <summary>Stands before the first token of a value in a file.</summary>
    public JsonCursor(RawJson value, ProblemList problems)
        : this(value.File, value.Start, value.Utf8.Span, problems)
    {
    }

    private JsonCursor(SourceFile file, int origin, ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        this.file = file;
        this.origin = origin;
        this.problems = problems;
        lines = new(file.FirstLine);
        strings = new(utf8.Length);
        reader = new(utf8, Strict);
    }

    /// <summary>The type of the token.</summary>
    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>How many objects and lists are open before the token.</summary>
    public readonly int Depth => reader.CurrentDepth;

    /// <summary>The position in its list of the value about to be read.</summary>
    public int Index { get; set; }

    /// <summary>The offset of the token in the file.</summary>
    public readonly int Start => origin + (int)reader.TokenStartIndex;

    /// <summary>The offset after the token in the file.</summary>
    public readonly int End => origin + (int)reader.BytesConsumed;

    /// <summary>The token as it stands in the file, a text without its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Raw => reader.ValueSpan;

    /// <summary>Whether the text holds escapes.</summary>
    public readonly bool IsEscaped => reader.ValueIsEscaped;

    /// <summary>Goes to the next token; false at the end of the file.</summary>
    /// <exception cref="JsonException">The file is no JSON from here on.</exception>
    public bool Read() => reader.Read();

    /// <summary>Goes to the end of the value the token begins.</summary>
    public void Skip() => reader.Skip();

    /// <summary>Whether the token is a text, or a member's name, that reads like this.</summary>
    public readonly bool Is(ReadOnlySpan<byte> text) =>
        !reader.ValueIsEscaped ? reader.ValueSpan.SequenceEqual(text)
        : Escapes.HalfCharacter(reader.ValueSpan) < 0 && reader.ValueTextEquals(text);

    /// <summary>Where the token stands. To be asked for going forward only.</summary>
    public Place Place() => lines.MoveTo(file.Utf8.Span, Start);

    /// <summary>The text of the token.</summary>
    /// <param name="repeats">Whether the same text is likely to come again.</param>
    public readonly string Text(bool repeats = false)
    {
        if (!reader.ValueIsEscaped)
        {
            return repeats ? strings.Get(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
        }

        if (Escapes.HalfCharacter(reader.ValueSpan) is var half && half >= 0)
        {
            problems.Add(FormatErrors.NotUtf8, ProblemSeverity.Error, "an escape that is half a character, without its other half",
                Start + 1 + half, Start + 1 + half + Escapes.Length);
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        return reader.GetString()!;
    }

    /// <summary>The text of the token, which can say where its characters stand.</summary>
    public readonly TextInFile TextInFile() => new(Text(), file, Start);

    /// <summary>The value the token begins, as it stands in the file; goes to its end.</summary>
    public RawJson RawJson()
    {
        var start = Start;
        reader.Skip();
        return new(file, start, End - start);
    }

    /// <summary>Adds an error about the token.</summary>
    public readonly void Error(string code, string message) => problems.Add(code, ProblemSeverity.Error, message, Start, End);

    /// <summary>Adds an error about an object that began earlier.</summary>
    public readonly void ErrorAt(int start, string code, string message) =>
        problems.Add(code, ProblemSeverity.Error, message, start, start + 1);

    /// <summary>Adds a problem with a member of an object that began earlier.</summary>
    /// <param name="start">The offset of the object, all of which has been read.</param>
    public readonly void MemberProblem(int start, string member, string code, ProblemSeverity severity, string message)
    {
        var (first, end) = Places.Member(file.Utf8.Span, start, member);
        problems.Add(code, severity, message, first, end);
    }

    /// <summary>Whether the member the token names is the first of its name; if not, adds an error.</summary>
    public readonly bool IsNew(string name, bool seen)
    {
        if (seen)
        {
            Error(FormatErrors.DuplicateMember, $"{Quoted.Of(name)} stands here for the second time");
        }

        return !seen;
    }

    /// <summary>Adds an error about the value the token begins, and skips the value.</summary>
    public void Wrong(string code, string message)
    {
        Error(code, message);
        reader.Skip();
    }

    /// <summary>Whether the token is of the type; if not, adds an error that says what was expected, and skips the value.</summary>
    public bool Expect(JsonTokenType type, string what)
    {
        if (reader.TokenType == type)
        {
            return true;
        }

        Wrong(FormatErrors.WrongType, $"expected {what}, found {Found()}");
        return false;
    }

    /// <summary>What the token is, in words.</summary>
    public readonly string Found() => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"the text {Quoted.Of(Text())}",
        JsonTokenType.Number => $"the number {Quoted.Of(Encoding.UTF8.GetString(reader.ValueSpan))}",
        JsonTokenType.Null => "`null`; what is not known is left out",
        _ => $"`{Encoding.UTF8.GetString(reader.ValueSpan)}`",
    };
}
