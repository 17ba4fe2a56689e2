
namespace ExclusivityRules.Testing;

/// <summary>How many of the mutants of a rule its cases tell from the rule.</summary>
/// <param name="Killed">How many a case fails on.</param>
/// <param name="Survivors">Those that every case passes on.</param>
public sealed record MutationScore(int Killed, IReadOnlyList<Survivor> Survivors)
{
    /// <summary>How many mutants there are.</summary>
    public int Count => Killed + Survivors.Count;
}

/// <summary>A mutant that no case tells from the rule.</summary>
/// <param name="Mutant">What is different in it, in words.</param>
/// <param name="Case">A case, as test files write it, that tells it from the rule; null when none was found by changing one value of a graph.</param>
public sealed record Survivor(string Mutant, string? Case);

/// <summary>Tries the mutants of a rule on its cases.</summary>
internal static class Mutation
{
    /// <summary>The score of a rule whose cases all pass.</summary>
    /// <param name="tests">The rule and its cases.</param>
    /// <param name="seen">What the rule gives on each case.</param>
    /// <param name="mutants">Makes the mutants.</param>
    public static MutationScore Of(RuleTests tests, IReadOnlyList<CaseResults> seen, Mutants mutants)
    {
        var killed = 0;
        var survivors = new List<Survivor>();
        foreach (var mutant in mutants.Of(tests.Rule))
        {
            if (tests.Runs.Any(run => Comparison.Differences(run.Test.Expected, run.Judge(mutant.Rule)).Count > 0))
            {
                killed++;
            }
            else
            {
                survivors.Add(new(mutant.What, KillingCase.Find(tests, seen, mutant.Rule)));
            }
        }

        return new(killed, survivors);
    }
}
