using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>How much of a market is tied to one party.</summary>
internal static class TiedShares
{
    /// <summary>The sum of the shares of all who have granted a party exclusive rights, in the market where it is largest.</summary>
    /// <param name="view">The view.</param>
    /// <param name="grantor">Whose markets are looked at.</param>
    /// <param name="grantee">The party the rights are granted to.</param>
    /// <param name="evidence">Notes the grants and shares used, or what is missing.</param>
    /// <returns>A share; unknown when the grantor is active in no market that is listed.</returns>
    public static Interval ByRights(GraphView view, PartyNode grantor, PartyNode grantee, Evidence? evidence) =>
        Of(view, grantor, Exclusive(view, grantee), evidence);

    /// <summary>
    /// The same with those who are committed to buy from the party: they count with the part of their needs that is committed, and entirely
    /// when they have granted it exclusive rights besides.
    /// </summary>
    public static Interval ByPurchases(GraphView view, PartyNode buyer, PartyNode supplier, Evidence? evidence)
    {
        var ties = Exclusive(view, supplier);
        foreach (var ofBuyer in view.Derived(Ties.Derive).Purchases[supplier.Position].GroupBy(purchase => view.Representative(view.Situation.Index.From(purchase))))
        {
            ties.TryAdd(ofBuyer.Key, notes => ofBuyer.Aggregate(Interval.Exactly(0), (sum, purchase) => sum + Part(purchase, notes)));
        }

        return Of(view, buyer, ties, evidence);
    }

    // Which part of what each party has is tied, for certain or within bounds.
    private static Dictionary<int, Func<Evidence?, Interval>> Exclusive(GraphView view, PartyNode grantee) => view.Derived(Ties.Derive).Rights[grantee.Position]
        .GroupBy(grant => view.Representative(view.Situation.Index.From(grant)))
        .ToDictionary(group => group.Key, group => (Func<Evidence?, Interval>)(notes => Whole(group.First(), notes)));

    private static Interval Whole(Grant grant, Evidence? evidence)
    {
        evidence?.Uses(grant);
        return Interval.Exactly(1);
    }

    private static Interval Part(Commitment purchase, Evidence? evidence)
    {
        evidence?.Uses(purchase);
        return MarketEntries.Within(Fact.Number(
            purchase.ShareOfRequirements, evidence, purchase.Pointer(), "shareOfRequirements", $"the share of requirements of {purchase.Id}"));
    }

    private static Interval Of(GraphView view, PartyNode tied, Dictionary<int, Func<Evidence?, Interval>> ties, Evidence? evidence)
    {
        var entries = view.Derived(MarketEntries.Derive);
        Interval? most = null;
        foreach (var place in entries.OfParty(tied.Position))
        {
            var sum = Interval.Exactly(0);
            foreach (var (party, part) in ties)
            {
                if (entries.Find(place.Market, party) is { } entry)
                {
                    sum += MarketEntries.Within(part(evidence)) * MarketEntries.Within(entries.ShareOf(entry, evidence));
                }
            }

            most = most is { } known ? Interval.Larger(known, sum) : sum;
        }

        if (most is null)
        {
            evidence?.Lacks($"a market {tied.Name} is active in, with its share", "/markets");
        }

        return MarketEntries.Within(most ?? Interval.Unknown);
    }

    // Exclusive rights and purchases, by the party they are granted to or bought from.
    private sealed record Ties(ILookup<int, Grant> Rights, ILookup<int, Commitment> Purchases)
    {
        public static Ties Derive(GraphView view) => new(
            view.Situation.InForce<Grant>().Where(grant => grant.Exclusivity == Exclusivity.Exclusive).ToLookup(grant => view.Representative(view.Situation.Index.To(grant))),
            view.Situation.InForce<Commitment>().ToLookup(purchase => view.Representative(view.Situation.Index.To(purchase))));
    }
}
