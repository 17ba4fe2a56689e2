using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class ExitCodesTests
{
    private static readonly Report Full = SomeReport.Full with { Baseline = null };
    private static readonly int[] Precedence = [2, 130, 3, 1, 4, 0];

    [TestMethod]
    [DataRow(Severity.Info, 1, "2 findings at or above info")]
    [DataRow(Severity.Medium, 1, "2 findings at or above medium")]
    [DataRow(Severity.High, 1, "1 finding at or above high")]
    public void Of_Flagged_DependsOnTheLevel(Severity failOn, int code, string reason) =>
        Assert.AreEqual(new Exit(code, reason), ExitCodes.Of(Full, failOn));

    [TestMethod]
    public void Of_OneReport_HasItsReason()
    {
        var none = SomeReport.Empty;
        var low = Full with { Findings = [Full.Findings[1] with { Severity = Severity.Low }] };
        (Report Report, bool Differs, int Code, string Reason)[] table =
        [
            (none, false, 0, "complete, nothing flagged at or above medium"),
            (none with { Complete = false }, false, 4, "incomplete: a limit was reached"),
            (low, false, 4, "incomplete: 1 undetermined, 1 failed"),
            (low with { Summary = new(1, 2, 0, 0, 0, 1, 0) }, false, 4, "incomplete: 2 undetermined"),
            (low with { Summary = new(1, 0, 3, 0, 0, 1, 0) }, false, 4, "incomplete: 3 failed"),
            (low with { Summary = new(1, 0, 0, 0, 0, 1, 0), Complete = true }, false, 0, "complete, nothing flagged at or above medium"),
            (Full, true, 4, "incomplete: the cross-check found a difference"),
            (none with { Parties = [] }, false, 3, "nothing to check: the graph has no parties"),
            (none with { Summary = new(0, 0, 0, 0, 0, 0, 0) }, false, 3, "nothing to check: no rule"),
            (none with { Summary = new(0, 0, 0, 0, 0, 0, 5) }, false, 3, "nothing to check: no rule matched anything in the graph"),
        ];
        foreach (var (report, differs, code, reason) in table)
        {
            Assert.AreEqual(new Exit(code, reason), ExitCodes.Of(report, Severity.Medium, differs));
        }
    }

    /// <summary>Every pair of codes: the stronger one wins, except that one empty graph among others makes a run incomplete.</summary>
    [TestMethod]
    public void Of_EachPairOfCodes_IsTheStronger()
    {
        foreach (var first in Precedence)
        {
            foreach (var second in Precedence)
            {
                int[] codes = [first, second];
                var reports = codes.Where(code => code is not (2 or 130)).Select(WithCode).ToArray();
                var exit = Totals(reports, unusable: codes.Count(code => code == 2)).Exit(isCancelled: codes.Contains(130));
                var expected = codes.Contains(3) && !codes.Contains(2) && !codes.Contains(130) && first != second
                    ? codes.Contains(1) ? 1 : 4
                    : Precedence.First(codes.Contains);
                Assert.AreEqual(expected, exit.Code, $"{first} and {second}: {exit.Reason}");
                Assert.AreNotEqual("", exit.Reason);
            }
        }
    }

    [TestMethod]
    public void Of_NoReport_IsNothingToCheck() => Assert.AreEqual(3, Totals([]).Exit().Code);

    [TestMethod]
    public void Of_ADifferenceAmongSeveral_IsIncomplete() =>
        Assert.AreEqual(4, Totals([WithCode(1), WithCode(0), WithCode(4) with { ExitReason = ExitCodes.Differs }]).Exit().Code);

    private static BatchTotals Totals(IReadOnlyList<Report> reports, int unusable = 0)
    {
        var totals = BatchTotals.Of([]);
        foreach (var report in reports)
        {
            totals.Add(new BatchRecord { File = "g.json", Report = report });
        }

        for (var i = 0; i < unusable; i++)
        {
            totals.Add(new BatchRecord { File = "bad.json" });
        }

        return totals;
    }

    private static Report WithCode(int code) =>
        SomeReport.Empty with { ExitCode = code, ExitReason = $"reason {code}", Complete = code != 4 };
}
