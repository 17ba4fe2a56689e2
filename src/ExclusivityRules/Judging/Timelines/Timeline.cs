using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>When each finding holds in a period of time.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after.</param>
/// <param name="Days">The days that were judged: the first one, and each on which anything changes; between two nothing does.</param>
/// <param name="Findings">Every finding of any of the days, by severity (highest first), rule and fingerprint. Waivers do not count.</param>
public sealed record Timeline(DateOnly From, DateOnly To, IReadOnlyList<DateOnly> Days, IReadOnlyList<TimelineFinding> Findings);

/// <summary>A finding, and when it holds.</summary>
public sealed record TimelineFinding
{
    /// <summary>What identifies the finding.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The title of the rule.</summary>
    public required string Title { get; init; }

    /// <summary>The highest severity it has on any of the days.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is the case, in the words of the last day.</summary>
    public required string Sentence { get; init; }

    /// <summary>The ids of its parties on the last day.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>When it holds, in order; between two periods, before the first and after the last it is clear or there is nothing to judge.</summary>
    public required IReadOnlyList<TimelinePeriod> Periods { get; init; }
}

/// <summary>A period in which a finding has one outcome and severity.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after; the end of the timeline when it lasts longer.</param>
/// <param name="Outcome">Flagged, undetermined or failed.</param>
/// <param name="Severity">The severity.</param>
public sealed record TimelinePeriod(DateOnly From, DateOnly To, Outcome Outcome, Severity Severity);
