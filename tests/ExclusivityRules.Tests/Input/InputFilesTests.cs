using ExclusivityRules.Input;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class InputFilesTests
{
    [TestMethod]
    [DataRow("", "four/g.jsonl four/g.ndjson one/graph.json two/x.graph.json")]
    [DataRow("two", "two/x.graph.json")]
    [DataRow("three", "three/a.json three/b/c.json")]
    [DataRow("four", "four/a.json four/g.jsonl four/g.ndjson", DisplayName = "records of a run are no graphs")]
    [DataRow("empty", "")]
    [DataRow("*/*.json", "four/a.json one/graph.json one/report.json three/a.json two/x.graph.json")]
    [DataRow("**/c.json", "three/b/c.json")]
    [DataRow("three/**/?.json", "three/a.json three/b/c.json")]
    [DataRow("three/*", "three/a.json")]
    [DataRow("*.json", "")]
    [DataRow("nowhere/*.json", "")]
    [DataRow("nowhere.json", "nowhere.json")]
    public void Find_Word_NamesFilesInOrder(string word, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "one/graph.json", "one/report.json", "two/x.graph.json", "three/b/c.json", "three/a.json", "empty/note.txt", "four/a.json", "four/g.ndjson", "four/g.jsonl", "four/records.ndjson" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(file))!);
            File.WriteAllText(folder.PathOf(file), file.Contains("records", StringComparison.Ordinal) ? NdjsonReport.Start(SomeBatch.Rules, new()) : "{}");
        }

        var found = InputFiles.Find(word.Length == 0 ? folder.Path : folder.PathOf(word)).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));
        Assert.AreEqual(expected, string.Join(' ', found));
    }

    [TestMethod]
    public void Find_RelativePattern_GivesRelativePaths()
    {
        foreach (var file in InputFiles.Find("*.dll"))
        {
            Assert.AreEqual(Path.GetFileName(file), file);
        }
    }
}
