using System.Text;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Why a text is not JSON, in words and with the byte where it ends to be.</summary>
/// <param name="Offset">The byte.</param>
/// <param name="Code">The code of the error catalogue.</param>
/// <param name="Message">One sentence.</param>
internal sealed record SyntaxError(int Offset, string Code, string Message)
{
    /// <summary>The first thing that is no JSON in a file of which some is not.</summary>
    public static SyntaxError Find(SourceFile file)
    {
        var utf8 = file.Utf8.Span;
        var reader = new Utf8JsonReader(utf8, JsonCursor.Strict);
        try
        {
            while (reader.Read())
            {
            }

            throw new InvalidOperationException("the file is JSON");
        }
        catch (JsonException broken)
        {
            var offset = LineStart(utf8, (int)(broken.LineNumber ?? 0)) + (int)(broken.BytePositionInLine ?? 0);
            return Explain(utf8, Math.Min(utf8.Length, offset), ref reader);
        }
    }

    /// <summary>The first bytes that are no UTF-8.</summary>
    public static SyntaxError NotUtf8(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return new(offset, FormatErrors.NotUtf8, $"not valid UTF-8: the byte 0x{utf8[offset]:X2} begins no character here");
    }

    private static SyntaxError Explain(ReadOnlySpan<byte> utf8, int offset, ref Utf8JsonReader reader)
    {
        var isDeep = offset < utf8.Length && utf8[offset] is (byte)'{' or (byte)'[' && reader.CurrentDepth >= JsonDocuments.MaxDepth - 1;
        var isSecond = reader is { CurrentDepth: 0, TokenType: not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray) };
        return isDeep ? new(offset, FormatErrors.TooDeep, $"objects and lists are nested more than {JsonDocuments.MaxDepth} deep")
            : offset == utf8.Length ? new(offset, FormatErrors.NotJson, "not valid JSON: the file ends too early; an object, a list or a text is not closed")
            : isSecond ? new(offset, FormatErrors.NotJson, "not valid JSON: the document ends before this; a file holds one value")
            : new(offset, FormatErrors.NotJson, $"not valid JSON: {Reason(utf8, offset)}");
    }

    private static string Reason(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset].TrimEnd(" \t\r\n"u8);
        return utf8[offset] switch
        {
            (byte)'/' or (byte)'#' => "comments are not allowed",
            (byte)'}' or (byte)']' when before.EndsWith(","u8) => "a comma before a closing bracket is one too many",
            (byte)'"' or (byte)'{' or (byte)'[' when before.Length > 0 && before[^1] is not ((byte)',' or (byte)':' or (byte)'{' or (byte)'[')
                => "a comma or colon is missing before this",
            (byte)'\'' => "texts stand in double quotation marks",
            < (byte)' ' => "a line break, tab or other control character inside a text; it is written as an escape, such as `\\n`",
            _ => $"unexpected {Quoted.Of(CharacterAt(utf8, offset))}",
        };
    }

    private static string CharacterAt(ReadOnlySpan<byte> utf8, int offset)
    {
        Rune.DecodeFromUtf8(utf8[offset..], out var rune, out _);
        return rune.ToString();
    }

    private static int LineStart(ReadOnlySpan<byte> utf8, int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }
}
