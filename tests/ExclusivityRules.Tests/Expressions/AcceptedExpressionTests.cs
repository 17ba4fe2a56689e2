using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>What rule files may say.</summary>
[TestClass]
public sealed class AcceptedExpressionTests
{
    private static readonly ExpressionCompiler Compiler = SomeRule.Compiler();

    [TestMethod]
    [DataRow("first.Passive")]
    [DataRow("!first.Passive")]
    [DataRow("!!first.Passive")]
    [DataRow("!(first.Passive && second.Passive)")]
    [DataRow("first.Passive || second.Passive && !grant.AutoRenews")]
    [DataRow("first.Passive == second.Passive")]
    [DataRow("first.Passive != true")]
    [DataRow("grant.IsExclusive == true")]
    [DataRow("first.Stake >= 0.30")]
    [DataRow("first.Stake >= 0.30m")]
    [DataRow("0.30 <= first.Stake")]
    [DataRow("first.Stake > second.Stake")]
    [DataRow("first.Stake == 1")]
    [DataRow("first.Stake != 0")]
    [DataRow("first.Stake + second.Stake >= 0.5m")]
    [DataRow("1m - first.Stake > 0.5m")]
    [DataRow("first.Stake - 0.1m > second.Stake")]
    [DataRow("first.Stake * second.Stake > 0.1m")]
    [DataRow("first.Committed >= 1000000")]
    [DataRow("first.Committed > -1")]
    [DataRow("first.Committed + second.Committed >= Parameter(\"x.money\")")]
    [DataRow("first.Committed * 2m > second.Committed")]
    [DataRow("first.Committed / second.Committed > 2m")]
    [DataRow("first.Committed / 2m > second.Committed")]
    [DataRow("first.Committed * first.Stake > second.Committed")]
    [DataRow("-first.Committed < -5m")]
    [DataRow("first.Stake >= Parameter(\"x.share\")")]
    [DataRow("grant.TermMonths > Parameter(\"x.months\")")]
    [DataRow("Months(grant.Start, grant.End) > 12m")]
    [DataRow("Turnover(investor, \"US\") > 1000m")]
    [DataRow("Min(first.Stake, second.Stake) >= 0.1m")]
    [DataRow("Max(first.Committed, second.Committed) >= 100m")]
    [DataRow("Abs(first.Stake - second.Stake) < 0.1m")]
    [DataRow("Max(Min(first.Stake, 0.5m), second.Stake) > 0.2m")]
    [DataRow("grant.Right == \"licence\"")]
    [DataRow("\"licence\" != grant.Right")]
    [DataRow("investor.Name == \"Amazon\"")]
    [DataRow("first.Id != second.Id")]
    [DataRow("grant.Start < grant.End")]
    [DataRow("grant.Start == spend.Start")]
    [DataRow("rivalry.Market.Name == \"Cloud\"")]
    [DataRow("rivalry.Market.Hhi > 1800")]
    [DataRow("rivalry.CombinedShare > 0.4m && rivalry.DeltaHhi > 100")]
    [DataRow("rivalry.From.Jurisdiction == \"US\"")]
    [DataRow("first.Tranches.Any()")]
    [DataRow("first.Tranches.Any(t => t.Contingent)")]
    [DataRow("first.Tranches.All(t => t.Funded && !t.Contingent)")]
    [DataRow("first.Tranches.Count() > 1")]
    [DataRow("first.Tranches.Count(t => t.Funded) >= 2")]
    [DataRow("first.Tranches.Sum(t => t.Amount) > 100m")]
    [DataRow("first.Tranches.Any(t => t.Funded) && second.Tranches.Any(t => t.Funded)")]
    [DataRow("first.Tranches.Any(t => second.Tranches.Any(u => u.Amount > t.Amount))")]
    [DataRow("investor.Tags.Any(tag => tag == \"cloud\")")]
    [DataRow("chain.Count() > 1")]
    [DataRow("(((first.Passive)))")]
    [DataRow(" first.Passive\n\t&& second.Passive ")]
    public void Condition_OfTheLanguage_IsAccepted(string text)
    {
        Assert.IsNotNull(Compiler.Condition(text, []));
        RulesEngineParsing.AssertSameTree(text, SomeRule.Match);
    }

    [TestMethod]
    public void Condition_ManyNegatedParentheses_IsNotDeep() =>
        Assert.IsNotNull(Compiler.Condition(string.Join(" && ", Enumerable.Repeat("!(first.Passive)", 40)), []));

    [TestMethod]
    public void Condition_AtTheDepthLimit_IsAccepted() =>
        Assert.IsNotNull(Compiler.Condition(new string('(', 32) + "first.Passive" + new string(')', 32), []));

    [TestMethod]
    [DataRow("5m - 3m", 2)]
    [DataRow("5m - -3m", 8)]
    [DataRow("-3m", -3)]
    [DataRow("-(3m)", -3)]
    [DataRow("2m * -3m", -6)]
    [DataRow("-2m - 3m * 2m", -8)]
    [DataRow("Abs(-3m)", 3)]
    [DataRow("Abs(1m - 3m)", 2)]
    [DataRow("Min(4m, -(2m))", -2)]
    [DataRow("7m / 2m", 3.5)]
    [DataRow("1m + 2m * 3m", 7)]
    [DataRow("(1m + 2m) * 3m", 9)]
    [DataRow("8m - 4m - 2m", 2)]
    [DataRow("8m / 4m / 2m", 1)]
    public void Value_OfLiterals_IsWhatTheTextSays(string text, double value)
    {
        var expr = (Expr<Interval>)Compiler.Value(text, []).Value;
        Assert.AreEqual((decimal)value, expr.Evaluate(new Frame(0) { Binding = [], Parameters = [] }).Exact);
    }
}
