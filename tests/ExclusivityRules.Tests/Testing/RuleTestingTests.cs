using System.Xml.Linq;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

[TestClass]
public sealed class RuleTestingTests
{
    [TestMethod]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "severity": "medium", "facts": { "screen": 0.30 }, "conditions": { "the stake is big": true } }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "gamma", "stake": "b" }, "expect": "clear" }""")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/arrangements/0": null }, "expect": "clear" }""")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/arrangements/1/share": 0.6, "/arrangements/0/share": 0.5 }, "expect": "flagged", "severity": "high" }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/share": null }, "expect": "undetermined", "conditions": { "the stake is big": null }, "missing": ["/arrangements/0/share"] }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "acme" }, "expect": "notApplicable" }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "boundary": { "/arrangements/0/share": 0.3 }, "expect": { "below": "clear", "at": "flagged", "above": "flagged" } }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/start": "2026-06-01", "/arrangements/0/end": "2027-01-01" }, "asOf": "2026-05-31", "expect": "notApplicable" }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "boundary": { "/arrangements/0/start": "2026-03-01" }, "expect": { "below": "flagged", "at": "flagged", "above": "notApplicable" } }""")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "set": { "/triggers": [ { "id": "ipo", "name": "IPO" } ], "/arrangements/0/condition": "ipo" }, "scenario": "ipo", "expect": "flagged" }""")]
    public void Run_CaseAsExpected_Passes(string test)
    {
        using var pack = new SomePack(test);
        var run = RuleTesting.Run([pack.Path]);
        Assert.AreEqual("", string.Join('\n', run.Problems.Select(problem => problem.Message).Concat(run.Cases.SelectMany(one => one.Differences))));
        Assert.AreEqual(0, run.Exit.Code);
    }

    [TestMethod]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "clear" }""", "expected clear, was flagged")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "flagged" }""", "expected flagged, was clear, on holder = acme, company = gamma, stake = b")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "severity": "high" }""", "severity: expected high, was medium")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "facts": { "screen": 0.31 } }""", "fact `screen`: expected 0.31, was 0.3")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "facts": { "screen": null } }""", "fact `screen`: expected unknown, was 0.3")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "conditions": { "it is not passive": null } }""", "condition `it is not passive`: expected unknown, was true")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged", "missing": ["/x"] }""", "missing: expected /x, was nothing")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "acme" }, "expect": "clear" }""",
        "expected clear, was notApplicable: no result has the bindings of `on`; there are holder = acme, company = beta, stake = a; holder = acme, company = gamma, stake = b")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/arrangements": [] }, "expect": "clear" }""", "expected clear, was notApplicable: nothing matches the pattern of the rule, or the rule is not in force on the day")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "company": "beta" }, "boundary": { "/arrangements/0/share": 0.3 }, "expect": { "below": "clear", "at": "clear", "above": "flagged" } }""", "expected clear, was flagged")]
    public void Run_CaseOtherwise_SaysWhatDiffers(string test, string difference)
    {
        using var pack = new SomePack(test);
        var run = RuleTesting.Run([pack.Path]);
        CollectionAssert.AreEqual(new[] { difference }, run.Cases.SelectMany(one => one.Differences).ToArray());
        Assert.AreEqual(ExitCodes.TestsFailed, run.Exit.Code);
    }

    [TestMethod]
    [DataRow("""{ "name": "n", "graph": "h", "expect": "clear" }""", "EXR0802", "no graph `h` in this file")]
    [DataRow("""{ "name": "n", "graph": "gg", "expect": "clear" }""", "EXR0802", "no graph `gg` in this file; did you mean `g`?")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "clear" }, { "name": "n", "graph": "g", "expect": "clear" }""", "EXR0804", "two cases are named `n`")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "unknown" }""", "EXR0805", "`unknown` is not one of `flagged`, `clear`, `undetermined`, `notApplicable`")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "falgged" }""", "EXR0805", "did you mean `flagged`?")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "failed" }""", "EXR0805", "`failed` is not one of")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": { "below": "clear", "at": "clear", "above": "clear" } }""", "EXR0805", "go with a `boundary`")]
    [DataRow("""{ "name": "n", "graph": "g", "boundary": { "/arrangements/0/share": 0.3 }, "expect": "clear" }""", "EXR0805", "with a `boundary` the outcomes are")]
    [DataRow("""{ "name": "n", "graph": "g", "boundary": { "/arrangements/0/share": 0.3 }, "expect": { "below": "clear", "at": "clear", "above": "clear" }, "missing": [] }""", "EXR0805", "put this into a case of its own")]
    [DataRow("""{ "name": "n", "graph": "g", "boundary": { "/arrangements/0/share": true }, "expect": { "below": "clear", "at": "clear", "above": "clear" } }""", "EXR0805", "neither a number nor a date")]
    [DataRow("""{ "name": "n", "graph": "g", "on": { "companie": "beta" }, "expect": "clear" }""", "EXR0806", "`BIG-STAKE` has no variable of the pattern `companie`; did you mean `company`?")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "clear", "facts": { "scren": 1 } }""", "EXR0806", "no fact `scren`; did you mean `screen`?")]
    [DataRow("""{ "name": "n", "graph": "g", "expect": "clear", "conditions": { "x": true } }""", "EXR0806", "no condition `x`")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/arrangements/7/share": 0.3 }, "expect": "clear" }""", "EXR0807", "`/arrangements/7/share` leads nowhere: there is no `7` on the way")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "share": 0.3 }, "expect": "clear" }""", "EXR0807", "`share` is no pointer")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/arrangements/0/shar": 0.3 }, "expect": "clear" }""", "EXR0807", "no member `shar` in holding; did you mean `share`?")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/parties/0/boardSize": { "x": 1, "x": 2 } }, "expect": "clear" }""", "EXR0112", "second time")]
    [DataRow("""{ "name": "n", "graph": "g", "set": { "/name": "\ud800" }, "expect": "clear" }""", "EXR0102", "half a character")]
    [DataRow("""{ "name": "n", "graph": "g", "scenario": "ipo", "expect": "clear" }""", "EXR0807", "names `ipo`, which is no trigger")]
    [DataRow("""{ "name": "n", "graph": "g", "expct": "clear" }""", "EXR0110", "did you mean `expect`?")]
    [DataRow("", "EXR0803", "there is no case for `BIG-STAKE`")]
    public void Run_TestFileWithAMistake_IsAProblemAtItsPlace(string test, string code, string message)
    {
        using var pack = new SomePack(test);
        var run = RuleTesting.Run([pack.Path]);
        var problem = run.Problems.First(problem => problem.Code == code);
        Assert.Contains(message, problem.Message);
        Assert.IsGreaterThan(0, problem.Place.Line);
        Assert.EndsWith("tests/BIG-STAKE.json", problem.File);
        Assert.AreEqual(ExitCodes.Unusable, run.Exit.Code);
        Assert.IsEmpty(run.Rules);
    }

    [TestMethod]
    [DataRow("\"no.json\"", "EXR0802", "the graph `g` cannot be read: there is no such file")]
    [DataRow("7", "EXR0802", "the graph `g` is neither a path nor a document")]
    [DataRow("{\n\"id\": 3, \"schemaVersion\": \"1\", \"name\": \"N\", \"asOf\": \"2026-01-01\", \"baseCurrency\": \"USD\", \"parties\": [], \"markets\": [], \"products\": [], \"sources\": [], \"arrangements\": [] }", "EXR0113", "expected a text, found the number `3`")]
    public void Run_GraphThatCannotBeUsed_IsAProblem(string graph, string code, string message)
    {
        using var pack = new SomePack();
        pack.Tests = $$"""{ "rule": "BIG-STAKE", "graphs": { "g": {{graph}} }, "cases": [ { "name": "n", "graph": "g", "expect": "clear" } ] }""";
        var problem = RuleTesting.Run([pack.Path]).Problems.Single();
        Assert.AreEqual(code, problem.Code);
        Assert.Contains(message, problem.Message);
        Assert.AreEqual(code == "EXR0113" ? new(2, 7) : new Place(1, 41), problem.Place, "where it stands in the test file");
    }

    [TestMethod]
    public void Run_GraphByPath_IsReadBesideTheTest()
    {
        using var pack = new SomePack();
        File.WriteAllText(pack.PathOf("g.json"), SomePack.Graph);
        pack.Tests = """{ "rule": "BIG-STAKE", "graphs": { "g": "../g.json" }, "cases": [ { "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged" } ] }""";
        Assert.AreEqual(0, RuleTesting.Run([pack.Path]).Exit.Code);
        Assert.AreEqual(0, RuleTesting.Run([pack.PathOf("some.rules.json")]).Exit.Code, "a rule file has the tests beside it");
    }

    [TestMethod]
    public void Run_TestOfAnUnknownRule_IsAProblem()
    {
        using var pack = new SomePack();
        pack.Tests = """{ "rule": "BIG-STAKES", "cases": [ ] }""";
        var problem = RuleTesting.Run([pack.Path]).Problems.Single();
        Assert.AreEqual("EXR0801", problem.Code);
        Assert.AreEqual("no rule `BIG-STAKES`; did you mean `BIG-STAKE`?", problem.Message);
    }

    [TestMethod]
    public void Test_PackWithoutTests_Exits3()
    {
        using var pack = new SomePack();
        var run = ToolRun.Of("test", pack.Path);
        Assert.AreEqual("exit 3: nothing to test: no case", run.LastError);
        Assert.AreEqual(3, run.ExitCode);
        Assert.AreEqual("? BIG-STAKE  0 cases\n", run.Output);
    }

    [TestMethod]
    public void Test_CaseThatFails_Exits5AndSaysWhy()
    {
        using var pack = new SomePack("""{ "name": "small", "graph": "g", "on": { "company": "gamma" }, "expect": "flagged" }, { "name": "big", "graph": "g", "on": { "company": "beta" }, "expect": "flagged" }""");
        var run = ToolRun.Of("test", pack.Path);
        Assert.AreEqual("exit 5: 1 of 2 cases failed", run.LastError);
        Assert.AreEqual($"""
            ✗ BIG-STAKE  2 cases, 1 failed
                ✗ small
                  {pack.PathOf("tests/BIG-STAKE.json")}:6:164
                  expected flagged, was clear
                  seen: clear, holder = acme, company = gamma, stake = b
                    ✗ the stake is big: stake.Share = 10 %, screen = 30 %
                    ✓ it is not passive: stake.Passive = no

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [TestMethod]
    public void Test_JUnitFile_HasASuiteForTheRule()
    {
        using var pack = new SomePack("""{ "name": "<\u0001&\"", "graph": "g", "on": { "company": "gamma" }, "expect": "flagged" }, { "name": "big", "graph": "g", "on": { "company": "beta" }, "expect": "flagged" }""");
        var run = ToolRun.Of("test", pack.Path, "--output", "text", "--output", $"junit:{pack.PathOf("t.xml")}");
        Assert.AreEqual(5, run.ExitCode);
        var suite = XDocument.Parse(File.ReadAllText(pack.PathOf("t.xml"))).Root!.Element("testsuite")!;
        Assert.AreEqual("some/BIG-STAKE 2 1", $"{suite.Attribute("name")!.Value} {suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value}");
        Assert.AreEqual("<\\u0001&\"", suite.Elements("testcase").First().Attribute("name")!.Value);
        Assert.AreEqual("expected flagged, was clear", suite.Elements("testcase").First().Element("failure")!.Attribute("message")!.Value);
        Assert.IsNull(suite.Elements("testcase").Last().Element("failure"));
    }

    [TestMethod]
    [DataRow("no-such-pack", "there is no rule file or pack here")]
    [DataRow("x --output jnit", "no format `jnit`; there are text, junit; did you mean `junit`?")]
    public void Test_BadArguments_Exits2(string arguments, string message)
    {
        var run = ToolRun.Of(["test", .. arguments.Split(' ')]);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(message, run.Errors);
    }

    [TestMethod]
    public void Run_Cancelled_Stops()
    {
        using var pack = new SomePack("""{ "name": "n", "graph": "g", "expect": "flagged" }""");
        Assert.ThrowsExactly<OperationCanceledException>(() => RuleTesting.Run([pack.Path], cancellation: new CancellationToken(canceled: true)));
    }
}
