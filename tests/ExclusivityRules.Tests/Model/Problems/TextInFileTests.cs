using System.Globalization;
using System.Text;
using CsCheck;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Model.Problems;

[TestClass]
public sealed class TextInFileTests
{
    public sealed record Holder
    {
        public required TextInFile Text { get; init; }
    }

    private static readonly string[] Characters = ["a", "é", "€", "😀", "\"", "\\", "\n", "/", "\u0001"];

    [TestMethod]
    [DataRow("""a == \"b\" && c""", 5, 5, 2)]
    [DataRow("""a == \"b\" && c""", 6, 7, 1)]
    [DataRow("""\u0061bc""", 1, 6, 1)]
    [DataRow("""\\\n\t/c""", 4, 7, 1)]
    [DataRow("""é€😀x""", 4, 4, 1)]
    [DataRow("""\ud83d\ude00x""", 2, 12, 1)]
    [DataRow("""\ud83d\ude00x""", 1, 6, 6)]
    [DataRow("abc", 3, 3, 1)]
    [DataRow("abc", 7, 3, 1)]
    public void At_CharacterOfText_GivesItsPlaceInTheFile(string raw, int offset, int expected, int length)
    {
        var text = Read($"{{\n  \"text\": \"{raw}\" }}");
        var first = "  \"text\": \"".Length + 1;

        Assert.AreEqual(new Place(2, first + expected), text.At(offset));
        var problem = text.Problem("EXR0103", offset, 1, "no");
        Assert.AreEqual((new Place(2, first + expected), length, $"  \"text\": \"{raw}\" }}"), (problem.Place, problem.Length, problem.Excerpt));
    }

    [TestMethod]
    public void At_AnyEscapes_FindsTheCharacterWritten()
    {
        var character = Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]);
        var form = Gen.Select(character, Gen.Bool, (text, escaped) => (Text: text, Raw: Raw(text, escaped)));
        form.Array[0, 12].Check(parts =>
        {
            var text = Read($"{{ \"text\": \"{string.Concat(parts.Select(part => part.Raw))}\" }}");

            Assert.AreEqual(string.Concat(parts.Select(part => part.Text)), text.Text);
            int offset = 0, column = 12;
            foreach (var part in parts)
            {
                Assert.AreEqual(new Place(1, column), text.At(offset));
                offset += part.Text.Length;
                column += part.Raw.Length;
            }

            Assert.AreEqual(new Place(1, column), text.At(offset));
        });
    }

    [TestMethod]
    public void Problem_TextInNoFile_ShowsTheText()
    {
        var problem = new TextInFile("a + + b").Problem("EXR0103", 4, 1, "no");

        Assert.AreEqual("1:5: error EXR0103: no\n  1 | a + + b\n    |     ^\n", ProblemText.Of(problem));
    }

    private static TextInFile Read(string document) => JsonDocuments.Read<Holder>(Encoding.UTF8.GetBytes(document), "t.json").Value!.Text;

    private static string Raw(string text, bool escaped) =>
        escaped || text is "\"" or "\\" || text[0] < ' '
            ? string.Concat(text.Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")))
            : text;
}
