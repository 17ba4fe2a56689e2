namespace ExclusivityRules.Judging;

/// <summary>What is not flagged, but for a number that misses its threshold by little.</summary>
public sealed record NearMisses
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

    /// <summary>The clear results that only numbers keep from being flagged, nearest first.</summary>
    public required IReadOnlyList<NearMiss> Candidates { get; init; }

    /// <summary>How many more there are that only numbers keep from being flagged.</summary>
    public required int More { get; init; }

    /// <summary>How many clear results have another reason: they are no near misses, however near their numbers.</summary>
    public required int Others { get; init; }

    /// <summary>The rules that were not judged to the end, and why.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}

/// <summary>A clear result that only numbers keep from being flagged.</summary>
/// <param name="Gap">
/// By what part of the larger of value and threshold the numbers miss, added up over those that have to change: 0.1 where 9 % is
/// held and 10 % needed.
/// </param>
/// <param name="Finding">The result.</param>
public sealed record NearMiss(decimal Gap, Finding Finding);
