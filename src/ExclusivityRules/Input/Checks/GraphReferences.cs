using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Checks;

/// <summary>Checks what the parts of a document say of each other.</summary>
internal static class GraphReferences
{
    /// <summary>Adds a problem for each thing that does not fit.</summary>
    public static void Check(PartnershipGraph graph, ProblemList problems)
    {
        var walk = new GraphWalk(graph, problems);
        walk.Each("exchangeRates", graph.ExchangeRates, static (at, rate) => at.Each("sources", rate.Sources, Citation));
        walk.Each("parties", graph.Parties, Party);
        walk.Each("markets", graph.Markets, Market);
        walk.Each("products", graph.Products, Product);
        walk.Each("channels", graph.Channels, static (at, entry) => at.Id("partOf", entry.PartOf, IdKind.Channel));
        walk.Each("territories", graph.Territories, Territory);
        walk.Each("rounds", graph.Rounds, Round);
        walk.Each("arrangements", graph.Arrangements, ArrangementReferences.Check);
        Cycles.Check(walk, "parties", graph.Parties, IdKind.Party, party => party.PartOf);
        Cycles.Check(walk, "products", graph.Products, IdKind.Product, product => product.PartOf);
        Cycles.Check(walk, "channels", graph.Channels, IdKind.Channel, channel => channel.PartOf);
        Cycles.Check(walk, "territories", graph.Territories, IdKind.Territory, territory => territory.PartOf);
    }

    /// <summary>Checks that a citation names a source.</summary>
    public static void Citation(GraphWalk at, Citation citation) => at.Id("source", citation.Source, IdKind.Source);

    private static void Party(GraphWalk at, Party party)
    {
        at.Id("partOf", party.PartOf, IdKind.Party);
        at.Each("turnover", party.Turnover, static (at, turnover) =>
        {
            at.Territory("territory", turnover.Territory);
            at.Each("sources", turnover.Sources, Citation);
        });
        at.Each("accounts", party.Accounts, static (at, accounts) => at.Each("sources", accounts.Sources, Citation));
    }

    private static void Market(GraphWalk at, Market market)
    {
        at.Territory("territory", market.Territory);
        at.EachId("inputTo", market.InputTo, IdKind.Market);
        at.Each("shares", market.Shares, static (at, share) =>
        {
            at.Id("party", share.Party, IdKind.Party);
            at.Each("sources", share.Sources, Citation);
        });
    }

    private static void Product(GraphWalk at, Product product)
    {
        at.Id("owner", product.Owner, IdKind.Party);
        at.Id("partOf", product.PartOf, IdKind.Product);
        at.Id("market", product.Market, IdKind.Market);
    }

    private static void Territory(GraphWalk at, TreeEntry territory)
    {
        if (territory.PartOf is { } whole && !TerritoryCodes.IsBuiltIn(whole))
        {
            at.Id("partOf", whole, IdKind.Territory);
        }
    }

    private static void Round(GraphWalk at, Round round)
    {
        at.Id("company", round.Company, IdKind.Party);
        at.Each("sources", round.Sources, Citation);
    }
}
