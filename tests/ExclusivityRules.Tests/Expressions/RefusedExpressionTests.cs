using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>What rule files may not say. A § stands before what the problem points at.</summary>
[TestClass]
public sealed class RefusedExpressionTests
{
    private static readonly ExpressionCompiler Compiler = SomeRule.Compiler();

    [TestMethod]
    [DataRow("first.§Stke >= 0.10m", "EXR0103", "no property `Stke` on Investment; did you mean `Stake`?")]
    [DataRow("first.§stake >= 0.10m", "EXR0103", "did you mean `Stake`?")]
    [DataRow("rivalry.Market.§Hhj > 3", "EXR0103", "no property `Hhj` on Market; did you mean `Hhi`?")]
    [DataRow("first.Tranches.Any(t => t.§Fundde)", "EXR0103", "did you mean `Funded`?")]
    [DataRow("first.Tranches.§Anny(t => t.Funded)", "EXR0103", "no operation `Anny` on a list; did you mean `Any`?")]
    [DataRow("first.Tranches.§First().Funded", "EXR0103", "no operation `First`")]
    [DataRow("first.Tranches.§Select(t => t.Amount)", "EXR0103", "no operation `Select`")]
    [DataRow("§frist.Stake >= 0.10m", "EXR0540", "did you mean `first`?")]
    [DataRow("§investr.Name == \"A\"", "EXR0540", "did you mean `investor`?")]
    [DataRow("first.Passive && §exposure > 3m", "EXR0540", "no variable or fact `exposure`")]
    [DataRow("§Maxx(first.Stake, 0.1m) > 0.2m", "EXR0541", "did you mean `Max`?")]
    [DataRow("first.Stake >= §parameter(\"x.share\")", "EXR0541", "did you mean `Parameter`?")]
    [DataRow("first.Stake >= Parameter(§\"x.shaer\")", "EXR0531", "did you mean `x.share`?")]
    [DataRow("first.Stake >= §Parameter(first.Id)", "EXR0530", "the id of a parameter")]
    [DataRow("first.§GetType() == second", "EXR0103", "no property `GetType`")]
    [DataRow("first.Passive.§GetType()", "EXR0103", "no property `GetType`")]
    [DataRow("investor.Name.§Length > 3", "EXR0103", "no property `Length`")]
    [DataRow("investor.Name.§StartsWith(\"A\")", "EXR0103", "no property `StartsWith`")]
    [DataRow("investor.Name.§ToUpper() == \"A\"", "EXR0103", "no property `ToUpper`")]
    [DataRow("first.Stake.§ToString() == \"1\"", "EXR0103", "no property `ToString`")]
    [DataRow("grant.Start.§Year > 2020", "EXR0103", "no property `Year`")]
    [DataRow("investor.§View.Parties.Any()", "EXR0103", "no property `View`")]
    [DataRow("§System.IO.File.Exists(\"a\")", "EXR0540", "no variable or fact `System`")]
    [DataRow("grant.Start < §DateTime.Now", "EXR0540", "`DateTime`")]
    [DataRow("grant.Start < §DateOnly.MaxValue", "EXR0540", "`DateOnly`")]
    [DataRow("§Guid.NewGuid() != first.Id", "EXR0540", "`Guid`")]
    [DataRow("§Random.Shared.Next() > 3", "EXR0540", "`Random`")]
    [DataRow("§Environment.MachineName == \"a\"", "EXR0540", "`Environment`")]
    [DataRow("§Math.Abs(first.Stake) > 0.1m", "EXR0540", "`Math`")]
    [DataRow("§Convert.ToDecimal(1) > 0", "EXR0540", "`Convert`")]
    [DataRow("§string.Empty == first.Id", "EXR0540", "`string`")]
    [DataRow("§typeof(first) == first", "EXR0541", "no function `typeof`")]
    [DataRow("§new(first.Id as x).x == \"a\"", "EXR0541", "no function `new`")]
    [DataRow("§new object() != first", "EXR0540", "`new`")]
    [DataRow("first §as Grant != second", "EXR0540", "`as`")]
    [DataRow("first §is Grant", "EXR0540", "`is`")]
    [DataRow("§is(first, \"Grant\")", "EXR0541", "`is`")]
    [DataRow("§it.Passive", "EXR0540", "`it`")]
    [DataRow("§np(first.Passive)", "EXR0541", "`np`")]
    [DataRow("§iif(first.Passive, true, false)", "EXR0541", "`iif`")]
    [DataRow("§isnull(first.Stake, 0) > 0", "EXR0541", "`isnull`")]
    [DataRow("first.Passive §and second.Passive", "EXR0540", "`and`")]
    [DataRow("§not first.Passive", "EXR0540", "`not`")]
    [DataRow("first.Instrument > §3", "EXR0509", "a text and a number cannot be compared")]
    [DataRow("§3 < first.Instrument", "EXR0509", "a number and a text cannot be compared")]
    [DataRow("first.Stake == §null", "EXR0508", "makes the answer unknown by itself")]
    [DataRow("first.Stake §?? 0 > 0", "EXR0505", "`?` has no meaning")]
    [DataRow("first§?.Passive", "EXR0505", "`?` has no meaning")]
    [DataRow("first.Passive §? true : false", "EXR0505", "`?` has no meaning")]
    [DataRow("first.Committed §% 2 == 0", "EXR0505", "no remainder")]
    [DataRow("first.Stake §= 0.1m", "EXR0505", "write `==`")]
    [DataRow("first.Stake §<> 0.1m", "EXR0505", "write `!=`")]
    [DataRow("first.Passive §& second.Passive", "EXR0505", "write `&&`")]
    [DataRow("first.Passive §| second.Passive", "EXR0505", "write `||`")]
    [DataRow("first.Passive §^ second.Passive", "EXR0505", "`^` has no meaning")]
    [DataRow("grant.Right == §'licence'", "EXR0505", "double quotes")]
    [DataRow("grant.Right == §\"licence", "EXR0504", "no closing quote")]
    [DataRow("grant.Right == §\"lic\\nence\"", "EXR0504", "no backslash")]
    [DataRow("first.Committed > §1e9", "EXR0503", "`1e9` is no number")]
    [DataRow("first.Committed > §0x10", "EXR0503", "`0x10` is no number")]
    [DataRow("first.Committed > §1_000", "EXR0503", "is no number")]
    [DataRow("first.Committed > §1.2.3", "EXR0503", "is no number")]
    [DataRow("first.Committed > §10d", "EXR0503", "is no number")]
    [DataRow("first.Committed > §99999999999999999999999999999", "EXR0503", "at most 28 digits")]
    [DataRow("first.Tranches§[0].Funded", "EXR0505", "Any, All, Count and Sum")]
    [DataRow("first.Passive§; second.Passive", "EXR0505", "`;` has no meaning")]
    [DataRow("first.Passive §{ }", "EXR0505", "`{` has no meaning")]
    [DataRow("first.Tranches.Any(t => t.Funded && first.Tranches.Any(§t => t.Contingent))", "EXR0507", "another name")]
    [DataRow("first.Tranches.Any(§lab => lab.Funded)", "EXR0507", "another name")]
    [DataRow("first.Tranches.Any(§it => it.Funded)", "EXR0507", "another name")]
    [DataRow("first.Tranches.Any(§Funded)", "EXR0540", "`Funded`")]
    [DataRow("first.Tranches.Any(t => t.Funded) && §t.Funded", "EXR0540", "`t`")]
    [DataRow("1 §/ 2 > first.Stake", "EXR0514", "`2m`")]
    [DataRow("first.Stake >= §30", "EXR0517", "did you mean `0.3`?")]
    [DataRow("§80 < first.Stake", "EXR0517", "did you mean `0.8`?")]
    [DataRow("Parameter(\"x.share\") + first.Stake > §50m", "EXR0517", "did you mean `0.5`?")]
    [DataRow("first.Stake §> first.Committed", "EXR0516", "mixes share and money")]
    [DataRow("first.Stake + first.Committed > second.Committed", "EXR0516", "mixes share and money", 30)]
    [DataRow("Min(first.Stake, 0.1m) §== Min(second.Stake, 0.1m)", "EXR0509", "`0m +`")]
    [DataRow("first.Stake >= Parameter(\"x.money\")", "EXR0516", "mixes share and money", 12)]
    [DataRow("§Min(first.Stake, first.Committed) > 0.1m", "EXR0516", "mixes share and money")]
    [DataRow("first.Tranches.Count() §> first.Committed", "EXR0516", "mixes number and money")]
    [DataRow("grant.TermMonths §> grant.NoticeDays", "EXR0516", "mixes months and days")]
    [DataRow("first.Instrument > 3m", "EXR0509", "")]
    [DataRow("first.Stake == §\"0.3\"", "EXR0509", "without quotes")]
    [DataRow("grant.Start > 2020", "EXR0509", "does not apply to a date and a number")]
    [DataRow("first.Passive > second.Passive", "EXR0509", "do not fit together")]
    [DataRow("first.Id < second.Id", "EXR0513", "not part of the language")]
    [DataRow("first.Id + second.Id == \"ab\"", "EXR0513", "not part of the language")]
    [DataRow("first == second", "EXR0513", "not part of the language")]
    [DataRow("first.Stake", "EXR0509", "must answer yes or no")]
    [DataRow("first.Passive &&", "EXR0509", "not complete after `&&`")]
    [DataRow("first.Passive second.Passive", "EXR0509", "does not fit here")]
    [DataRow("grant.Right == §\"license\"", "EXR0518", "did you mean `licence`?")]
    [DataRow("§\"warrant\" == grant.Right", "EXR0518", "is never `warrant`")]
    [DataRow("first.Stake §<= 1", "EXR0519", "is always true")]
    [DataRow("first.Stake §< 0", "EXR0519", "is always false")]
    [DataRow("first.Passive §|| true", "EXR0519", "is always true")]
    [DataRow("1 §> 2", "EXR0519", "is always false")]
    [DataRow("§true", "EXR0519", "is always true")]
    [DataRow("§", "EXR0512", "empty")]
    [DataRow("  §", "EXR0512", "empty")]
    [DataRow("\"a\"§.Length > 1", "EXR0506", "has no members")]
    [DataRow("Months(first.Start) > 3", "EXR0509", "")]
    [DataRow("first.Passive§\u00a0", "EXR0505", "has no meaning")]
    [DataRow("first.Passive§\0", "EXR0505", "`U+0000`")]
    [DataRow("f§\u0456rst.Passive", "EXR0505", "has no meaning")]
    [DataRow("first.Tranches.Sum(t => t.Funded) > 3m", "EXR0509", "")]
    public void Condition_NotOfTheLanguage_IsRefusedWhereItIs(string marked, string code, string says, int? at = null)
    {
        var problem = Refusal(marked.Replace("§", "", StringComparison.Ordinal));
        Assert.AreEqual(code, problem.Code, problem.Message);
        StringAssert.Contains(problem.Message, says);
        at ??= marked.Contains('§') ? marked.IndexOf('§', StringComparison.Ordinal) : null;
        Assert.AreEqual(at ?? problem.Start, problem.Start, problem.Message);
        Assert.IsNotNull(ErrorCatalogue.Find(code));
    }

    [TestMethod]
    public void Condition_BeyondTheLimits_IsRefused()
    {
        Assert.AreEqual("EXR0501", Refusal(new string(' ', 4_000) + "first.Passive").Code);
        Assert.AreEqual("EXR0501", Refusal(string.Join("||", Enumerable.Repeat("!a", 300))).Code);
        Assert.AreEqual("EXR0502", Refusal(new string('(', 33) + "first.Passive" + new string(')', 33)).Code);
        Assert.AreEqual("EXR0502", Refusal(new string('!', 33) + "first.Passive").Code);
        Assert.AreEqual("EXR0504", Refusal($"first.Id == \"{new string('a', 257)}\"").Code);
    }

    private static ExpressionProblem Refusal(string text) =>
        Assert.ThrowsExactly<RefusedException>(() => Compiler.Condition(text, [])).Problem;
}
