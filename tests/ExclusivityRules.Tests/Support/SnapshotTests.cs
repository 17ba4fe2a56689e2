namespace ExclusivityRules.Tests.Support;

[TestClass]
public sealed class SnapshotTests
{
    [TestMethod]
    public void Match_SameText_Passes() =>
        Snapshot.Match("one\ntwo\nthree\n", "tests/ExclusivityRules.Tests/Support/SnapshotTests.verified.txt");

    [TestMethod]
    [DataRow("one\n2\nthree\n", "2\nexpected: two\nactual:   2")]
    [DataRow("one\ntwo\n", "3\nexpected: three\nactual:   ")]
    [DataRow("one\ntwo\nthree", "4\nexpected: \nactual:   (end of text)")]
    [DataRow("one\ntwo\nthree\n", null)]
    public void FirstDifference_OfTwoTexts_NamesTheLine(string actual, string? difference) =>
        Assert.AreEqual(difference, Snapshot.FirstDifference("one\ntwo\nthree\n", actual));
}
