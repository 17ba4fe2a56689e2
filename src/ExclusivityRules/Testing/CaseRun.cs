using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>A case and its graph: judges the graph by the rule of the case, or by a rule that differs from it a little.</summary>
internal sealed class CaseRun(TestCase test, TestGraphs graphs, TestSituation situation, RuleSet rules, CancellationToken cancellation)
{
    private static readonly AnalysisOptions Options = new() { IncludeClear = true };

    /// <summary>The case.</summary>
    public TestCase Test => test;

    /// <summary>The document that is judged: with the changes of the case.</summary>
    public ReadOnlySpan<byte> Document => situation.Document.Span;

    /// <summary>The values of parameters, where they are known.</summary>
    public IEnumerable<decimal> Figures(IEnumerable<string> parameters) =>
        parameters.Select(id => situation.Parameters[rules.Parameters.Find(id)!.Value].Exact).OfType<decimal>();

    /// <summary>Its graph with further changes; null when it cannot be judged then.</summary>
    public TestSituation? With(IReadOnlyList<(string Pointer, JsonNode? Value)> more) => graphs.Situation(test, [.. test.Changes, .. more], out _);

    /// <summary>The results the case means, in the order of their bindings.</summary>
    public CaseResults Judge(Rule rule) => Judge(rule, situation);

    /// <summary>The results the case means on another graph.</summary>
    public CaseResults Judge(Rule rule, TestSituation other)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!new Period(rule.From, rule.To).Contains(other.AsOf))
        {
            return new([], [], null);
        }

        var view = other.View(rule.Parties);
        var judged = RuleRun.Judge(rule, view, other.Parameters, Options, crossCheck: null, cancellation);
        var explainer = new Explainer(rules, other.Parameters, view, Options.Limits, cancellation);
        var all = judged.Results.Select(result => explainer.Explain(result, holdsWhen: null))
            .OrderBy(finding => string.Join('\n', finding.Bindings.Values), StringComparer.Ordinal)
            .ToArray();
        return new(all.Where(IsMeant).ToArray(), all, judged.Limit);
    }

    private bool IsMeant(Finding finding) => test.Entry.On.All(meant => finding.Bindings.GetValueOrDefault(meant.Key) == meant.Value);
}

/// <summary>What judging the graph of a case gave.</summary>
/// <param name="Meant">The results the case means.</param>
/// <param name="All">All results of the rule.</param>
/// <param name="Limit">The budget that cut the rule off, in words; null when none did.</param>
internal sealed record CaseResults(IReadOnlyList<Finding> Meant, IReadOnlyList<Finding> All, string? Limit)
{
    /// <summary>The outcomes that were seen; not applicable when there is no result.</summary>
    public IReadOnlyList<Outcome> Outcomes => Meant.Count == 0 ? [Outcome.NotApplicable] : Meant.Select(finding => finding.Outcome).Distinct().ToArray();
}
