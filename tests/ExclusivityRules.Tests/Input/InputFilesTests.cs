using ExclusivityRules.Input;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class InputFilesTests
{
    [TestMethod]
    [DataRow("", "one/graph.json two/x.graph.json")]
    [DataRow("two", "two/x.graph.json")]
    [DataRow("three", "three/a.json three/b/c.json")]
    [DataRow("empty", "")]
    [DataRow("*/*.json", "one/graph.json one/report.json three/a.json two/x.graph.json")]
    [DataRow("**/c.json", "three/b/c.json")]
    [DataRow("three/**/?.json", "three/a.json three/b/c.json")]
    [DataRow("three/*", "three/a.json")]
    [DataRow("*.json", "")]
    [DataRow("nowhere/*.json", "")]
    [DataRow("nowhere.json", "nowhere.json")]
    public void Find_Word_NamesFilesInOrder(string word, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "one/graph.json", "one/report.json", "two/x.graph.json", "three/b/c.json", "three/a.json", "empty/note.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(file))!);
            File.WriteAllText(folder.PathOf(file), "{}");
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
