using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What is wrong with the facts of a situation. All are warnings; they are asked for before any rule is judged.</summary>
public static class DataProblems
{
    /// <summary>Finds the problems: those of ownership first, then those of markets.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="file">The file of the graph, as the user named it.</param>
    public static IEnumerable<Problem> Find(Situation situation, string file) =>
        OwnershipProblems.Find(situation, file).Concat(MarketProblems.Find(situation, file));
}
