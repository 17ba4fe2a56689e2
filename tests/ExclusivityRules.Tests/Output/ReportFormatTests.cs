using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class ReportFormatTests
{
    public static IEnumerable<string> Names => ReportFormat.All.Select(format => format.Name);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_OneReport_IsTheSnapshot(string name) => Match(name, "one", ReportBatch.Of(SomeReport.Full));

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_SeveralReports_IsTheSnapshot(string name) => Match(name, "several", SomeReport.Batch);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_NothingFlagged_IsTheSnapshot(string name) => Match(name, "none", ReportBatch.Of(SomeReport.Empty));

    /// <summary>No format lets a character of the data act on a terminal or reorder what a reader sees.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_HostileText_HasNoCharacterThatActs(string name)
    {
        var hostile = "a\u001b[31m\u202eb\u2066\u0000\u0007\u009b\u2028\ufeff\ud800\u007f";
        var text = Written(name, ReportBatch.Of(SomeReport.Hostile(hostile)));
        foreach (var character in text)
        {
            Assert.IsFalse(
                character != '\n' && (char.IsControl(character) || "\u202e\u2066\u2028\ufeff\u061c\u200e\u200f".Contains(character)),
                $"U+{(int)character:x4} in {name}");
        }
    }

    [TestMethod]
    public void All_Names_AreDistinctAndKnown() => Assert.AreEqual(
        "text json sarif junit markdown html csv github azure gitlab msbuild", string.Join(' ', Names));

    internal static string Written(string name, ReportBatch batch)
    {
        using var output = new StringWriter();
        ReportFormat.All.Single(format => format.Name == name).Write(batch, output);
        return output.ToString();
    }

    private static void Match(string name, string what, ReportBatch batch)
    {
        var text = Written(name, batch);
        Assert.IsFalse(text.Contains('\r'));
        Assert.AreEqual('\n', text[^1]);
        var extension = ReportFormat.All.Single(format => format.Name == name).Extension;
        Snapshot.Match(text, $"tests/ExclusivityRules.Tests/Output/Snapshots/{name}.{what}.verified{extension}");
    }
}
