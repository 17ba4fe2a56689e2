namespace ExclusivityRules.Model;

/// <summary>What a grant allows the grantee to do.</summary>
public enum GrantRight
{
    /// <summary>To sell the products on.</summary>
    Distribution,

    /// <summary>To use intellectual property.</summary>
    Licence,

    /// <summary>To run the products on its systems.</summary>
    Hosting,

    /// <summary>To supply the grantor.</summary>
    Supply,

    /// <summary>To buy the products.</summary>
    Purchase,

    /// <summary>To use a capacity or a service.</summary>
    Access,
}

/// <summary>Who else may have the right.</summary>
public enum Exclusivity
{
    /// <summary>Nobody else, not even the grantor.</summary>
    Exclusive,

    /// <summary>Nobody else but the grantor.</summary>
    Sole,

    /// <summary>Others, after the grantee.</summary>
    Preferred,

    /// <summary>Anybody.</summary>
    NonExclusive,
}

/// <summary>A right one party grants another.</summary>
[CheckedBy(typeof(GrantCheck))]
public sealed record Grant : Arrangement
{
    /// <summary>What is allowed.</summary>
    public required GrantRight Right { get; init; }

    /// <summary>Who else may have the right.</summary>
    public required Exclusivity Exclusivity { get; init; }

    /// <summary>What the right covers, as the union of its scopes; null means everything.</summary>
    [OneOrMany]
    public IReadOnlyList<Scope>? Scope { get; init; }

    /// <summary>How many days' notice ends it; null means unknown.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>Whether it renews itself; null means unknown.</summary>
    public bool? AutoRenews { get; init; }

    /// <summary>Whether leaving early costs a penalty; null means unknown.</summary>
    public bool? ExitPenalty { get; init; }

    /// <summary>Whether affiliates of the grantee have the right too; null means unknown.</summary>
    public bool? AppliesToAffiliates { get; init; }

    /// <summary>The ids of other grants it tolerates.</summary>
    public IReadOnlyList<string> Permits { get; init; } = [];
}
