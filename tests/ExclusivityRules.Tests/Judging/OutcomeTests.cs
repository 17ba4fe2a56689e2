using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class OutcomeTests
{
    private const string Match = "(i)-[h:Holding]->(c)";

    [TestMethod]
    [DataRow("h.Share >= 0.3m", 0.3, true, "flagged")]
    [DataRow("h.Share > 0.3m", 0.3, true, "clear")]
    [DataRow("h.Share >= 0.3m", 0.29, true, "clear")]
    [DataRow("h.Share >= 0.3m", null, true, "undetermined h.share")]
    [DataRow("h.Share >= 0.3m && !h.Passive", 0.4, null, "undetermined h.passive")]
    [DataRow("h.Share >= 0.3m && !h.Passive", 0.2, null, "clear")]
    [DataRow("h.Share >= 0.3m && !h.Passive", null, true, "clear")]
    [DataRow("h.Share >= 0.3m && !h.Passive", null, null, "undetermined h.passive h.share")]
    [DataRow("h.Share >= 0.3m || h.Passive", 0.4, null, "flagged")]
    [DataRow("h.Share >= 0.3m || h.Passive", null, true, "flagged")]
    [DataRow("h.Share >= 0.3m || h.Passive", null, false, "undetermined h.share")]
    [DataRow("1m / h.Share > 2m", 0.0, true, "failed")]
    [DataRow("1m / h.Share > 2m", 0.4, true, "flagged")]
    [DataRow("h.Passive || 1m / h.Share > 2m", 0.0, true, "flagged")]
    [DataRow("!h.Passive || 1m / h.Share > 2m", 0.0, true, "failed")]
    public void Judge_OneHolding_ComesToOutcome(string expression, double? share, bool? passive, string expected)
    {
        var graph = Some.Graph(Some.Holding("i", "c", (decimal?)share) with { Passive = passive });
        var report = Packed.Judge(new(graph), Rules(expression), new() { IncludeClear = true });
        var finding = report.Findings.Single();
        var missing = finding.Missing.Select(item => item.Pointer.Replace("/arrangements/0/", "h.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.AreEqual(expected, string.Join(' ', missing.Prepend(EnumNames.Of(finding.Outcome))));
        Assert.AreEqual(finding.Outcome is Outcome.Flagged or Outcome.Clear, report.Complete);
    }

    [TestMethod]
    [DataRow("h.Share >= 0.3m", 0.3, 1)]
    [DataRow("h.Share >= 0.3m", 0.1, 0)]
    [DataRow("h.Share >= 0.3m", null, 4)]
    [DataRow("1m / h.Share > 2m", 0.0, 4)]
    public void Run_OneHolding_HasExitCode(string expression, double? share, int code) =>
        Assert.AreEqual(code, Packed.Judge(new(Some.Graph(Some.Holding("i", "c", (decimal?)share))), Rules(expression)).ExitCode);

    [TestMethod]
    public void Run_NothingToCheck_HasExitCode3()
    {
        Assert.AreEqual(3, Packed.Judge(new(Some.Graph()), Packed.CorePack).ExitCode);
        Assert.AreEqual(3, Packed.Judge(new(Some.Graph(Some.Party("i"))), Rules("h.Passive")).ExitCode);
    }

    [TestMethod]
    public void Run_UnknownScenario_IsUnusable()
    {
        var read = Analysis.Run(new(Some.Graph(Some.Party("i"))), Rules("h.Passive"), new() { Scenario = "ipo" });
        Assert.IsNull(read.Value);
        Assert.AreEqual("EXR0601", read.Problems.Single().Code);
    }

    [TestMethod]
    [DataRow(3, 1_000, "--binding-budget")]
    [DataRow(1_000, 1, "--step-budget")]
    public void Run_LimitHit_FailsThatRuleAlone(int bindings, int steps, string budget)
    {
        var graph = Some.Graph([.. Enumerable.Range(0, 5).Select(i => Some.Investment("i", $"c{i}", (1, null), (2, null))), Some.Holding("i", "c", 0.5m)]);
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(
            SomeRule.Rule("(i)-[s:Investment]->(c)", "s.Tranches.Sum(t => t.Amount) > 100m", "R-1"), SomeRule.Rule(Match, "h.Share > 0.1m", "R-2"))));
        var report = Packed.Judge(new(graph), rules, new() { FailOn = Severity.High, Limits = new() { BindingsPerRule = bindings, StepsPerRule = steps } });
        StringAssert.Contains(report.Findings.Single(finding => finding.Rule == "R-1").Error, budget);
        Assert.AreEqual(Outcome.Failed, report.Findings.Single(finding => finding.Rule == "R-1").Outcome);
        Assert.AreEqual(Outcome.Flagged, report.Findings.Single(finding => finding.Rule == "R-2").Outcome);
        Assert.IsFalse(report.Complete);
        Assert.AreEqual(4, report.ExitCode);
    }

    [TestMethod]
    [DataRow(5, 10, 5, true)]
    [DataRow(4, 10, 5, false)]
    [DataRow(5, 9, 5, false)]
    [DataRow(5, 10, 4, false)]
    public void Run_BudgetsUsedUp_IsCompleteToTheLastStep(int bindings, int steps, int findings, bool complete)
    {
        var graph = Some.Graph([.. Enumerable.Range(0, 5).Select(i => Some.Investment("i", $"c{i}", (1, null), (2, null)))]);
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[s:Investment]->(c)", "s.Tranches.Sum(t => t.Amount) > 1m")));
        var report = Packed.Judge(new(graph), rules, new() { Limits = new() { BindingsPerRule = bindings, StepsPerRule = steps, FindingsPerRule = findings } });
        Assert.AreEqual(complete, report.Complete);
    }

    [TestMethod]
    [DataRow("(a), (b), (c), (d), (e)", "a.Name == \"x\" && b.Name == c.Name")]
    [DataRow("(a)-[s:Investment]->(b)", "s.Tranches.All(t => s.Tranches.All(u => s.Tranches.All(v => s.Tranches.All(w => w.Amount > -1m))))")]
    public void Run_Cancelled_StopsAtOnce(string match, string expression)
    {
        var graph = Some.Graph([
            .. Enumerable.Range(0, 100).Select(i => Some.Party($"p{i}")), Some.Investment("a", "b", Enumerable.Repeat((1m, (string?)null), 150).ToArray())]);
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(match, expression)));

        // A busy machine may hold the thread up; not five times.
        Assert.IsTrue(Enumerable.Range(0, 5).Any(_ => StopsWithin(100)));

        bool StopsWithin(int milliseconds)
        {
            using var source = new CancellationTokenSource();
            var run = Task.Factory.StartNew(() => Analysis.Run(new(graph), rules, cancellation: source.Token), TaskCreationOptions.LongRunning);
            Thread.Sleep(50);
            source.Cancel();
            var stopped = Task.WhenAny(run, Task.Delay(milliseconds)).GetAwaiter().GetResult() == run;
            Assert.ThrowsExactly<OperationCanceledException>(() => run.GetAwaiter().GetResult());
            return stopped;
        }
    }

    private static RuleSet Rules(string expression) => Packed.Good(Packed.ReadRules(SomeRule.File(Match, expression)));
}
