namespace ExclusivityRules.Rules;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Of little weight.</summary>
    Low,

    /// <summary>Of some weight.</summary>
    Medium,

    /// <summary>Of great weight.</summary>
    High,
}
