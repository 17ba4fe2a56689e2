using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Tries changes of a graph document on one finding, each by reading and judging the changed document again.</summary>
internal sealed class Trial
{
    private static readonly Tried Refused = new(null, "");

    private readonly ReadOnlyMemory<byte> utf8;
    private readonly RuleSet rules;
    private readonly Rule rule;
    private readonly string fingerprint;
    private readonly DateOnly asOf;
    private readonly AnalysisOptions options;
    private readonly CancellationToken cancellation;
    private readonly IReadOnlyDictionary<string, string> bindings;
    private readonly HashSet<string> before;

    /// <summary>Prepares trials for a finding.</summary>
    public Trial(GraphInput input, RuleSet rules, Finding finding, DateOnly asOf, AnalysisOptions options, CancellationToken cancellation)
    {
        (utf8, this.rules, this.asOf, this.options, this.cancellation) = (input.Utf8!.Value, rules, asOf, options, cancellation);
        fingerprint = finding.Fingerprint;
        rule = rules.Rules.Single(one => one.Id == finding.Rule);
        bindings = finding.Bindings;
        before = Results(input.Graph) is { } results ? Others(results) : [];
    }

    /// <summary>
    /// What the finding comes to when a fact is another: null when the changed document cannot be used or the rule is not judged to
    /// the end. Clear only when the rule finds nothing in its place that it did not find before.
    /// </summary>
    public Tried With(string pointer, JsonNode? value)
    {
        cancellation.ThrowIfCancellationRequested();
        var changed = GraphEdit.Apply(utf8.Span, [(pointer, value)], out _);
        return changed is not null && GraphFile.Read(changed, "").Value is { } graph && Results(graph) is { } results ? Of(results) : Refused;
    }

    private Tried Of(Candidates candidates)
    {
        var same = candidates.Results.Results.Where(IsSame).ToArray();
        var others = string.Join('\n', Others(candidates).Except(before, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var outcome = same.Select(judged => judged.Outcome).DefaultIfEmpty(Outcome.Clear).MinBy(Place);
        return new(outcome == Outcome.Clear && others.Length > 0 ? Outcome.Undetermined : outcome, string.Join('\n', same.Select(candidates.Sides).Append(others)));
    }

    // The fingerprints of what is not clear, but for the finding itself.
    private HashSet<string> Others(Candidates candidates) => candidates.Results.Results
        .Where(judged => judged.Outcome != Outcome.Clear && !IsSame(judged))
        .Select(judged => Fingerprint.Of(rule, judged.Binding)).ToHashSet(StringComparer.Ordinal);

    private bool IsSame(Judged judged) => rule.Match.Variables.All(variable => judged.Binding[variable.Slot] is not (Node or ArrangementRelation)
        || (bindings.TryGetValue(variable.Name, out var id) && id == Symmetry.IdOf(judged.Binding[variable.Slot])))
        && Fingerprint.Of(rule, judged.Binding) == fingerprint;

    // Everything the rule matches; null when it was cut off.
    private Candidates? Results(PartnershipGraph graph)
    {
        if (Scenarios.Read(options.Scenario, graph, asOf, "", []) is not { } scenario)
        {
            return null;
        }

        var candidates = Candidates.Of(rule, rules, new(new(graph), asOf, scenario), options, cancellation);
        return candidates.Results.Limit is null ? candidates : null;
    }

    private static int Place(Outcome outcome) => outcome switch { Outcome.Flagged => 0, Outcome.Failed => 1, Outcome.Clear => 3, _ => 2 };
}
