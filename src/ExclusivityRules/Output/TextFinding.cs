using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>One finding of the text report: the sentence first, then what it rests on.</summary>
internal sealed class TextFinding(TextPage page, Report report)
{
    private const int Label = 2;
    private const int Entry = 4;
    private const int Detail = 8;

    public void Write(Finding finding)
    {
        page.Wrap($"{Words.Level(finding).ToUpperInvariant()}  {finding.Rule}  {finding.Title}", hang: Label);
        page.Wrap(Words.Sentence(finding), Label);
        Said("Waived", finding.Waiver is null ? null : Words.Waiver(finding.Waiver));
        Said("Since the baseline", Words.Compared(finding));
        Conditions(finding);
        Lines("Facts", finding.Facts, fact => page.Wrap($"{fact.Name} = {Words.Value(fact.Value, fact.Unit)}", Entry, hang: 4));
        Chain(finding);
        Lines("Evidence", finding.Evidence, Evidence);
        Lines("Missing", finding.Missing, Missing);
        Lines("Legal basis", finding.LegalBasis, basis => page.Wrap(Words.Law(basis), Entry, hang: 4));
        Said("Would clear it", finding.Clears);
        Lines("Any one of these would clear it", finding.Counterfactuals, change => page.Wrap(Words.Counterfactual(change), Entry, hang: 4));
        Lines("Note", finding.Notes, note => page.Wrap(note, Entry, hang: 4));
        Said("Flagged", Words.HoldsWhen(report, finding));
        page.Line(finding.Fingerprint, Label);
    }

    private void Conditions(Finding finding) => Lines("Conditions", finding.Conditions, condition =>
    {
        page.Wrap($"{Words.Mark(condition)} {condition.Name}", Entry, hang: 2);
        page.Wrap(condition.Text, Detail, hang: 4);
        foreach (var operand in condition.Operands)
        {
            page.Wrap(Words.Operand(operand), Detail, hang: 4);
        }

        foreach (var margin in MarginWords.Margins(finding, condition))
        {
            page.Wrap(margin, Detail, hang: 4);
        }
    });

    private void Chain(Finding finding)
    {
        var number = 0;
        Lines("How it follows", finding.Chain ?? [], step => page.Wrap(
            $"{++number}. {step.Text}{(step.Arrangements.Count == 0 ? "" : $" [{string.Join(", ", step.Arrangements)}]")}", Entry, hang: 3));
    }

    private void Evidence(EvidenceItem item)
    {
        page.Line(Words.Place(report, item), Entry);
        page.Wrap(Words.Evidence(report, item), Detail, hang: 4);
        foreach (var source in item.Sources)
        {
            page.Wrap($"source: {Words.Citation(source)}", Detail, hang: 4);
        }
    }

    private void Missing(MissingItem item)
    {
        page.Wrap($"? {item.What}", Entry, hang: 2);
        page.Line($"add it at {Words.Pointed(report.Graph, item.Pointer)}", Detail);
        foreach (var decides in Words.Decides(item))
        {
            page.Wrap(decides, Detail, hang: 4);
        }
    }

    private void Said(string label, string? text)
    {
        if (text is not null)
        {
            page.Wrap($"{label}: {text}", Label, hang: 2);
        }
    }

    private void Lines<T>(string label, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            page.Line(label, Label);
            foreach (var item in items)
            {
                write(item);
            }
        }
    }
}
