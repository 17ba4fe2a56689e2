using System.Text;

namespace ExclusivityRules.Output;

/// <summary>Text from data inside Markdown: it means only itself, also in a table, and mentions or links nobody.</summary>
internal static class Markdown
{
    /// <summary>Text that may stand anywhere in a line.</summary>
    public static string Text(string text)
    {
        var plain = Plain.Text(text).Trim();
        var written = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            var character = plain[i];
            _ = character switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '@' => written.Append("&#64;"),
                ':' when plain.AsSpan(i).StartsWith("://", StringComparison.Ordinal) => written.Append("&#58;"),
                '.' when IsAfter(plain, i, "www") || IsAfterDigitsAtStart(plain, i) => written.Append("&#46;"),
                ')' when IsAfterDigitsAtStart(plain, i) => written.Append("\\)"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '$' => written.Append('\\').Append(character),
                '+' or '-' or '=' when i == 0 => written.Append('\\').Append(character),
                _ => written.Append(character),
            };
        }

        return written.ToString();
    }

    /// <summary>Text as code, outside of tables: there a pipe would end the cell.</summary>
    public static string Code(string text)
    {
        // A backtick of its own needs a longer fence.
        var plain = Plain.Text(text);
        var fence = new string('`', LongestRun(plain) + 1);
        return fence.Length == 1 && plain.Trim().Length > 0 ? $"`{plain}`" : $"{fence} {plain} {fence}";
    }

    private static bool IsAfter(string text, int at, string word) =>
        at >= word.Length && text.AsSpan(at - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsAfterDigitsAtStart(string text, int at) => at is > 0 and < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
