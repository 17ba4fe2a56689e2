namespace ExclusivityRules.Model;

/// <summary>What two parties work together on.</summary>
public enum CollaborationPurpose
{
    /// <summary>Research.</summary>
    Research,

    /// <summary>Development of a product.</summary>
    Development,

    /// <summary>Production.</summary>
    Production,

    /// <summary>Bringing a product to customers.</summary>
    Commercialisation,
}

/// <summary>Work of two parties together.</summary>
public sealed record Collaboration : Arrangement
{
    /// <summary>What it is for.</summary>
    public required CollaborationPurpose Purpose { get; init; }

    /// <summary>The ids of the products it is about; null means unknown.</summary>
    public IReadOnlyList<string>? Products { get; init; }
}
