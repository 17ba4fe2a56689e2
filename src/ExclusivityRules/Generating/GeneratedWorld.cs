using Bogus;

namespace ExclusivityRules.Generating;

/// <summary>Who there is and who competes with whom in a made-up graph.</summary>
internal sealed class GeneratedWorld
{
    private const int PartiesPerMarket = 12;
    private const int PartiesPerProduct = 4;
    private const int PartiesPerDivision = 30;

    private readonly int parties;
    private readonly Randomizer chance;
    private readonly int[] unsold;

    public GeneratedWorld(int parties, Randomizer chance)
    {
        this.parties = parties;
        this.chance = chance;
        unsold = new int[parties];
        Array.Fill(unsold, Whole);
    }

    /// <summary>All shares of a company, in units of a ten-thousandth.</summary>
    public const int Whole = 10_000;

    public int MarketCount => Math.Max(1, parties / PartiesPerMarket);

    public int ProductCount => Math.Max(1, parties / PartiesPerProduct);

    /// <summary>The id of a party.</summary>
    public static string Party(int party) => $"p{party}";

    /// <summary>The party one is a division of; null for most.</summary>
    public static int? PartOf(int party) => party > 0 && party % PartiesPerDivision == 0 ? party - 1 : null;

    /// <summary>The market a party is active in.</summary>
    public int MarketOf(int party) => party % MarketCount;

    /// <summary>The parties in a market.</summary>
    public IReadOnlyList<int> InMarket(int market) => Enumerable.Range(0, (parties - 1 - market) / MarketCount + 1)
        .Select(i => market + i * MarketCount).Take(PartiesPerMarket * 2).ToArray();

    public int OwnerOf(int product) => product * PartiesPerProduct % parties;

    /// <summary>A party; few of them come often, as investors, clouds and funds do.</summary>
    public int Hub()
    {
        var draw = chance.Double();
        return (int)(draw * draw * parties);
    }

    /// <summary>A party; all come equally often.</summary>
    public int Any() => chance.Number(parties - 1);

    /// <summary>Another party than one.</summary>
    public int AnyBut(int party) => (party + 1 + chance.Number(parties - 2)) % parties;

    /// <summary>A rival of a party, or any other where it has none.</summary>
    public int RivalOf(int party)
    {
        var rivals = InMarket(MarketOf(party));
        var rival = rivals[chance.Number(rivals.Count - 1)];
        return rival == party ? AnyBut(party) : rival;
    }

    /// <summary>Takes a share of a company that nobody has yet; 0 when all is sold.</summary>
    /// <param name="wanted">In ten-thousandths.</param>
    public int Sell(int company, int wanted)
    {
        var sold = Math.Min(wanted, unsold[company]);
        unsold[company] -= sold;
        return sold;
    }
}
