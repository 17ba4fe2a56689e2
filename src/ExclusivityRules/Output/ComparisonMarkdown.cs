using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>A comparison of two reports, as a Markdown table.</summary>
public static class ComparisonMarkdown
{
    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to.</param>
    public static void Write(FindingsComparison comparison, TextWriter output)
    {
        output.Write($"**{Markdown.Text(ComparedWords.Counts(comparison))}**\n\n");
        output.Write($"- before: {Markdown.Text(ComparedWords.Head(comparison.Was))}\n- after: {Markdown.Text(ComparedWords.Head(comparison.Now))}\n\n");
        output.Write("| | before | after | rule | parties | what changed |\n|---|---|---|---|---|---|\n");
        var names = comparison.Parties.ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);
        foreach (var finding in comparison.Findings)
        {
            var parties = string.Join(", ", finding.Parties.Select(id => names.GetValueOrDefault(id, id)));
            string[] cells =
            [
                ComparedWords.State(finding), ComparedWords.Before(finding), ComparedWords.After(finding), finding.Rule, parties,
                finding.State is ComparedState.New or ComparedState.Resolved ? finding.Sentence : string.Join("; ", ComparedWords.Changes(finding)),
            ];
            output.Write($"| {string.Join(" | ", cells.Select(Markdown.Text))} |\n");
        }
    }
}
