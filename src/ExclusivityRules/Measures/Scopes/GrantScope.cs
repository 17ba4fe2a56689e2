using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Something two grants both cover: one entry for each axis; null where neither restricts it.</summary>
/// <param name="Holds">Whether there is something.</param>
/// <param name="Product">The name of the product.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Channel">The name of the channel.</param>
internal sealed record Overlap(Truth Holds, string? Product = null, string? Territory = null, string? Channel = null)
{
    public static Overlap None { get; } = new(Truth.False);
}

/// <summary>
/// What a grant covers, as a union of boxes. Two boxes overlap when they do on every axis; axes are never merged over boxes,
/// since two unions may meet on each axis and in no box.
/// </summary>
internal sealed class GrantScope
{
    private readonly Box[] boxes;

    private sealed record Box(Axis Products, Axis Territories, Axis Channels, Axis Customers, Axis Fields);

    /// <param name="scopes">The scopes; null means everything.</param>
    public GrantScope(IReadOnlyList<Scope>? scopes) => boxes = (scopes ?? [new Scope()]).Select(ToBox).ToArray();

    /// <summary>Whether two scopes overlap, and where.</summary>
    public Overlap Overlaps(GrantScope other, ScopeTrees trees)
    {
        var best = Overlap.None;
        foreach (var box in boxes)
        {
            foreach (var otherBox in other.boxes)
            {
                var overlap = Overlaps(box, otherBox, trees);
                if (overlap.Holds == Truth.True)
                {
                    return overlap;
                }

                best = overlap.Holds > best.Holds ? overlap : best;
            }
        }

        return best;
    }

    private static Overlap Overlaps(Box one, Box other, ScopeTrees trees)
    {
        var products = one.Products.Meets(other.Products, trees.Products);
        if (products.Holds == Truth.False)
        {
            return Overlap.None;
        }

        var territories = one.Territories.Meets(other.Territories, trees.Territories);
        var channels = one.Channels.Meets(other.Channels, trees.Channels);
        var holds = products.Holds.And(territories.Holds).And(channels.Holds)
            .And(one.Customers.Meets(other.Customers, ScopeTrees.FreeWords).Holds)
            .And(one.Fields.Meets(other.Fields, ScopeTrees.FreeWords).Holds);
        return holds == Truth.False ? Overlap.None : new(holds, products.Witness, territories.Witness, channels.Witness);
    }

    private static Box ToBox(Scope scope) => new(
        new(scope.Products, scope.Except?.Products ?? []),
        new(scope.Territories, scope.Except?.Territories ?? []),
        new(scope.Channels, scope.Except?.Channels ?? []),
        new(scope.Customers, scope.Except?.Customers ?? []),
        new(scope.Fields, scope.Except?.Fields ?? []));
}
