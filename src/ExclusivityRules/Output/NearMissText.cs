using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>What is nearly flagged, as text.</summary>
public static class NearMissText
{
    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="output">Where to.</param>
    public static void Write(NearMisses answer, TextWriter output)
    {
        var page = new TextPage(output, TextReport.Wide);
        var candidate = new TextCandidate(page, answer.Parties);
        var count = answer.Candidates.Count + answer.More;
        page.Wrap($"{(count == 0 ? "No near miss" : count == 1 ? "1 near miss" : $"{count} near misses")} in {TextCandidate.Where(answer.Graph, answer.AsOf, answer.Scenario)}");
        page.Line();
        foreach (var (gap, finding) in answer.Candidates)
        {
            page.Wrap($"{Numbers.Share(Interval.Exactly(gap))} off  {finding.Rule}  {finding.Title}", hang: 2);
            candidate.Write(finding);
            page.Line();
        }

        if (answer.More > 0)
        {
            page.Wrap($"{answer.More} more are farther away; --top shows more.");
        }

        page.Wrap($"{answer.Others} other clear results are clear for another reason than a number.");
        foreach (var limit in answer.Limits)
        {
            page.Wrap($"Not judged to the end: {limit}", hang: 2);
        }
    }
}
