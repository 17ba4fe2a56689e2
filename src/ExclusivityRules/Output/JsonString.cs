using System.Buffers;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>Texts as strings of JSON in UTF-8. Characters that act on a reader's screen are written as escapes, which mean the same.</summary>
internal static class JsonString
{
    // What stands in a string as it is, and is one byte.
    private static readonly SearchValues<byte> Simple = SearchValues.Create(
        [.. Enumerable.Range(' ', '\u007f' - ' ').Select(code => (byte)code).Except("\"\\"u8.ToArray())]);

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\', .. Plain.Hidden]);

    /// <summary>The most bytes a text may take: six for a character, and the quotes.</summary>
    public static int MostBytes(string text) => (6 * text.Length) + 2;

    /// <summary>Writes a text with its quotes; gives the number of bytes.</summary>
    public static int Write(string text, Span<byte> bytes)
    {
        bytes[0] = (byte)'"';
        if (Ascii.FromUtf16(text, bytes[1..], out var written) != OperationStatus.Done || bytes.Slice(1, written).ContainsAnyExcept(Simple))
        {
            written = Escaped(text, bytes[1..]);
        }

        written++;
        bytes[written] = (byte)'"';
        return written + 1;
    }

    private static int Escaped(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var written = 0;
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            written += Encoding.UTF8.GetBytes(text[..next], bytes[written..]);
            written += Encoding.UTF8.GetBytes(Escape(text[next]), bytes[written..]);
            text = text[(next + 1)..];
        }

        return written + Encoding.UTF8.GetBytes(text, bytes[written..]);
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => Plain.Escaped(character),
    };
}
