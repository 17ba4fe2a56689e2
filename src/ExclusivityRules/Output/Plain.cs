using System.Buffers;
using System.Globalization;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>
/// Makes text from data harmless to show: control characters, line breaks, bidirectional overrides and broken surrogates are
/// written as <c>\u202e</c> instead of taking effect.
/// </summary>
internal static class Plain
{
    /// <summary>The characters, besides ASCII's controls, that act on a reader's screen instead of showing.</summary>
    public const string Hidden =
        "\u007f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f"
        + "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff";

    private static readonly SearchValues<char> Suspect = SearchValues.Create(string.Concat(
        Hidden, new string([.. Enumerable.Range(0, 32).Select(code => (char)code)]), "\ufffe\uffff",
        new string([.. Enumerable.Range(0xd800, 0x800).Select(code => (char)code)])));

    /// <summary>The text on one line, with everything that would act written out.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspect) < 0)
        {
            return text;
        }

        var written = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                written.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] is '\n' or '\t' or '\r')
            {
                written.Append(' ');
            }
            else if (Suspect.Contains(text[i]))
            {
                written.Append(Escaped(text[i]));
            }
            else
            {
                written.Append(text[i]);
            }
        }

        return written.ToString();
    }

    /// <summary>A character as <c>\u202e</c>.</summary>
    public static string Escaped(char character) => $"\\u{((int)character).ToString("x4", CultureInfo.InvariantCulture)}";
}
