using ExclusivityRules.Measures;

namespace ExclusivityRules.Judging;

/// <summary>
/// Where the law of a pack reaches. A market known to lie elsewhere is none of its business; one whose territory is not stated
/// may lie anywhere.
/// </summary>
internal sealed class Reach
{
    private readonly ScopeTree territories;
    private readonly int jurisdiction;

    private Reach(ScopeTree territories, int jurisdiction)
    {
        this.territories = territories;
        this.jurisdiction = jurisdiction;
    }

    /// <summary>The reach of a jurisdiction in a situation; null when it is everywhere, or the territory is not known.</summary>
    public static Reach? Of(string? jurisdiction, Situation situation)
    {
        if (jurisdiction is null)
        {
            return null;
        }

        var tree = situation.Derived(ScopeTrees.Derive).Territories;
        return tree.Find(jurisdiction) is >= 0 and var place ? new(tree, place) : null;
    }

    /// <summary>Whether every market of a binding, and of the relations in it, may lie within.</summary>
    public bool Covers(object?[] binding)
    {
        foreach (var bound in binding)
        {
            if (MarketOf(bound)?.TerritoryValue() is { } territory && territories.Find(territory) is >= 0 and var place && territories.Apart(place, jurisdiction))
            {
                return false;
            }
        }

        return true;
    }

    private static MarketNode? MarketOf(object? bound) => bound switch
    {
        MarketNode market => market,
        GrantTerms grant => grant.MarketValue(),
        Competes rivalry => rivalry.MarketValue(),
        Interlock link => link.MarketValue(),
        _ => null,
    };
}
