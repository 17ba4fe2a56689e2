using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>How to judge a graph.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The day; null means the day the graph describes.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The scenario: <c>base</c> (no open trigger happens), <c>all</c>, or trigger ids separated by commas.</summary>
    public string Scenario { get; init; } = "base";

    /// <summary>The lowest severity of a flagged finding that gives exit code 1.</summary>
    public Severity FailOn { get; init; } = Severity.Medium;

    /// <summary>Whether to run Microsoft RulesEngine on the same bindings and report every difference.</summary>
    public bool CrossCheck { get; init; }

    /// <summary>Whether clear results are explained in the report too, after the others.</summary>
    public bool IncludeClear { get; init; }

    /// <summary>The waivers; null means none.</summary>
    public WaiverFile? Waivers { get; init; }

    /// <summary>What was found before: only what is new or worse gives exit code 1; null means that nothing is known.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The period of which to tell when each finding holds, with both its ends; null means not to.</summary>
    public Period? Timeline { get; init; }

    /// <summary>Whether to look for what would clear flagged findings and decide undetermined ones; needs the bytes of the graph file.</summary>
    public bool Counterfactuals { get; init; }

    /// <summary>What each rule may look at.</summary>
    public AnalysisLimits Limits { get; init; } = new();
}

/// <summary>What each rule may look at; counted in steps, so that a rule ends at the same place on every machine.</summary>
public sealed record AnalysisLimits
{
    /// <summary>How many candidates for a relation of its pattern.</summary>
    public long BindingsPerRule { get; init; } = 100_000_000;

    /// <summary>How many results that are not clear.</summary>
    public int FindingsPerRule { get; init; } = 10_000;

    /// <summary>How many elements of lists in its expressions.</summary>
    public long StepsPerRule { get; init; } = 100_000_000;
}
