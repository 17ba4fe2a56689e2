using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Which triggers are taken to have happened.</summary>
internal static class Scenarios
{
    /// <summary>The most triggers whose combinations are all looked at.</summary>
    public const int MostTriggers = 10;

    /// <summary>The ids of the triggers that are open on a day, in ordinal order.</summary>
    public static IReadOnlyList<string> Open(PartnershipGraph graph, DateOnly asOf) => graph.Triggers
        .Where(trigger => !(trigger.Occurred <= asOf))
        .Select(trigger => trigger.Id)
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>Reads a scenario; null, beside a problem, when it names something that is no trigger.</summary>
    public static IReadOnlyList<string>? Read(string text, PartnershipGraph graph, DateOnly asOf, string file, List<Problem> problems)
    {
        var open = Open(graph, asOf);
        switch (text)
        {
            case "base" or "":
                return [];
            case "all":
                return open;
        }

        var named = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = graph.Triggers.Select(trigger => trigger.Id).ToHashSet(StringComparer.Ordinal);
        var wrong = named.Where(id => !known.Contains(id)).ToArray();
        problems.AddRange(wrong.Select(id => new Problem(
            "EXR0601", ProblemSeverity.Error, file, default, $"the scenario names `{id}`, which is no trigger of the graph{DidYouMean.Hint(id, known)}")));
        return wrong.Length > 0 ? null : open.Where(named.Contains).ToArray();
    }

    /// <summary>The open triggers that any arrangement or tranche depends on, in ordinal order: the others change nothing.</summary>
    public static IReadOnlyList<string> Relevant(GraphIndex index, DateOnly asOf)
    {
        var used = index.Conditions.SelectMany(condition => condition.Triggers()).ToHashSet(StringComparer.Ordinal);
        return Open(index.Graph, asOf).Where(used.Contains).ToArray();
    }
}
