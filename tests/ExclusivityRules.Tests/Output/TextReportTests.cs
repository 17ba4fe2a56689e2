using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class TextReportTests
{
    [TestMethod]
    [DataRow(60)]
    [DataRow(80)]
    [DataRow(120)]
    public void Write_InATerminal_IsWrappedAtItsWidth(int width)
    {
        using var output = new StringWriter();
        TextReport.Write(SomeReport.Full, output, width);
        Snapshot.Match(output.ToString(), $"tests/ExclusivityRules.Tests/Output/Snapshots/text.{width}.verified.txt");
        foreach (var line in output.ToString().Split('\n').Where(line => !line.Contains(SomeReport.File) && !line.Contains("exclusivity/v1:")))
        {
            Assert.IsLessThanOrEqualTo(width, line.Length, line);
        }
    }

    [TestMethod]
    public void Write_AnyWidth_SaysTheSame()
    {
        using var wide = new StringWriter();
        TextReport.Write(SomeReport.Full, wide);
        foreach (var width in new[] { 1, 7, 20, 33, 61 })
        {
            using var narrow = new StringWriter();
            TextReport.Write(SomeReport.Full, narrow, width);
            Assert.AreEqual(Words(wide), Words(narrow), $"width {width}");
        }
    }

    private static string Words(StringWriter text) =>
        string.Join(' ', text.ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
