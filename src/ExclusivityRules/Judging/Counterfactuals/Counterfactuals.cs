using System.Text.Json;
using ExclusivityRules.Input;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Adds to findings what would clear them, or decide them.</summary>
internal sealed class Counterfactuals(GraphInput input, RuleSet rules, DateOnly asOf, AnalysisOptions options, CancellationToken cancellation)
{
    /// <summary>The findings: flagged ones with the changes that clear them, undetermined ones with the values that decide.</summary>
    public IReadOnlyList<Finding> AddTo(IReadOnlyList<Finding> findings)
    {
        if (input.Utf8 is not { } utf8)
        {
            return findings;
        }

        using var document = JsonDocument.Parse(JsonDocuments.Source(utf8, "").Utf8);
        var facts = new GraphFacts(document.RootElement);
        return findings.Select(finding => finding.Bindings.Count == 0 ? finding : finding.Outcome switch
        {
            Outcome.Flagged or Outcome.Waived => Cleared(finding, facts),
            Outcome.Undetermined => Decided(finding),
            _ => finding,
        }).ToArray();
    }

    private Finding Cleared(Finding finding, GraphFacts facts)
    {
        var changes = new ClearingChanges(Trial(finding), asOf);
        return finding with { Counterfactuals = facts.Of(finding).Select(changes.Of).OfType<Counterfactual>().ToArray() };
    }

    private Finding Decided(Finding finding)
    {
        var values = new DecidingValues(Trial(finding), input.Graph.BaseCurrency, asOf);
        return finding with { Missing = finding.Missing.Select(values.Of).ToArray() };
    }

    private Trial Trial(Finding finding) => new(input, rules, finding, asOf, options, cancellation);
}
