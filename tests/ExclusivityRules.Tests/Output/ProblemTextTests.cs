using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class ProblemTextTests
{
    public sealed record Holder
    {
        public required string Id { get; init; }
    }

    [TestMethod]
    public void Of_ProblemWithPlace_MarksIt() => AssertText("{\n  \"id\": 12345 }",
        """
        t.json:2:9: error EXR0113: expected a text, found the number `12345`
          2 |   "id": 12345 }
            |         ^^^^^

        """);

    [TestMethod]
    public void Of_Tabs_KeepTheMarkInPlace() => AssertText("{\n\t\t\"id\":\t12345 }",
        """
        t.json:2:9: error EXR0113: expected a text, found the number `12345`
          2 |         "id":    12345 }
            |                  ^^^^^

        """);

    [TestMethod]
    public void Of_LongLine_IsCutAroundTheMark() => AssertText("{ " + new string(' ', 1000) + "\"id\": 12345 " + new string(' ', 1000) + "}",
        $"""
        t.json:1:1009: error EXR0113: expected a text, found the number `12345`
          1 | ...{new string(' ', 54)}"id": 12345{new string(' ', 35)}...
            |    {new string(' ', 60)}^^^^^

        """);

    [TestMethod]
    public void Of_CharactersThatActOnTheScreen_AreWrittenOut() => AssertText("{ \"id\": [\"\u202Eevil\u001B[2J\"] }".Replace("\u001B", "\\u001b", StringComparison.Ordinal),
        "t.json:1:9: error EXR0113: expected a text, found a list\n"
        + "  1 | { \"id\": [\"\\u202eevil\\u001b[2J\"] }\n"
        + "    |         ^\n");

    [TestMethod]
    public void Of_MessageAndFileWithControls_AreWrittenOut() => Assert.AreEqual(
        "a b: warning EXR0250: x\\u001b[31m\\u2028\n",
        ProblemText.Of(new("EXR0250", ProblemSeverity.Warning, "a\nb", default, "x\u001B[31m\u2028")));

    private static void AssertText(string document, string expected)
    {
        var problem = JsonDocuments.Read<Holder>(Encoding.UTF8.GetBytes(document), "t.json").Problems.Single();
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), ProblemText.Of(problem));
    }
}
