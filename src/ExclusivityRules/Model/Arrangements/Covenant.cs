namespace ExclusivityRules.Model;

/// <summary>What a covenant obliges to.</summary>
public enum CovenantType
{
    /// <summary>Not to compete.</summary>
    NonCompete,

    /// <summary>Not to hire staff or approach customers.</summary>
    NoSolicit,

    /// <summary>To give terms as good as anyone's.</summary>
    MostFavouredNation,

    /// <summary>To let the beneficiary match an offer.</summary>
    RightOfFirstRefusal,

    /// <summary>To offer to the beneficiary first.</summary>
    RightOfFirstOffer,

    /// <summary>To negotiate with the beneficiary first.</summary>
    RightOfFirstNegotiation,

    /// <summary>Not to change owners without consent.</summary>
    ChangeOfControlConsent,

    /// <summary>Not to assign without consent.</summary>
    AntiAssignment,

    /// <summary>Not to take certain decisions without consent.</summary>
    Veto,

    /// <summary>To consult before certain decisions.</summary>
    Consultation,

    /// <summary>To give information.</summary>
    InformationRight,

    /// <summary>To share revenue.</summary>
    RevenueShare,

    /// <summary>To keep to prices.</summary>
    PriceRestriction,
}

/// <summary>An obligation of one party for the benefit of another.</summary>
public sealed record Covenant : Arrangement
{
    /// <summary>What it obliges to.</summary>
    [FileName("covenant")]
    public required CovenantType Type { get; init; }

    /// <summary>What it covers, as the union of its scopes; null means everything.</summary>
    [OneOrMany]
    public IReadOnlyList<Scope>? Scope { get; init; }

    /// <summary>The rate of a revenue share, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval Rate { get; init; }
}

/// <summary>Names a property in a document, where the name is not the property's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FileNameAttribute(string name) : Attribute
{
    /// <summary>The name in the document.</summary>
    public string Name { get; } = name;
}
