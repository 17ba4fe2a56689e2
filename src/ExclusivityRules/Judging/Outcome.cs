namespace ExclusivityRules.Judging;

/// <summary>What judging one rule on one binding came to.</summary>
public enum Outcome
{
    /// <summary>Every condition the rule needs is met.</summary>
    Flagged,

    /// <summary>The rule is known not to be met.</summary>
    Clear,

    /// <summary>A missing fact could change the answer.</summary>
    Undetermined,

    /// <summary>An error kept the rule from being judged.</summary>
    Failed,

    /// <summary>No binding matches the rule.</summary>
    NotApplicable,

    /// <summary>Flagged, and accepted for a time by a waiver.</summary>
    Waived,
}
