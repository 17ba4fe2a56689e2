namespace ExclusivityRules.Rules;

/// <summary>What kind of concern a rule is about.</summary>
public enum Concern
{
    /// <summary>Somebody is shut out.</summary>
    Exclusivity,

    /// <summary>One party holds interests in others that should compete.</summary>
    CrossInvestment,

    /// <summary>Money invested comes back as spending.</summary>
    CircularSpending,

    /// <summary>Few hold much of a market.</summary>
    Concentration,

    /// <summary>Seats and rights open a channel between rivals.</summary>
    Governance,

    /// <summary>A party cannot do without another.</summary>
    Dependency,

    /// <summary>Somebody gains influence over a company.</summary>
    Control,

    /// <summary>A notification may be due.</summary>
    Filing,
}
