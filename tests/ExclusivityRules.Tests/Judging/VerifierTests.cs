using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

/// <summary>Every verdict follows from the values that its trace read.</summary>
[TestClass]
public sealed class VerifierTests
{
    public static IEnumerable<object[]> Fixtures => Packed.Fixtures.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Check_EveryFixture_EveryVerdictFollows(string fixture)
    {
        foreach (var scenario in new[] { "base", "all" })
        {
            var report = Packed.Judge(Packed.Fixture(fixture), Packed.Everything, new() { IncludeClear = true, Scenario = scenario });
            Assert.IsNotEmpty(report.Findings);
            Assert.IsEmpty(Verifier.Check(report));
        }
    }

    [TestMethod]
    public void Check_AValueChanged_VerdictNoLongerFollows()
    {
        var report = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);
        var changed = 0;
        foreach (var finding in report.Findings.Where(finding => finding.Outcome == Outcome.Flagged))
        {
            var lower = finding with { Conditions = finding.Conditions.Select(condition => condition with { Trace = Negated(condition.Trace!) }).ToArray() };
            changed += Verifier.Check(report with { Findings = [lower] }).Count > 0 ? 1 : 0;
        }

        Assert.AreEqual(report.Findings.Count(finding => finding.Outcome == Outcome.Flagged), changed);
    }

    [TestMethod]
    public void Check_AConditionSaidOtherwise_IsTold()
    {
        var report = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);
        var finding = report.Findings.First(finding => finding.Outcome == Outcome.Flagged);
        var wrong = finding with { Conditions = [finding.Conditions[0] with { Met = false }, .. finding.Conditions.Skip(1)] };
        Assert.Contains("is said to be False, and comes to True", Verifier.Check(report with { Findings = [wrong] }).Single());
    }

    [TestMethod]
    public void Check_AnOutcomeSaidOtherwise_IsTold()
    {
        var report = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);
        var wrong = report.Findings.First(finding => finding.Outcome == Outcome.Flagged) with { Outcome = Outcome.Clear };
        Assert.Contains("is said to be Clear, and comes to Flagged", Verifier.Check(report with { Findings = [wrong] }).Single());
    }

    [TestMethod]
    public void Check_AnExcuseThatIsThere_ClearsTheFinding()
    {
        var report = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);
        var excused = report.Findings.First(finding => finding.Outcome == Outcome.Flagged) with { Excused = true };
        Assert.Contains("comes to Clear", Verifier.Check(report with { Findings = [excused] }).Single());
    }

    // The same trace with every leaf that is read another value.
    private static TraceStep Negated(TraceStep step) => step.Parts is { } parts
        ? step with { Parts = parts.Select(Negated).ToArray() }
        : step with
        {
            Count = step.Count is null ? null : 0,
            Value = step.From is { Count: 0 } ? step.Value : step.Value switch
            {
                ReportValue.Number => new ReportValue.Number(Interval.Exactly(-1_000_000_000_000m)),
                ReportValue.Flag flag => new ReportValue.Flag(!flag.Value),
                ReportValue.Text => new ReportValue.Text("-"),
                var other => other,
            },
        };
}
