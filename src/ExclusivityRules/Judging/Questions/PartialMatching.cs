using System.Numerics;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;

namespace ExclusivityRules.Judging;

/// <summary>Finds as much of a pattern as matches.</summary>
internal static class PartialMatching
{
    // Twelve relations have 4,095 parts.
    private const int MostEdges = 12;

    /// <summary>The largest part of a pattern that matches with all the ids; null when none does, or when it cannot be found within the budget.</summary>
    public static PartialMatch? Find(Pattern pattern, GraphView view, NamedIds ids, AnalysisLimits limits, CancellationToken cancellation)
    {
        if (pattern.Edges.Count > MostEdges)
        {
            return null;
        }

        var budget = new Budget(limits.BindingsPerRule, cancellation);
        try
        {
            return Enumerable.Range(1, (1 << pattern.Edges.Count) - 1)
                .OrderByDescending(part => BitOperations.PopCount((uint)part)).ThenBy(part => part)
                .Select(part => Match(pattern, part, view, ids, budget)).FirstOrDefault(match => match is not null);
        }
        catch (BindingLimitException)
        {
            return null;
        }
    }

    private static PartialMatch? Match(Pattern pattern, int part, GraphView view, NamedIds ids, Budget budget)
    {
        var edges = pattern.Edges.Where((_, number) => (part & (1 << number)) != 0).ToArray();
        var touched = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        object?[]? found = null;
        var some = new PatternPart(pattern, edges, touched);
        new Matcher(some.Pattern, view, budget, (binding, _) =>
        {
            if (found is null && ids.AllIn(binding))
            {
                found = (object?[])binding.Clone();
            }
        }).Match([]);
        return found is null ? null : new(
            [.. edges.Select(edge => PatternPart.Text(pattern, edge))],
            [.. pattern.Edges.Except(edges).Select(edge => PatternPart.Text(pattern, edge))],
            some.Pattern.Variables.ToDictionary(variable => variable.Name, variable => Symmetry.IdOf(found[variable.Slot]), StringComparer.Ordinal));
    }
}
