namespace ExclusivityRules.Measures;

/// <summary>The trees that the scopes of a situation name.</summary>
/// <param name="Products">The products of the document.</param>
/// <param name="Territories">The built-in territories with the membership of the day, and those of the document.</param>
/// <param name="Channels">The channels of the document.</param>
internal sealed record ScopeTrees(ScopeTree Products, ScopeTree Territories, ScopeTree Channels)
{
    /// <summary>The tree of axes that take free words: it is empty.</summary>
    public static ScopeTree FreeWords { get; } = new([]);

    /// <summary>Builds the trees of a situation.</summary>
    public static ScopeTrees Derive(Situation situation)
    {
        var graph = situation.Graph;
        return new(
            new(graph.Products.Select(product => new ScopeEntry(product.Id, product.Name, product.PartOf, product.Closed ?? false))),
            Territory.Tree(graph.Territories, situation.AsOf),
            new(graph.Channels.Select(channel => new ScopeEntry(channel.Id, channel.Name, channel.PartOf, channel.Closed ?? false))));
    }
}
