using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>How much of a market exclusive grants tie to one party.</summary>
internal static class TiedShares
{
    /// <summary>The sum of the shares of all who have granted a party exclusive rights, in the market where it is largest.</summary>
    /// <param name="view">The view.</param>
    /// <param name="grantor">Whose markets are looked at.</param>
    /// <param name="grantee">The party the rights are granted to.</param>
    /// <param name="evidence">Notes the grants and shares used, or what is missing.</param>
    /// <returns>A share; unknown when the grantor is active in no market that is listed.</returns>
    public static Interval Of(GraphView view, PartyNode grantor, PartyNode grantee, Evidence? evidence)
    {
        var entries = view.Derived(MarketEntries.Derive);
        var tied = view.Situation.InForce<Grant>()
            .Where(grant => grant.Exclusivity == Exclusivity.Exclusive && view.Party(view.Situation.Index.To(grant)) == grantee)
            .GroupBy(grant => view.Representative(view.Situation.Index.From(grant)))
            .ToDictionary(group => group.Key, group => group.First());
        Interval? most = null;
        foreach (var place in entries.OfParty(grantor.Position))
        {
            var sum = Interval.Exactly(0);
            foreach (var (party, grant) in tied)
            {
                if (entries.Find(place.Market, party) is { } entry)
                {
                    evidence?.Uses(grant);
                    sum += MarketEntries.Within(entries.ShareOf(entry, evidence));
                }
            }

            most = most is { } known ? Interval.Larger(known, sum) : sum;
        }

        if (most is null)
        {
            evidence?.Lacks($"a market {grantor.Name} is active in, with its share", "/markets");
        }

        return most ?? Interval.Between(0, 1);
    }
}
