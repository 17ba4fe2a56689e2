using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class GraphSourcesTests
{
    [TestMethod]
    [DataRow("{}\n{}\n", "1:{}|2:{}")]
    [DataRow("{}\r\n\n  \n{\"a\":1}", "1:{}\r|4:{\"a\":1}", DisplayName = "blank lines are counted, not read")]
    [DataRow("\uFEFF{}\n{}", "1:\uFEFF{}|2:{}")]
    [DataRow("{\"a\":1,}\n{}", "1:{\"a\":1,}|2:{}", DisplayName = "a bad first line")]
    [DataRow("{}", "1:{}")]
    [DataRow("{\n\"a\": {} }\n", ":{\n\"a\": {} }\n", DisplayName = "one document over several lines")]
    [DataRow("{ \"a\": {}\n}", ":{ \"a\": {}\n}", DisplayName = "a first line that only looks whole")]
    [DataRow("", ":\n")]
    [DataRow("nonsense", ":nonsense\n")]
    public void Open_StandardInput_IsOneDocumentOrOneALine(string text, string expected)
    {
        var found = GraphSources.Open(GraphSources.Find(["-"]), new Drip(text)).Select(source => $"{source.Line}:{Encoding.UTF8.GetString(source.Utf8!.Value.Span)}");
        Assert.AreEqual(expected, string.Join('|', found));
    }

    [TestMethod]
    public void Open_NdjsonFile_IsReadLineByLine()
    {
        using var folder = new TemporaryFolder();
        var long1 = $"{{\"a\":\"{new string('x', 200_000)}\"}}";
        File.WriteAllText(folder.PathOf("g.ndjson"), $"{long1}\n\n{{}}");
        var found = GraphSources.Open(GraphSources.Find([folder.PathOf("g.ndjson"), folder.PathOf("none.ndjson"), folder.PathOf("*.jsn")]), Stream.Null).ToArray();
        Assert.AreEqual("1,3,,", string.Join(',', found.Select(source => source.Line)));
        Assert.AreEqual(long1, Encoding.UTF8.GetString(found[0].Utf8!.Value.Span));
        Assert.IsNull(found[2].Utf8, "a file that is not there is read, and found missing, when it is its turn");
        Assert.IsTrue(found[3].IsMissing);
    }

    // Gives a byte at a time, as a slow pipe might.
    private sealed class Drip(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
