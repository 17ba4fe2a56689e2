using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>A comparison of two reports, as text.</summary>
public static class ComparisonText
{
    private static readonly (ComparedState State, string Heading)[] Sections =
    [
        (ComparedState.New, "New"), (ComparedState.Changed, "Changed"), (ComparedState.Resolved, "Resolved"),
        (ComparedState.NotJudged, "No longer judged"), (ComparedState.Unchanged, "Unchanged"),
    ];

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to.</param>
    public static void Write(FindingsComparison comparison, TextWriter output)
    {
        var page = new TextPage(output, TextReport.Wide);
        page.Line($"before: {ComparedWords.Head(comparison.Was)}");
        page.Line($"after:  {ComparedWords.Head(comparison.Now)}");
        page.Line();
        var names = comparison.Parties.ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);
        foreach (var (state, heading) in Sections)
        {
            var findings = comparison.Findings.Where(finding => finding.State == state).ToArray();
            if (findings.Length > 0)
            {
                page.Line($"{heading} ({findings.Length})");
                Array.ForEach(findings, finding => Finding(finding, names, page));
                page.Line();
            }
        }

        page.Wrap(ComparedWords.Counts(comparison));
    }

    private static void Finding(ComparedFinding finding, Dictionary<string, string> names, TextPage page)
    {
        var parties = string.Join(", ", finding.Parties.Select(id => names.GetValueOrDefault(id, id)));
        page.Wrap($"{ComparedWords.Level(finding)}  {finding.Rule}  {finding.Title}{(parties.Length == 0 ? "" : $" ({parties})")}", 2, hang: 2);
        if (finding.State == ComparedState.Unchanged)
        {
            return;
        }

        page.Wrap(finding.Sentence, 6, hang: 2);
        foreach (var change in ComparedWords.Changes(finding))
        {
            page.Wrap(change, 6, hang: 2);
        }
    }
}
