using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>A candidate for a finding: what is bound, each condition with its values, and by how much numbers miss.</summary>
internal sealed class TextCandidate(TextPage page, IReadOnlyList<ReportParty> parties)
{
    private readonly Dictionary<string, string> names = parties.ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);

    public void Write(Finding finding)
    {
        page.Wrap(Bindings(finding.Bindings), 2, hang: 4);
        foreach (var condition in finding.Conditions)
        {
            page.Wrap($"{Words.Mark(condition)} {condition.Name}: {condition.Text}", 4, hang: 4);
            var margins = finding.Margins.Where(margin => margin.Condition == condition.Name).ToArray();
            foreach (var operand in condition.Operands.Where(operand => margins.All(margin => margin.Name != operand.Name)))
            {
                page.Wrap(Words.Operand(operand), 8, hang: 4);
            }

            foreach (var margin in margins)
            {
                page.Wrap(MarginWords.Margin(margin), 8, hang: 4);
            }
        }

        foreach (var missing in finding.Missing)
        {
            page.Wrap($"? {missing.What} is not known; it would stand at {missing.Pointer}", 4, hang: 4);
        }

        foreach (var note in finding.Notes)
        {
            page.Wrap($"note: {note}", 4, hang: 4);
        }

        if (finding.Error is not null)
        {
            page.Wrap($"failed: {finding.Error}", 4, hang: 4);
        }
    }

    /// <summary>What variables are bound to; of parties the names beside the ids.</summary>
    public string Bindings(IReadOnlyDictionary<string, string> bindings) =>
        string.Join(", ", bindings.Select(bound => $"{bound.Key} = {Named(bound.Value)}"));

    /// <summary>An id, with the name when it is a party's.</summary>
    public string Named(string id) => names.TryGetValue(id, out var name) && name != id ? $"{id} ({name})" : id;

    /// <summary>On which graph, day and scenario.</summary>
    public static string Where(ReportGraph graph, DateOnly asOf, IReadOnlyList<string> scenario) =>
        $"{graph.Name} on {Numbers.Date(asOf)}, {(scenario.Count == 0 ? "base scenario" : $"taking as happened: {string.Join(", ", scenario)}")}";
}
