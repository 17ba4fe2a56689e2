using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Tries changes of a graph document on one finding, each by reading and judging the changed document again.</summary>
internal sealed class Trial
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly RuleSet rules;
    private readonly Rule rule;
    private readonly string fingerprint;
    private readonly DateOnly asOf;
    private readonly AnalysisOptions options;
    private readonly CancellationToken cancellation;
    private readonly HashSet<string> before;

    /// <summary>Prepares trials for a finding.</summary>
    public Trial(GraphInput input, RuleSet rules, Finding finding, DateOnly asOf, AnalysisOptions options, CancellationToken cancellation)
    {
        (utf8, this.rules, this.asOf, this.options, this.cancellation) = (input.Utf8!.Value, rules, asOf, options, cancellation);
        fingerprint = finding.Fingerprint;
        rule = rules.Rules.Single(one => one.Id == finding.Rule);
        before = Outcomes(input.Graph)?.Keys.ToHashSet(StringComparer.Ordinal) ?? [];
    }

    /// <summary>
    /// What the finding comes to when a fact is another: null when the changed document cannot be used or the rule is not judged to
    /// the end. Clear only when the rule finds nothing in its place that it did not find before.
    /// </summary>
    public Outcome? With(string pointer, JsonNode? value)
    {
        cancellation.ThrowIfCancellationRequested();
        var changed = GraphEdit.Apply(utf8.Span, [(pointer, value)], out _);
        if (changed is null || GraphFile.Read(changed, "").Value is not { } graph || Outcomes(graph) is not { } after)
        {
            return null;
        }

        return after.TryGetValue(fingerprint, out var outcome) ? outcome
            : after.Keys.All(before.Contains) ? Outcome.Clear
            : Outcome.Undetermined;
    }

    // The results of the rule that are not clear, the gravest of each fingerprint; null when it was cut off.
    private Dictionary<string, Outcome>? Outcomes(PartnershipGraph graph)
    {
        if (Scenarios.Read(options.Scenario, graph, asOf, "", []) is not { } scenario)
        {
            return null;
        }

        var situation = new Situation(new(graph), asOf, scenario);
        var results = RuleRun.Judge(
            rule, new(situation, rule.Parties), rules.Parameters.ValuesIn(situation), options with { IncludeClear = false }, crossCheck: null, cancellation);
        return results.Limit is not null ? null : results.Results
            .GroupBy(judged => Fingerprint.Of(rule, judged.Binding), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(judged => judged.Outcome).MinBy(Place), StringComparer.Ordinal);
    }

    private static int Place(Outcome outcome) => outcome switch { Outcome.Flagged => 0, Outcome.Failed => 1, _ => 2 };
}
