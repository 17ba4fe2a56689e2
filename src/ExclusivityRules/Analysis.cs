using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>The front door: judges a graph by rules.</summary>
public static class Analysis
{
    /// <summary>
    /// Judges a graph. The result depends on the arguments alone: no clock, no culture, no randomness. A rule that fails or meets
    /// a limit stands in the report, and the others go on.
    /// </summary>
    /// <param name="input">The graph.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">How to judge; null means as on the command line without options.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <returns>The report; or only problems, when the options do not fit the graph.</returns>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static Loaded<Report> Run(
        GraphInput input, RuleSet rules, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        var judged = Judge(input, rules, options, [.. input.Warnings], cancellation);
        if (judged.Value is not { } report)
        {
            return judged;
        }

        var run = new BatchTotals(options, rules);
        run.Add(report);
        return new(report with { Problems = [.. report.Problems, .. run.Problems(isCancelled: false)] }, judged.Problems);
    }

    /// <summary>The report of a graph that may be one of several: waivers that mean nothing in it may mean something in another.</summary>
    /// <param name="input">The graph.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="options">How to judge.</param>
    /// <param name="problems">What reading the graph warned of. What else is found is added, and what is found before any rule runs is there even when the rest is cancelled.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    internal static Loaded<Report> Judge(GraphInput input, RuleSet rules, AnalysisOptions options, List<Problem> problems, CancellationToken cancellation)
    {
        var asOf = options.AsOf ?? input.Graph.AsOf;
        var scenario = Scenarios.Read(options.Scenario, input.Graph, asOf, input.File ?? "", problems);
        return scenario is null
            ? new(null, problems)
            : new(new GraphAnalysis(input, rules, options, asOf, cancellation).Run(scenario, problems), []);
    }
}
