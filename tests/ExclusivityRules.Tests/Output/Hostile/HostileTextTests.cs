using System.Text;
using CsCheck;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output.Hostile;

/// <summary>
/// Names, ids and reasons that hold what a format interprets. Each format is read by a reader that is not ours, and must give the
/// pieces that it gives with a harmless word: no element, cell, line or command more, and the text in full where the word stood.
/// </summary>
[TestClass]
public sealed class HostileTextTests
{
    private const string Word = "wordz";

    // What formats interpret. An address or a `!` at the start of a text has a meaning of its own and stands only inside.
    private static readonly string[] AtStart =
    [
        "a", "=cmd", "+1", "-1", "@sum", "%0A", "::error::", "##vso[task.complete]", "##[group]", "# h", "- item", "* item", "1. one", "1) one", "> quote", "```", "~~~", "    code",
        "|", "<script>", "</title>", "<!--", "<![CDATA[", "]]>", "\"", "\\", "/x", "{", "[", "&lt;", "\u202e", "\u001b[31m", "\0", "\ud800", "\udc00", "\ud83d\ude00", "\ufeff", "--- ", "===", "+++",
    ];

    private static readonly string[] Inside =
    [
        .. AtStart, "\n", "\r\n", "\r", "\t", "\u2028", "\u0085", "\n::error::x", "\n##vso[x.y]z", "\n| a | b |\n", "\n\tx", "%", "%25", "%AZP25", ";", "]", ",", ":", "::", "://", "https://example.com/x", "www.example.com", "a@example.com",
        "[a](b)", "![a](b)", "[a]: b", "`", "``", "**b**", "__b__", "~~s~~", "<b>", "<a href='x'>", "&amp;", "&#0;", "\"\"", "';", "$(x)", "${x}", "$x$", "!", "!x", "\uffff", "\u009b", "\u2066", "\u200f", "\u007f", ": ", "{0}", "(1)", "  ", "_", "*", ".",
    ];

    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, AtStart.Length - 1].Select(i => AtStart[i]), Gen.Int[0, Inside.Length - 1].Select(i => Inside[i]).Array[0, 5], (start, rest) => start + string.Concat(rest) + "z");

    public static IEnumerable<string> Formats => Pieces.Of.Keys;

    [TestMethod]
    public void Formats_All_HaveAReader() => CollectionAssert.AreEquivalent(NdjsonReport.AmongFormats.Select(format => format.Name).ToArray(), Formats.ToArray());

    [TestMethod]
    [DynamicData(nameof(Formats))]
    public void Write_HostileText_GivesItBackAndNothingElse(string format)
    {
        var harmless = Read(format, Word);
        Assert.IsTrue(harmless.Any(piece => piece.Text.Contains(Word, StringComparison.Ordinal)));
        Texts.Check(text => Check(format, IsJson(format) ? WellFormed(text) : text, harmless), iter: 2_000);
    }

    private static void Check(string format, string text, IReadOnlyList<Piece> harmless)
    {
        var expected = harmless.Select(piece => Shown(format, piece with { Text = piece.Text.Replace(Word, text, StringComparison.Ordinal) })).Order(StringComparer.Ordinal).ToArray();
        var actual = Read(format, text).Select(piece => Shown(format, piece)).Order(StringComparer.Ordinal).ToArray();
        CollectionAssert.AreEqual(expected, actual,
            $"missing {string.Join('\n', expected.Except(actual).Take(3))}\ntoo many {string.Join('\n', actual.Except(expected).Take(3))}\n{expected.Length} pieces expected, {actual.Length} given");
    }

    private static IReadOnlyList<Piece> Read(string format, string text)
    {
        using var written = new StringWriter();
        NdjsonReport.AmongFormats.Single(one => one.Name == format).Write(SomeReport.HostileBatch(text), written);
        return [.. Pieces.Of[format](written.ToString())];
    }

    // JSON is UTF-8, which has no halves of characters; other formats write them out.
    private static bool IsJson(string format) => format is "json" or "ndjson" or "sarif" or "gitlab";

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // Our own JSON gives every character back; elsewhere those that act are written out, and blanks are as good as one another.
    // In an address the slashes of Windows are those of others.
    private static string Shown(string format, Piece piece)
    {
        var plain = string.Join(' ', Plain.Text(piece.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{piece.Place}: {(format is "json" or "ndjson" ? piece.Text : piece.Place.EndsWith(".uri", StringComparison.Ordinal) ? plain.Replace('\\', '/') : plain)}";
    }
}
