using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What the sides of two parties (<see cref="Sides"/>) have in markets.</summary>
internal static class SidesInMarkets
{
    /// <summary>The share of a party's side in a market; 0 when nobody of it is listed there.</summary>
    public static Interval Share(PartyNode party, PartyNode other, MarketNode market, Evidence? evidence)
    {
        var entries = Entries(party);
        return Sides.Of(party, other)
            .Select(member => entries.Find(market.Position, member)).OfType<MarketEntries.Entry>()
            .Aggregate(Interval.Exactly(0), (sum, entry) => sum + MarketEntries.Within(entries.ShareOf(entry, evidence)));
    }

    /// <summary>What the Herfindahl-Hirschman index of a market rises by when two sides come together.</summary>
    public static Interval Delta(PartyNode party, PartyNode other, MarketNode market, Evidence? evidence) =>
        Share(party, other, market, evidence) * Share(other, party, market, evidence) * Interval.Exactly(Hhi.Delta(1, 1));

    /// <summary>What a party's side sells in the markets in which the other side is active too, in the base currency.</summary>
    public static Interval Sales(PartyNode party, PartyNode other, Evidence? evidence)
    {
        var (entries, situation) = (Entries(party), party.View.Situation);
        var rivals = Sides.Of(other, party);
        var sum = Interval.Exactly(0);
        foreach (var member in Sides.Of(party, other))
        {
            foreach (var entry in entries.OfParty(member).Where(entry => rivals.Any(rival => entries.Find(entry.Market, rival) is not null)))
            {
                foreach (var row in entry.Rows)
                {
                    var stated = situation.Graph.Markets[entry.Market];
                    sum += Amounts.Of(
                        situation, stated.Shares[row].Sales, evidence, $"/markets/{entry.Market}/shares/{row}", "sales",
                        $"the sales of {situation.Graph.Parties[member].Name} in {stated.Name}");
                }
            }
        }

        return sum;
    }

    private static MarketEntries Entries(PartyNode party) => party.View.Situation.Derived(Legal.Derive).Entries;

    // The entries of legal entities, kept with the situation.
    private sealed record Legal(MarketEntries Entries)
    {
        public static Legal Derive(Situation situation) => new(MarketEntries.OfEntities(situation));
    }
}
