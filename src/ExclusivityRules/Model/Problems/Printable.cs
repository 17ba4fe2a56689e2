using System.Buffers;
using System.Globalization;
using System.Text;

namespace ExclusivityRules.Model;

/// <summary>Makes text safe to show: what comes from a file cannot move the cursor, recolour or reorder what is around it.</summary>
internal static class Printable
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).ToArray());

    /// <summary>The text, with control, format and half characters, line breaks among them, as U+FFFD.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append((IsShown(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
