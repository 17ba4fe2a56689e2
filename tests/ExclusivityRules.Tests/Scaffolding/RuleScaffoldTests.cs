using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Scaffolding;

[TestClass]
public sealed class RuleScaffoldTests
{
    [TestMethod]
    public void NewRule_InANewPack_PassesCheckLintAndTests()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.PathOf("my-pack");
        foreach (var id in new[] { "MY-RULE", "MY-OTHER.RULE_2" })
        {
            var made = ToolRun.Of("new", "rule", id, "--pack", pack);
            Assert.AreEqual(0, made.ExitCode, made.Errors);
            Assert.Contains($"{pack}/{id}.md\n", made.Output);
        }

        var check = ToolRun.Of("check", pack);
        Assert.AreEqual("exit 0: 1 file without errors, 0 warnings\n", check.Errors);
        var test = ToolRun.Of("test", pack, "--coverage", "--mutate");
        Assert.AreEqual("exit 0: 18 cases passed, 4 conditions covered, 18 of 18 mutants killed", test.LastError, test.Output);
    }

    [TestMethod]
    public void NewRule_Page_ShowsTheReportsOfItsExamples()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of("new", "rule", "MY-RULE", "--pack", folder.Path);
        var page = File.ReadAllText(folder.PathOf("MY-RULE.md"));
        var rules = Packed.Good(Packs.Read([folder.Path]));
        Assert.AreEqual(page, Page.Run(page, (_, graph) => Packed.Judge(graph, rules, new() { IncludeClear = true })));
        Assert.Contains("MEDIUM  MY-RULE  A large stake that is not passive", page);
        Assert.Contains("CLEAR (MEDIUM)  MY-RULE", page);
        CollectionAssert.AreEqual(new[] { "Why", "Flagged", "Clear", "When not to use it", "Sources" }, Page.Headings(page).ToArray());
    }

    [TestMethod]
    [DataRow("MY-RULE", "error EXR0401: the rule id `MY-RULE` is used twice")]
    [DataRow("my-rule", "my-rule.rules.json: error EXR0808: the file is there already")]
    [DataRow("my rule", "error EXR0402")]
    [DataRow("../x", "error EXR0402")]
    [DataRow("a\"b", "error EXR01")]
    public void NewRule_IdThatCannotBe_WritesNothing(string id, string message)
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of("new", "rule", "MY-RULE", "--pack", folder.Path);
        var before = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length;
        var run = ToolRun.Of("new", "rule", id, "--pack", folder.Path);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(message, run.Errors);
        Assert.HasCount(before, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void NewRule_FolderThatCannotBe_Exits2()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("file"), "");
        Assert.AreEqual(2, ToolRun.Of("new", "rule", "MY-RULE", "--pack", folder.PathOf("file")).ExitCode);
        Assert.AreEqual(2, ToolRun.Of("new", "rule", "MY-RULE").ExitCode);
    }
}
