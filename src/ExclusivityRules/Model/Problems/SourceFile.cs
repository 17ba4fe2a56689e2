using System.Text;

namespace ExclusivityRules.Model;

/// <summary>The text of a file, and where a byte of it stands.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Utf8">Its text, without a byte order mark.</param>
/// <param name="FirstLine">The line of the file it begins at: above 1 when it is one of several texts in a file.</param>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Utf8, int FirstLine = 1)
{
    /// <summary>How many bytes of a long line an excerpt shows on each side of the place.</summary>
    private const int Context = 200;

    /// <summary>A text of its own, which is in no file.</summary>
    public static SourceFile None { get; } = new("", default);

    /// <summary>Where a byte stands.</summary>
    public Place PlaceAt(int offset) => new LineCounter(FirstLine).MoveTo(Utf8.Span, offset);

    /// <summary>A problem with some bytes of the file.</summary>
    /// <param name="code">The code of the error catalogue.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The first byte after; what lies beyond the line is not marked.</param>
    /// <param name="message">One sentence.</param>
    public Problem Problem(string code, ProblemSeverity severity, int start, int end, string message) =>
        Problem(code, severity, start, end, PlaceAt(start), message);

    /// <summary>A problem with some bytes of the file, of which it is known where they stand.</summary>
    public Problem Problem(string code, ProblemSeverity severity, int start, int end, Place place, string message)
    {
        var utf8 = Utf8.Span;
        var left = Math.Max(utf8[..start].LastIndexOf((byte)'\n') + 1, CharacterStart(utf8, start - Context));
        var toBreak = utf8[start..].IndexOf((byte)'\n');
        var right = Math.Min(toBreak < 0 ? utf8.Length : start + toBreak, CharacterStart(utf8, start + Context));
        var marked = utf8[start..Math.Clamp(end, start, right)];
        return new(code, severity, Name, place, message)
        {
            Excerpt = Encoding.UTF8.GetString(utf8[left..right]).TrimEnd('\r'),
            ExcerptColumn = place.Column - Encoding.UTF8.GetCharCount(utf8[left..start]),
            Length = Math.Max(1, Encoding.UTF8.GetCharCount(marked)),
        };
    }

    // The first byte of the character that a byte belongs to.
    private static int CharacterStart(ReadOnlySpan<byte> utf8, int offset)
    {
        offset = Math.Clamp(offset, 0, utf8.Length);
        while (offset > 0 && offset < utf8.Length && (utf8[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }
}
