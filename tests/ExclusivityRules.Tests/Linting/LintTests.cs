using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;
using ExclusivityRules.Tests.Testing;

namespace ExclusivityRules.Tests.Linting;

[TestClass]
public sealed class LintTests
{
    private const string Case = """{ "name": "n", "graph": "g", "on": { "company": "beta" }, "expect": "flagged" }""";
    private const string Rules = "some.rules.json";
    private const string Page = "BIG-STAKE.md";

    private static string[] Warnings(SomePack pack, params string[] more)
    {
        var (problems, exit) = Checking.Of([pack.Path, .. more], Stream.Null);
        Assert.AreEqual(ExitCodes.Clear, exit.Code, "a warning changes no exit code");
        return problems.Select(problem => $"{problem.Code}: {problem.Message}").ToArray();
    }

    private static SomePack Good()
    {
        var pack = new SomePack(Case);
        File.WriteAllText(pack.PathOf(Page), "# BIG-STAKE: A big stake\n\nA stake of at least 30 %.\n\n```text report\nmore than 30 %\n```\n");
        return pack;
    }

    [TestMethod]
    public void Check_GoodPack_HasNoWarning()
    {
        using var pack = Good();
        Assert.IsEmpty(Warnings(pack));
    }

    [TestMethod]
    [DataRow(Rules, "\"legalBasis\": [ { \"citation\": \"A law\", \"status\": \"verified\" } ]", "\"tags\": []", "EXR0821: `BIG-STAKE` names no law, guideline or decision in `legalBasis`")]
    [DataRow(Rules, "\"clears\": \"The stake is sold.\",", "", "EXR0822: `BIG-STAKE` does not say in `clears` what would clear a finding")]
    [DataRow(Rules, "\"Parameter(\\\"some.big\\\")\" }", "\"Parameter(\\\"some.big\\\")\" }, { \"Name\": \"spare\", \"Expression\": \"stake.Votes\" }", "EXR0825: the fact `spare` of `BIG-STAKE` is used nowhere")]
    [DataRow(Rules, "\"Parameter(\\\"some.big\\\")\" }", "\"Parameter(\\\"some.big\\\")\" }, { \"Name\": \"spare\", \"Expression\": \"stake.Votes\" }, { \"Name\": \"other\", \"Expression\": \"spare\" }", "EXR0825: the fact `other` of `BIG-STAKE` is used nowhere")]
    [DataRow(Rules, "\"Expression\": \"Parameter(\\\"some.big\\\")\"", "\"Expression\": \"30m\"", "EXR0826: `stake.Share >= screen` in `BIG-STAKE` compares a share, a fraction from 0 to 1, with a number above 1")]
    [DataRow(Rules, "stake.Share >= screen", "stake.Share > screen", "EXR0827: `BIG-STAKE` compares with `some.big` by `>`, so that a value exactly at it counts as not exceeding it; its page says otherwise")]
    [DataRow(Rules, "stake.Share >= screen", "!(Parameter(\\\"some.big\\\") >= stake.Share)", "EXR0827: `BIG-STAKE` compares with `some.big` by `<=`, so that a value exactly at it counts as not exceeding it; its page says otherwise|EXR0825: the fact `screen` of `BIG-STAKE` is used nowhere")]
    [DataRow(Page, "at least 30 %", "more than 30 %", "EXR0827: `BIG-STAKE` compares with `some.big` by `>=`, so that a value exactly at it counts as reaching it; its page says otherwise")]
    [DataRow(Page, "at least 30 %", "up to the screen of 30 % it is clear", "EXR0827: `BIG-STAKE` compares with `some.big` by `>=`, so that a value exactly at it counts as reaching it; its page says otherwise")]
    [DataRow(Page, "at least 30 %", "below 30 % it is clear", "")]
    [DataRow(Page, "at least 30 %", "more than 30.5 %", "")]
    [DataRow(Page, "at least 30 %", "more than 30 %, or at least 30 %", "")]
    [DataRow("parameters.json", "\"verified\": true", "\"verified\": false", "EXR0829: the page of `BIG-STAKE` does not say that the figure `some.big` is not verified")]
    public void Check_SomethingToLookAt_IsAWarning(string file, string before, string after, string expected)
    {
        using var pack = Good();
        var text = File.ReadAllText(pack.PathOf(file));
        Assert.Contains(before, text);
        File.WriteAllText(pack.PathOf(file), text.Replace(before, after));
        CollectionAssert.AreEquivalent(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Warnings(pack));
    }

    [TestMethod]
    public void Check_NoticeThatAFigureIsNotVerified_IsEnough()
    {
        using var pack = Good();
        File.WriteAllText(pack.PathOf("parameters.json"), SomePack.Parameters.Replace("\"verified\": true", "\"verified\": false"));
        File.AppendAllText(pack.PathOf(Page), "The figure is not verified.\n");
        Assert.IsEmpty(Warnings(pack));
    }

    [TestMethod]
    public void Check_RuleOfAPackWithoutPageAndTest_IsAWarning()
    {
        using var pack = new SomePack();
        CollectionAssert.AreEqual(new[] { "EXR0823: `BIG-STAKE` has no page `BIG-STAKE.md`", "EXR0824: `BIG-STAKE` has no test in `tests`" }, Warnings(pack));
        Assert.IsEmpty(Checking.Of([pack.PathOf(Rules)], Stream.Null).Problems, "a rule file alone has no place for them");
    }

    [TestMethod]
    public void Check_RuleThatMatchesNothingInTheGraphs_IsAWarning()
    {
        using var pack = Good();
        File.WriteAllText(pack.PathOf("g.json"), SomePack.Graph);
        Assert.IsEmpty(Warnings(pack, pack.PathOf("g.json")));
        File.WriteAllText(pack.PathOf("h.json"), SomePack.Graph.Replace("\"kind\": \"holding\"", "\"kind\": \"seat\", \"role\": \"director\"").Replace("\"share\": 0.4, \"passive\": false,", "").Replace("\"share\": 0.1, \"passive\": false,", ""));
        CollectionAssert.AreEqual(new[] { "EXR0828: `BIG-STAKE` matches nothing in any of the graphs given" }, Warnings(pack, pack.PathOf("h.json")));
        Assert.IsEmpty(Warnings(pack, pack.PathOf("h.json"), pack.PathOf("g.json")));
    }

    [TestMethod]
    public void Check_ShippedPacks_HaveNoWarning()
    {
        var run = ToolRun.Of("check", Repository.PathOf("rules"));
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.Contains("without errors, 0 warnings", run.Errors);
    }
}
