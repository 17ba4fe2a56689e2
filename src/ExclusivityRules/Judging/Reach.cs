using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// Where the law of a pack reaches. A market known to lie elsewhere is none of its business, nor is an obligation for territories or
/// products of markets that all lie elsewhere; what is not stated may lie anywhere.
/// </summary>
internal sealed class Reach
{
    private readonly ScopeTree territories;
    private readonly int jurisdiction;
    private readonly GrantMarkets markets;
    private readonly PartnershipGraph graph;

    private Reach(ScopeTree territories, int jurisdiction, Situation situation)
    {
        this.territories = territories;
        this.jurisdiction = jurisdiction;
        markets = situation.Derived(GrantMarkets.Derive);
        graph = situation.Graph;
    }

    /// <summary>The reach of a jurisdiction in a situation; null when it is everywhere, or the territory is not known.</summary>
    public static Reach? Of(string? jurisdiction, Situation situation)
    {
        if (jurisdiction is null)
        {
            return null;
        }

        var tree = situation.Derived(ScopeTrees.Derive).Territories;
        return tree.Find(jurisdiction) is >= 0 and var place ? new(tree, place, situation) : null;
    }

    /// <summary>Whether every market of a binding, and what the relations in it cover, may lie within.</summary>
    public bool Covers(object?[] binding)
    {
        foreach (var bound in binding)
        {
            if (IsElsewhere(MarketOf(bound)?.TerritoryValue()) || (bound is ArrangementRelation { Arrangement: var arrangement } && IsElsewhere(arrangement)))
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

    // An obligation reaches as far as its territories, and the markets of its products.
    private bool IsElsewhere(Arrangement arrangement) => arrangement switch
    {
        Grant grant => AreElsewhere(grant.Scope),
        Covenant covenant => AreElsewhere(covenant.Scope) || AreElsewhere(markets.Of(covenant.Scope)),
        Commitment { Product: { } product } => AreElsewhere(markets.Of([new() { Products = [product] }])),
        _ => false,
    };

    private bool AreElsewhere(IReadOnlyList<Scope>? scopes) =>
        scopes is { Count: > 0 } && scopes.All(scope => scope.Territories is { Count: > 0 } named && named.All(IsElsewhere));

    private bool AreElsewhere(GrantMarkets.Found found) =>
        found is { Markets.Count: > 0, Unplaced: null } && found.Markets.All(market => IsElsewhere(graph.Markets[market].Territory));

    private bool IsElsewhere(string? territory) =>
        territory is not null && territories.Find(territory) is >= 0 and var place && territories.Apart(place, jurisdiction);
}
