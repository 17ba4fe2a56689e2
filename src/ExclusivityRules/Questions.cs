using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>What a reviewer asks besides: why something is not flagged, what nearly is, what would be.</summary>
public static class Questions
{
    /// <summary>Why a rule does not flag certain parties, markets or arrangements.</summary>
    /// <param name="input">The graph.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="on">The ids; a legal entity stands for its undertaking where the rule looks at undertakings.</param>
    /// <param name="options">The day, the scenario and the limits; null means as on the command line without options.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The answer; or only problems, when the question does not fit the graph and the rules.</returns>
    public static Loaded<WhyNot> WhyNot(
        GraphInput input, RuleSet rules, string rule, IReadOnlyList<string> on, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        var problems = new List<Problem>();
        var known = input.Graph.Parties.Select(party => party.Id).Concat(input.Graph.Markets.Select(market => market.Id))
            .Concat(input.Graph.Arrangements.Select(arrangement => arrangement.Id)).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(on.Where(id => !known.Contains(id)).Select(id => Wrong(
            input, RunErrors.NoSuchId, $"no party, market or arrangement has the id {Quoted.Of(id)}{DidYouMean.Hint(id, known)}")));
        var asked = rules.Rules.FirstOrDefault(one => one.Id == rule);
        if (asked is null)
        {
            problems.Add(Wrong(input, RunErrors.NoSuchRule, $"no rule has the id {Quoted.Of(rule)}{DidYouMean.IdHint(rule, rules.Rules.Select(one => one.Id))}"));
        }

        return Asked(input, options, problems, (situation, scenario, asOptions) =>
            WhyNotSearch.Find(input, rules, asked!, on, situation, scenario, asOptions, cancellation));
    }

    /// <summary>What is not flagged, but for a number that misses its threshold by little.</summary>
    /// <param name="input">The graph.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="most">How many to tell, nearest first.</param>
    /// <param name="options">The day, the scenario and the limits; null means as on the command line without options.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The answer; or only problems, when the options do not fit the graph.</returns>
    public static Loaded<NearMisses> NearMisses(
        GraphInput input, RuleSet rules, int most = 20, AnalysisOptions? options = null, CancellationToken cancellation = default) =>
        Asked(input, options, [], (situation, scenario, asOptions) => NearMissSearch.Find(input, rules, situation, scenario, most, asOptions, cancellation));

    /// <summary>What would be found if the graph were changed, compared with what is found.</summary>
    /// <param name="input">The graph, with the bytes of its file.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">How to judge; the day is that of the graph as it stands, unless another is asked for.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison; or only problems, when the changes do not fit the graph or the changed graph has errors.</returns>
    public static Loaded<FindingsComparison> WhatIf(
        GraphInput input, GraphChanges changes, RuleSet rules, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        options = (options ?? new()) with { AsOf = options?.AsOf ?? input.Graph.AsOf };
        var was = Analysis.Run(input, rules, options, cancellation);
        var changed = changes.Apply(input);
        if (was.Value is null || changed.Value is null)
        {
            return new(null, [.. was.Problems, .. changed.Problems]);
        }

        var now = Analysis.Run(changed.Value, rules, options, cancellation);
        return now.Value is null ? new(null, now.Problems)
            : new(ReportComparison.Of(was.Value, now.Value, options.FailOn), [.. now.Value.Problems.Select(problem => problem with { Place = default })]);
    }

    private static Loaded<T> Asked<T>(
        GraphInput input, AnalysisOptions? options, List<Problem> problems, Func<Situation, IReadOnlyList<string>, AnalysisOptions, T> answer) where T : class
    {
        options ??= new();
        var asOf = options.AsOf ?? input.Graph.AsOf;
        var scenario = Scenarios.Read(options.Scenario, input.Graph, asOf, input.File ?? "", problems);
        if (scenario is null || problems.Count > 0)
        {
            return new(null, problems);
        }

        var situation = new Situation(new(input.Graph), asOf, scenario);
        var found = DataProblems.Find(situation, input.File ?? "");
        return new(answer(situation, scenario, options), [.. input.Warnings, .. input.Utf8 is { } utf8 ? Excerpts.Add(found, utf8, input.Line ?? 1) : found]);
    }

    private static Problem Wrong(GraphInput input, string code, string message) => new(code, ProblemSeverity.Error, input.File ?? "", default, message);
}
