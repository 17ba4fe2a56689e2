using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The markets of the products a grant covers: the products its scopes name, with all their parts, less those excepted. A
/// product is in its own market, else in that of the product it is part of.
/// </summary>
internal sealed class GrantMarkets
{
    private readonly GraphIndex index;
    private readonly ScopeTree products;
    private readonly int[] marketOf;

    /// <summary>The markets of a grant.</summary>
    /// <param name="Markets">Their positions, in the order of the document.</param>
    /// <param name="Unplaced">The position of a product covered that is in no market known; null when there is none.</param>
    public sealed record Found(IReadOnlyList<int> Markets, int? Unplaced);

    private GrantMarkets(Situation situation)
    {
        index = situation.Index;
        products = situation.Derived(ScopeTrees.Derive).Products;
        marketOf = new int[index.Graph.Products.Count];
        foreach (var product in products.Order)
        {
            marketOf[product] = Stated(product) is { } market ? index.Market(market)
                : products.Parent(product) is >= 0 and var above ? marketOf[above] : -1;
        }
    }

    /// <summary>Finds the market of each product.</summary>
    public static GrantMarkets Derive(Situation situation) => new(situation);

    /// <summary>The markets of a grant.</summary>
    public Found Of(Grant grant) => Of(grant.Scope);

    /// <summary>The markets of the products that some scopes name.</summary>
    public Found Of(IReadOnlyList<Scope>? scopes)
    {
        var markets = new SortedSet<int>();
        int? unplaced = null;
        foreach (var scope in scopes ?? [])
        {
            var excepted = Positions(scope.Except?.Products).ToArray();
            foreach (var product in Positions(scope.Products))
            {
                Collect(product, excepted, markets, ref unplaced);
            }
        }

        return new([.. markets], unplaced);
    }

    /// <summary>Notes why a grant is in a market.</summary>
    public void Note(Grant grant, int market, Evidence? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        evidence.Uses(grant, "scope");
        foreach (var root in (grant.Scope ?? []).SelectMany(scope => Positions(scope.Products)))
        {
            for (var place = products.First(root); place < products.Last(root); place++)
            {
                if (marketOf[products.Order[place]] == market)
                {
                    evidence.Uses($"/products/{StatedAt(products.Order[place])}/market");
                }
            }
        }
    }

    private int StatedAt(int product)
    {
        while (Stated(product) is null)
        {
            product = products.Parent(product);
        }

        return product;
    }

    private string? Stated(int product) => index.Graph.Products[product].Market;

    private IEnumerable<int> Positions(IReadOnlyList<string>? ids) => (ids ?? []).Select(products.Find).Where(position => position >= 0);

    private void Collect(int whole, IReadOnlyList<int> excepted, SortedSet<int> markets, ref int? unplaced)
    {
        for (var place = products.First(whole); place < products.Last(whole); place++)
        {
            var product = products.Order[place];
            if (excepted.Any(cut => products.Contains(cut, product)))
            {
                place = products.Last(product) - 1;
            }
            else if (marketOf[product] >= 0)
            {
                markets.Add(marketOf[product]);
            }
            else if (products.IsLeaf(product))
            {
                unplaced ??= product;
            }
        }
    }
}
