using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>How a finding compares with the baseline.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not know it.</summary>
    New,

    /// <summary>The baseline knows it with another outcome, severity or value.</summary>
    Changed,

    /// <summary>It is as the baseline knows it.</summary>
    Unchanged,
}

/// <summary>How a finding compares with the baseline.</summary>
/// <param name="State">Whether it is new, changed or unchanged.</param>
/// <param name="Worse">Whether it is flagged and was not, or is more severe than it was; false for a new one.</param>
public sealed record FindingBaseline(BaselineState State, bool Worse)
{
    /// <summary>The outcome it had; null when that did not change.</summary>
    public Outcome? WasOutcome { get; init; }

    /// <summary>The severity it had; null when that did not change.</summary>
    public Severity? WasSeverity { get; init; }

    /// <summary>The values that changed, by name.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];
}

/// <summary>A value that changed since the baseline.</summary>
/// <param name="Was">What it was; null when the baseline has no such value.</param>
/// <param name="Now">What it is; null when there is no such value any more.</param>
public sealed record ValueChange(FactResult? Was, FactResult? Now);

/// <summary>How the findings of a graph compare with the baseline.</summary>
/// <param name="New">How many the baseline does not know.</param>
/// <param name="Changed">How many have another outcome, severity or value.</param>
/// <param name="Unchanged">How many are as they were.</param>
/// <param name="Worse">How many of the changed ones are worse.</param>
/// <param name="Resolved">The findings of the baseline that are gone.</param>
public sealed record ReportBaseline(int New, int Changed, int Unchanged, int Worse, IReadOnlyList<BaselineFinding> Resolved);
