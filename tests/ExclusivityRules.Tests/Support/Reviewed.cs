using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Judging.Waivers;

namespace ExclusivityRules.Tests.Support;

/// <summary>The article's graph judged with waivers and a baseline: one finding of each state, and one waived.</summary>
internal static class Reviewed
{
    /// <summary>The report.</summary>
    public static Report Report { get; } = Judge();

    private static Report Judge()
    {
        var graph = Packed.Fixture("amazon-openai");
        var was = Baseline.Of(ReportBatch.Of(Packed.Judge(graph, Packed.CorePack))).Findings;
        BaselineFinding[] open = [.. was.Where(finding => finding.Outcome == Outcome.Flagged && finding.Rule != "XI-RIVAL-STAKES").Take(3)];
        return Packed.Judge(graph, Packed.CorePack, new()
        {
            Waivers = WaivingTests.Read(WaivingTests.Covers),
            Baseline = new()
            {
                Findings =
                [
                    .. was.Where(finding => finding != open[0] && finding != open[1]),
                    open[1] with { Severity = Severity.Low },
                    open[2] with { Fingerprint = "exclusivity/v1:5123456789abcdef0123456789abcdef" },
                ],
            },
        });
    }
}
