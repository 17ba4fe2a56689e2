namespace ExclusivityRules.Model;

/// <summary>
/// What a grant or covenant covers: one set for each axis. An axis that is null is unrestricted; an empty one grants nothing.
/// </summary>
[CheckedBy(typeof(ScopeCheck))]
public sealed record Scope
{
    /// <summary>Ids of products, each with all its parts.</summary>
    public IReadOnlyList<string>? Products { get; init; }

    /// <summary>Territories, each with all its parts.</summary>
    public IReadOnlyList<string>? Territories { get; init; }

    /// <summary>Ids of channels, each with all its parts.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>Groups of customers, in free words.</summary>
    public IReadOnlyList<string>? Customers { get; init; }

    /// <summary>Fields of use, in free words.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>What is left out; null means nothing. An exception has no exceptions itself.</summary>
    public Scope? Except { get; init; }
}
