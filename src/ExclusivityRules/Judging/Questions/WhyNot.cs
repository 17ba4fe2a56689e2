namespace ExclusivityRules.Judging;

/// <summary>Why a rule does not flag certain parties, markets or arrangements.</summary>
public sealed record WhyNot
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>The graph.</summary>
    public required ReportGraph Graph { get; init; }

    /// <summary>The parties of the graph, in its order.</summary>
    public required IReadOnlyList<ReportParty> Parties { get; init; }

    /// <summary>The day the graph was judged at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The ids of the open triggers taken to have happened, in ordinal order.</summary>
    public required IReadOnlyList<string> Scenario { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The title of the rule.</summary>
    public required string Title { get; init; }

    /// <summary>The pattern of the rule, as written.</summary>
    public required string Match { get; init; }

    /// <summary>The ids that were asked about.</summary>
    public required IReadOnlyList<string> On { get; init; }

    /// <summary>What the rule comes to on them; null when the pattern matches nothing with all of them.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>How many candidates there are: bindings of the pattern with all the ids.</summary>
    public required int Count { get; init; }

    /// <summary>The candidates nearest to being flagged, nearest first; only a few of many.</summary>
    public required IReadOnlyList<Finding> Candidates { get; init; }

    /// <summary>As much of the pattern as matches with all the ids; null when there are candidates, or when not even one relation matches.</summary>
    public PartialMatch? Partial { get; init; }

    /// <summary>What else keeps the rule from matching, as an arrangement that has ended.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>As much of a pattern as matches.</summary>
/// <param name="Matched">The relations and nodes of the pattern that match together, as written.</param>
/// <param name="Unmatched">The relations that nothing matches besides.</param>
/// <param name="Bindings">What the named variables among those that match are bound to, the first time.</param>
public sealed record PartialMatch(IReadOnlyList<string> Matched, IReadOnlyList<string> Unmatched, IReadOnlyDictionary<string, string> Bindings);
