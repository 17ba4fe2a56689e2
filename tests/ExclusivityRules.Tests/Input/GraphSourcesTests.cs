using System.Diagnostics;
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

    /// <summary>A pipe can be read only once, and its name does not say what is in it.</summary>
    [TestMethod]
    public void Open_Pipe_IsReadAsStandardInputIs()
    {
        using var folder = new TemporaryFolder();
        var pipe = folder.PathOf("pipe");
        using (var made = Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }

        var writing = Task.Run(() => File.WriteAllText(pipe, "{}\n{\"a\":1}\n"));
        var found = GraphSources.Open(GraphSources.Find([pipe]), Stream.Null).Select(source => $"{source.Line}:{Encoding.UTF8.GetString(source.Utf8!.Value.Span)}").ToArray();
        writing.GetAwaiter().GetResult();
        Assert.AreEqual("1:{}|2:{\"a\":1}", string.Join('|', found));
    }

    /// <summary>What cannot be read to its end is a problem after the graphs before it, not a crash.</summary>
    [TestMethod]
    public void Open_StreamThatBreaks_GivesAProblemAtItsTurn()
    {
        var found = GraphSources.Open(GraphSources.Find(["-"]), new Breaking("{}\n{}\n{")).ToArray();
        Assert.AreEqual("1,2,", string.Join(',', found.Select(source => source.Line)));
        Assert.AreEqual("EXR0107", found[2].Problem!.Code);
        Assert.AreEqual("EXR0107", GraphSources.Open(GraphSources.Find(["-"]), new Breaking("")).Single().Problem!.Code);
        Assert.AreEqual("EXR0107", GraphSources.Open(GraphSources.Find(["-"]), new Breaking("[\n")).Single().Problem!.Code);
    }

    private sealed class Breaking(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is var read and > 0 ? read : throw new IOException();
    }

    // Gives a byte at a time, as a slow pipe might.
    private sealed class Drip(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
