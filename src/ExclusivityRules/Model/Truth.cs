namespace ExclusivityRules.Model;

/// <summary>A truth value of strong Kleene logic: what is known of a yes-or-no question.</summary>
/// <remarks>The numbers are ordered so that "and" is the minimum and "or" the maximum.</remarks>
public enum Truth : sbyte
{
    /// <summary>Known not to hold.</summary>
    False = -1,

    /// <summary>Not known: the answer depends on a fact that is missing.</summary>
    Unknown = 0,

    /// <summary>Known to hold.</summary>
    True = 1,
}

/// <summary>The operations of strong Kleene logic.</summary>
public static class TruthLogic
{
    /// <summary>False when either is false, true when both are true, else unknown.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>True when either is true, false when both are false, else unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Truth Not(this Truth value) => (Truth)(-(sbyte)value);

    /// <summary>The truth value of a fact of a document, where null means unknown.</summary>
    public static Truth Of(bool? value) => value switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };

    /// <summary>True, false, or null when unknown: the form used in documents and reports.</summary>
    public static bool? ToNullable(this Truth value) => value == Truth.Unknown ? null : value == Truth.True;
}
