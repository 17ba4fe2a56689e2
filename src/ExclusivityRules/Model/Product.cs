namespace ExclusivityRules.Model;

/// <summary>Something an arrangement is about. Products form a tree.</summary>
[CheckedBy(typeof(ProductCheck))]
public sealed record Product
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the party whose product it is; null means unknown.</summary>
    public string? Owner { get; init; }

    /// <summary>The id of the product it is a part of; null means none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The id of the market it is sold in; null means that of the product it is part of, or unknown.</summary>
    public string? Market { get; init; }

    /// <summary>Whether the products that are part of it are all its parts; null means no.</summary>
    public bool? Closed { get; init; }

    /// <summary>Whether it is goods: things one can hand over, neither a service nor a right; null means as the product it is part of, or unknown.</summary>
    public bool? Goods { get; init; }
}

/// <summary>A channel or a territory: an entry of a tree that scopes name.</summary>
[CheckedBy(typeof(TreeEntryCheck))]
public sealed record TreeEntry
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the entry it is a part of; null means none.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether the entries that are part of it are all its parts; null means no.</summary>
    public bool? Closed { get; init; }
}
