namespace ExclusivityRules.Model;

/// <summary>What a party depends on.</summary>
public enum DependencyForm
{
    /// <summary>Computing capacity.</summary>
    Compute,

    /// <summary>Hardware.</summary>
    Hardware,

    /// <summary>Software.</summary>
    Software,

    /// <summary>Data.</summary>
    Data,
}

/// <summary>How much it costs to change the provider.</summary>
public enum SwitchingCost
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Something.</summary>
    Medium,

    /// <summary>A great deal.</summary>
    High,
}

/// <summary>That a party relies on what another provides.</summary>
public sealed record Dependency : Arrangement
{
    /// <summary>What it relies on.</summary>
    public required DependencyForm Form { get; init; }

    /// <summary>The id of the product; null means unknown.</summary>
    public string? Product { get; init; }

    /// <summary>The share of the dependent's needs that the provider covers, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval Share { get; init; }

    /// <summary>How much changing the provider costs; null means unknown.</summary>
    public SwitchingCost? Switching { get; init; }
}
