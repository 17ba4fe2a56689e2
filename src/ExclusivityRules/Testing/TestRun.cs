using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>What a run of rule tests came to.</summary>
public sealed record TestRun
{
    /// <summary>The rules that have tests, or need them, in the order of packs and files.</summary>
    public required IReadOnlyList<TestedRule> Rules { get; init; }

    /// <summary>What is wrong with the packs and their test files. With an error nothing was run.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>How the run ended, and why.</summary>
    public required Exit Exit { get; init; }

    /// <summary>The test files in which some case failed, with what it expects rewritten by what was seen.</summary>
    public IReadOnlyList<PackFile> Accepted { get; init; } = [];

    /// <summary>The cases of all rules.</summary>
    public IEnumerable<TestedCase> Cases => Rules.SelectMany(rule => rule.Cases);
}

/// <summary>A rule, and what its tests came to.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Pack">The id of its pack.</param>
/// <param name="Cases">Its cases, a boundary as three, in the order of the files.</param>
public sealed record TestedRule(string Id, string Pack, IReadOnlyList<TestedCase> Cases)
{
    /// <summary>How its conditions were seen; null when nobody asked.</summary>
    public IReadOnlyList<ConditionCoverage>? Coverage { get; init; }

    /// <summary>What became of its mutants; null when nobody asked, or a case failed.</summary>
    public MutationScore? Mutation { get; init; }
}

/// <summary>What to do besides running the cases.</summary>
/// <param name="Coverage">Whether to look in which ways the cases see each condition; the bar is every way it can be.</param>
/// <param name="Mutate">Whether to try rules with small mistakes; the bar is <see cref="Bar"/> of the mutants of each pack.</param>
public sealed record TestOptions(bool Coverage = false, bool Mutate = false)
{
    /// <summary>The share of its mutants that the cases of a pack must kill.</summary>
    public const decimal Bar = 0.95m;
}

/// <summary>A case that was run.</summary>
/// <param name="Name">Its name; of a side of a boundary with the side.</param>
/// <param name="File">Its file, as the user named it.</param>
/// <param name="Place">Its place in the file.</param>
/// <param name="Differences">What differs from what is expected, one sentence each; none when it passes.</param>
/// <param name="Seen">The results of the rule that the case means.</param>
public sealed record TestedCase(string Name, string File, Place Place, IReadOnlyList<string> Differences, IReadOnlyList<Finding> Seen)
{
    /// <summary>Whether it came out as expected.</summary>
    public bool Passed => Differences.Count == 0;
}
