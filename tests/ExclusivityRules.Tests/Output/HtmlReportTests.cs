using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class HtmlReportTests
{
    // Of all threads together, and twice what a busy machine of two processors needs.
    private const int ProcessorSeconds = 6;

    /// <summary>Opened in a real browser: nothing is requested, nothing breaks the policy, axe finds nothing, and it reads without script.</summary>
    [TestMethod]
    public void Write_InABrowser_IsAccessibleAndQuiet()
    {
        const string Script = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick=alert(3)";
        using var folder = new TemporaryFolder();
        string[] files =
        [
            Written(folder, "fixture", Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack)), Written(folder, "one", SomeReport.Full),
            Written(folder, "none", SomeReport.Empty), Written(folder, "hostile", SomeReport.Hostile(Script)),
        ];
        var run = TestTools.Run("node", [TestTools.Browse, "10000", .. files]);
        Assert.AreEqual(0, run.ExitCode, run.Output);
    }

    [TestMethod]
    public void Write_FiveThousandFindings_OpensSoon()
    {
        using var folder = new TemporaryFolder();
        var findings = Enumerable.Range(0, 5_000).Select(i => SomeReport.Full.Findings[i % 5] with { Fingerprint = $"exclusivity/v1:{i:x32}" });
        var file = Written(folder, "many", SomeReport.Full with { Findings = [.. findings] });
        Assert.IsLessThan(15_000_000, new FileInfo(file).Length);
        var run = TestTools.Run("node", TestTools.Browse, $"{ProcessorSeconds * 1000}", file);
        Assert.AreEqual(0, run.ExitCode, run.Output);
    }

    [TestMethod]
    public void Write_SameReport_DrawsTheSame() =>
        Assert.AreEqual(ReportFormatTests.Written("html", ReportBatch.Of(SomeReport.Full)), ReportFormatTests.Written("html", ReportBatch.Of(SomeReport.Full)));

    [TestMethod]
    public void Write_PartOfAnUndertaking_IsDrawnAsTheUndertaking()
    {
        var html = Drawing.Of(SomeReport.Full, "d").Markup;
        Assert.Contains("<title>OpenAI to Amazon: commitment openai-aws</title>", html);
        Assert.DoesNotContain("Amazon Web Services", html);
        Assert.Contains("""<g class="edge lit"><title>Amazon to OpenAI: investment amazon-openai</title>""", html);
        Assert.Contains("""<g class="edge"><title>OpenAI to Amazon""", html, "no finding rests on it");
    }

    [TestMethod]
    [DataRow("https://example.com/a?b=1&c=\"x\"", "href=\"https://example.com/a?b=1&amp;c=&quot;x&quot;\"")]
    [DataRow("javascript:alert(1)", ">, javascript:alert(1)")]
    [DataRow("data:text/html,x", ">, data:text/html,x")]
    public void Write_AddressOfASource_IsALinkOnlyToTheWeb(string url, string expected)
    {
        var html = ReportFormatTests.Written("html", ReportBatch.Of(SomeReport.Full with { Sources = [new("article", "T", url)] }));
        Assert.AreEqual(expected.StartsWith("href", StringComparison.Ordinal), html.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.DoesNotContain("href=\"data", html);
    }

    private static string Written(TemporaryFolder folder, string name, Report report)
    {
        var file = folder.PathOf(name + ".html");
        File.WriteAllText(file, ReportFormatTests.Written("html", ReportBatch.Of(report)));
        return file;
    }
}
