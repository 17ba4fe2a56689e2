using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>One finding of the Markdown report.</summary>
internal static class MarkdownFinding
{
    public static void Write(Report report, Finding finding, TextWriter output)
    {
        output.Write($"## {Words.Level(finding)}: {Markdown.Text(finding.Title)}\n\n");
        output.Write($"{Markdown.Text(Words.Sentence(finding))}\n\n");
        Said("Waived", finding.Waiver is null ? null : Words.Waiver(finding.Waiver), output);
        Said("Since the baseline", Words.Compared(finding), output);
        foreach (var condition in finding.Conditions)
        {
            output.Write($"- {Words.Mark(condition)} {Markdown.Text(condition.Name)}: {Markdown.Code(condition.Text)}\n");
            Items(condition.Operands, operand => Markdown.Text(Words.Operand(operand)), output, "  ");
            Items(MarginWords.Margins(finding, condition), Markdown.Text, output, "  ");
        }

        output.Write(finding.Conditions.Count > 0 ? "\n" : "");
        Section("Facts", finding.Facts, fact => Markdown.Text($"{fact.Name} = {Words.Value(fact.Value, fact.Unit)}"), output);
        Section("How it follows", finding.Chain ?? [], step => Markdown.Text(step.Text), output);
        Section("Evidence", finding.Evidence, item => Evidence(report, item), output);
        Section("Missing", finding.Missing, item => $"{Markdown.Text(item.What)}, to be added at {Markdown.Code(item.Pointer)}{Markdown.Text(string.Concat(Words.Decides(item).Select(decides => $"; {decides}")))}", output);
        Section("Legal basis", finding.LegalBasis, basis => Markdown.Text(Words.Law(basis)), output);
        Said("Would clear it", finding.Clears, output);
        Section("Any one of these would clear it", finding.Counterfactuals, change => Markdown.Text(Words.Counterfactual(change)), output);
        Section("Note", finding.Notes, Markdown.Text, output);
        Said("Flagged", Words.HoldsWhen(report, finding), output);
        output.Write($"{Markdown.Code(finding.Rule)} {Markdown.Code(finding.Fingerprint)}\n\n");
    }

    private static string Evidence(Report report, EvidenceItem item)
    {
        var sources = item.Sources.Count == 0 ? "" : $"; {string.Join("; ", item.Sources.Select(Words.Citation))}";
        return $"{Markdown.Code(Words.Place(report, item))} {Markdown.Text(Words.Evidence(report, item) + sources)}";
    }

    private static void Section<T>(string label, IReadOnlyList<T> items, Func<T, string> write, TextWriter output)
    {
        if (items.Count > 0)
        {
            output.Write($"{label}:\n\n");
            Items(items, write, output, "");
            output.Write("\n");
        }
    }

    private static void Items<T>(IReadOnlyList<T> items, Func<T, string> write, TextWriter output, string indent)
    {
        foreach (var item in items)
        {
            output.Write($"{indent}- {write(item)}\n");
        }
    }

    private static void Said(string label, string? text, TextWriter output) =>
        output.Write(text is null ? "" : $"{label}: {Markdown.Text(text)}\n\n");
}
