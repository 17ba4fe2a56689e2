using System.Text;

namespace ExclusivityRules.Model;

/// <summary>A text of a JSON file, such as an expression, that can say where each of its characters stands in the file.</summary>
public sealed class TextInFile
{
    private readonly SourceFile file;
    private readonly int quote;

    /// <summary>A text that is in no file.</summary>
    public TextInFile(string text) : this(text, SourceFile.None, -1)
    {
    }

    /// <summary>A text of a file.</summary>
    /// <param name="text">The text, with escapes resolved.</param>
    /// <param name="file">The file.</param>
    /// <param name="quote">The offset of the quotation mark it begins with; negative means that it is in no file.</param>
    internal TextInFile(string text, SourceFile file, int quote)
    {
        Text = text;
        this.file = file;
        this.quote = quote;
    }

    /// <summary>The text, with escapes resolved.</summary>
    public string Text { get; }

    /// <summary>The file, as the user named it; empty when the text is in no file.</summary>
    public string File => file.Name;

    /// <summary>Where a character of the text stands in the file; a text in no file is a line by itself.</summary>
    /// <param name="offset">The character, from 0; the length of the text means its end.</param>
    public Place At(int offset) => quote < 0 ? new(1, offset + 1) : file.PlaceAt(OffsetInFile(offset));

    /// <summary>A problem with a part of the text.</summary>
    /// <param name="code">The code of the error catalogue.</param>
    /// <param name="offset">The first character, from 0.</param>
    /// <param name="length">How many characters; an escape in the file counts as the character it stands for.</param>
    /// <param name="message">One sentence, lower case, without a final period.</param>
    /// <param name="severity">How bad it is.</param>
    public Problem Problem(
        string code, int offset, int length, string message, ProblemSeverity severity = ProblemSeverity.Error)
    {
        if (quote >= 0)
        {
            return file.Problem(code, severity, OffsetInFile(offset), OffsetInFile(offset + length), message);
        }

        return new(code, severity, File, At(offset), message) { Excerpt = Text, Length = Math.Max(1, length) };
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int OffsetInFile(int offset)
    {
        var utf8 = file.Utf8.Span;
        var at = quote + 1;
        for (var passed = 0; passed < offset && utf8[at] != '"';)
        {
            if (utf8[at] == '\\')
            {
                at += utf8[at + 1] == 'u' ? 6 : 2;
                passed++;
                continue;
            }

            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var bytes);
            passed += rune.Utf16SequenceLength;
            at += passed <= offset ? bytes : 0;
        }

        return at;
    }
}
