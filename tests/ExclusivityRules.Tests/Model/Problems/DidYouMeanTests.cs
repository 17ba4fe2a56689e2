using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Model.Problems;

[TestClass]
public sealed class DidYouMeanTests
{
    private static readonly string[] Words = ["exclusivity", "exclusive", "sole", "preferred", "nonExclusive", "to", "from", "start", "Stakes", "stakes2"];

    [TestMethod]
    [DataRow("exclusivty", "exclusivity", DisplayName = "left out")]
    [DataRow("exclusivityy", "exclusivity", DisplayName = "added")]
    [DataRow("ecxlusive", "exclusive", DisplayName = "swapped")]
    [DataRow("sale", "sole", DisplayName = "changed")]
    [DataRow("nonexclusive", "nonExclusive", DisplayName = "capital")]
    [DataRow("form", "from", DisplayName = "swapped in a short word")]
    [DataRow("prefered", "preferred")]
    [DataRow("ot", "to")]
    [DataRow("stakes", "Stakes", DisplayName = "capital before a letter added")]
    [DataRow("smart", "start", DisplayName = "changed in a word of five letters")]
    [DataRow("share", null, DisplayName = "two of five letters changed")]
    [DataRow("x", null)]
    [DataRow("", null)]
    [DataRow("arrangement", null)]
    public void Nearest_Word_GivesTheOneMeant(string word, string? expected) => Assert.AreEqual(expected, DidYouMean.Nearest(word, Words));

    [TestMethod]
    public void Nearest_VeryLongWord_GivesNothing() => Assert.IsNull(DidYouMean.Nearest(new string('x', 100_000), [new string('x', 100_001)]));

    [TestMethod]
    public void Hint_NearWord_EndsASentence()
    {
        Assert.AreEqual("; did you mean `sole`?", DidYouMean.Hint("soel", Words));
        Assert.AreEqual("", DidYouMean.Hint("???", Words));
    }
}
