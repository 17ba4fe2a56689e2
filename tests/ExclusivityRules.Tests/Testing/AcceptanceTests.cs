using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

[TestClass]
public sealed class AcceptanceTests
{
    [TestMethod]
    [DataRow("\"on\": { \"company\": \"beta\" }, \"expect\": \"clear\"", "\"on\": { \"company\": \"beta\" }, \"expect\": \"flagged\"")]
    [DataRow("\"on\": { \"company\": \"delta\" }, \"expect\": \"clear\"", "\"on\": { \"company\": \"delta\" }, \"expect\": \"notApplicable\"")]
    [DataRow("\"on\": { \"company\": \"beta\" }, \"expect\":   \"flagged\", \"severity\": \"high\"", "\"on\": { \"company\": \"beta\" }, \"expect\":   \"flagged\", \"severity\": \"medium\"")]
    [DataRow("\"facts\": {\"screen\":7}, \"on\": { \"company\": \"beta\" }, \"expect\": \"flagged\"", "\"facts\": { \"screen\": 0.3 }, \"on\": { \"company\": \"beta\" }, \"expect\": \"flagged\"")]
    [DataRow("\"on\": { \"company\": \"beta\" }, \"expect\": \"clear\", \"conditions\": { \"it is not passive\": null }, \"missing\": [\"/x\"]",
        "\"on\": { \"company\": \"beta\" }, \"expect\": \"flagged\", \"conditions\": { \"it is not passive\": true }, \"missing\": []")]
    [DataRow("\"on\": { \"company\": \"beta\" }, \"boundary\": { \"/arrangements/0/share\": 0.3 }, \"expect\": { \"below\": \"flagged\", \"at\": \"clear\", \"above\": \"clear\" }",
        "\"on\": { \"company\": \"beta\" }, \"boundary\": { \"/arrangements/0/share\": 0.3 }, \"expect\": { \"below\": \"clear\", \"at\": \"flagged\", \"above\": \"flagged\" }")]
    public void Test_Accept_RewritesWhatWasSeenAndNothingElse(string before, string after)
    {
        const string Right = """{ "name": "é", "graph": "g", "on": { "company": "gamma" }, "expect": "clear" }""";
        using var pack = new SomePack($$"""{ "name": "n", "graph": "g", {{before}} }, {{Right}}""");
        var text = pack.Tests;
        var run = ToolRun.Of("test", pack.Path, "--accept");
        Assert.AreEqual(text.Replace(before, after), pack.Tests);
        Assert.AreEqual(0, run.ExitCode, run.Output);
        Assert.Contains("1 test file rewritten", run.Errors);
    }

    [TestMethod]
    public void Test_AcceptOfResultsThatDiffer_LeavesTheCase()
    {
        using var pack = new SomePack("""{ "name": "n", "graph": "g", "expect": "flagged" }""");
        var text = pack.Tests;
        Assert.AreEqual(5, ToolRun.Of("test", pack.Path, "--accept").ExitCode);
        Assert.AreEqual(text, pack.Tests);
    }

    [TestMethod]
    public void Test_WithoutAccept_WritesNothing()
    {
        using var pack = new SomePack("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "clear" }""");
        var text = pack.Tests;
        Assert.AreEqual(5, ToolRun.Of("test", pack.Path).ExitCode);
        Assert.AreEqual(text, pack.Tests);
    }
}
