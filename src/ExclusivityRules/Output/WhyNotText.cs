using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>Why something is not flagged, as text.</summary>
public static class WhyNotText
{
    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="output">Where to.</param>
    public static void Write(WhyNot answer, TextWriter output)
    {
        var page = new TextPage(output, TextReport.Wide);
        var candidate = new TextCandidate(page, answer.Parties);
        var ids = string.Join(", ", answer.On.Select(candidate.Named));
        page.Wrap($"{answer.Rule} ({answer.Title}) {Verdict(answer)} {ids}, in {TextCandidate.Where(answer.Graph, answer.AsOf, answer.Scenario)}");
        page.Wrap($"It matches {answer.Match}");
        page.Line();
        for (var number = 0; number < answer.Candidates.Count; number++)
        {
            var finding = answer.Candidates[number];
            page.Line($"Candidate {number + 1} of {answer.Count}: {EnumNames.Of(finding.Outcome)}");
            candidate.Write(finding);
            page.Line();
        }

        if (answer.Candidates.Count == 0)
        {
            Unmatched(answer, page, candidate);
        }

        foreach (var note in answer.Notes)
        {
            page.Wrap($"Note: {note}", hang: 2);
        }
    }

    private static string Verdict(WhyNot answer) => answer.Outcome switch
    {
        null => "matches nothing with",
        Outcome.Flagged => "is flagged on",
        Outcome.Undetermined => "is undetermined on",
        Outcome.Failed => "failed on",
        _ => "is clear on",
    };

    private static void Unmatched(WhyNot answer, TextPage page, TextCandidate candidate)
    {
        if (answer.Partial is not { } partial)
        {
            page.Wrap("Not even one relation of the pattern is there with all of these ids.");
            page.Line();
            return;
        }

        page.Line("Of the pattern this is there");
        foreach (var matched in partial.Matched)
        {
            page.Wrap($"✓ {matched}", 2, hang: 4);
        }

        page.Wrap($"with {candidate.Bindings(partial.Bindings)}", 4, hang: 2);
        page.Line(partial.Unmatched.Count == 0 ? "and no two of its variables are bound to the same" : "but nothing matches besides");
        foreach (var unmatched in partial.Unmatched)
        {
            page.Wrap($"✗ {unmatched}", 2, hang: 4);
        }

        page.Line();
    }
}
