using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>How the findings of a report compare with those of an earlier one.</summary>
public sealed record FindingsComparison
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>The earlier report.</summary>
    public required ComparedReport Was { get; init; }

    /// <summary>The later report.</summary>
    public required ComparedReport Now { get; init; }

    /// <summary>The parties of both graphs, by id.</summary>
    public required IReadOnlyList<ReportParty> Parties { get; init; }

    /// <summary>The findings of both, by state, severity (highest first), rule and fingerprint.</summary>
    public required IReadOnlyList<ComparedFinding> Findings { get; init; }

    /// <summary>The exit code: 1 when a flagged finding at or above the level asked for is new, or was not flagged, or is more severe.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why the exit code is what it is, in words.</summary>
    public required string ExitReason { get; init; }
}

/// <summary>One of the two reports that are compared.</summary>
/// <param name="Graph">Its graph.</param>
/// <param name="Packs">Its packs.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Scenario">The ids of the open triggers taken to have happened.</param>
/// <param name="Complete">Whether everything was judged.</param>
/// <param name="Summary">The results counted.</param>
public sealed record ComparedReport(
    ReportGraph Graph, IReadOnlyList<Pack> Packs, DateOnly AsOf, IReadOnlyList<string> Scenario, bool Complete, ReportSummary Summary);

/// <summary>How a finding compares.</summary>
public enum ComparedState
{
    /// <summary>Only the later report has it.</summary>
    New,

    /// <summary>Both have it, with another outcome, severity or value.</summary>
    Changed,

    /// <summary>Only the earlier report has it: now it is clear, or there is nothing to judge.</summary>
    Resolved,

    /// <summary>Only the earlier report has it, and the later one did not judge its rule: whether it is resolved is not known.</summary>
    NotJudged,

    /// <summary>Both have it, and nothing that counts has changed.</summary>
    Unchanged,
}

/// <summary>A finding of either report, and how it compares.</summary>
public sealed record ComparedFinding
{
    /// <summary>How it compares.</summary>
    public required ComparedState State { get; init; }

    /// <summary>Whether it is flagged and was not, or is more severe than it was; false for a new one.</summary>
    public required bool Worse { get; init; }

    /// <summary>What identifies it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The title of the rule.</summary>
    public required string Title { get; init; }

    /// <summary>The outcome it has; of one that only the earlier report has, the one it had.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The severity it has, likewise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The outcome it had; null when that did not change.</summary>
    public Outcome? WasOutcome { get; init; }

    /// <summary>The severity it had; null when that did not change.</summary>
    public Severity? WasSeverity { get; init; }

    /// <summary>What is the case, in one sentence; of one that only the earlier report has, what was the case.</summary>
    public required string Sentence { get; init; }

    /// <summary>The ids of its parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The values that changed, by name.</summary>
    public required IReadOnlyList<ValueChange> Changes { get; init; }
}
