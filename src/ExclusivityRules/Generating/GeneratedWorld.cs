using Bogus;

namespace ExclusivityRules.Generating;

/// <summary>Who there is and who competes with whom in a made-up graph.</summary>
internal sealed class GeneratedWorld
{
    private const int PartiesPerMarket = 12;
    private const int PartiesPerProduct = 4;
    private const int PartiesPerDivision = 30;

    private const int PartiesPerGroup = 8;
    private const int PartiesPerAuthority = 500;

    private readonly int parties;
    private readonly int companies;
    private readonly Randomizer chance;
    private readonly int[] unsold;

    public GeneratedWorld(int parties, Randomizer chance)
    {
        this.parties = parties;
        this.chance = chance;
        companies = parties - (parties < PartiesPerMarket ? 0 : 1 + parties / PartiesPerAuthority);
        unsold = new int[companies];
        Array.Fill(unsold, Whole);
    }

    /// <summary>All shares of a company, in units of a ten-thousandth.</summary>
    public const int Whole = 10_000;

    public int MarketCount => Math.Max(1, companies / PartiesPerMarket);

    public int ProductCount => Math.Max(1, companies / PartiesPerProduct);

    /// <summary>The id of a party.</summary>
    public static string Party(int party) => $"p{party}";

    /// <summary>The party one is a division of; null for most.</summary>
    public static int? PartOf(int party) => party > 0 && party % PartiesPerDivision == 0 ? party - 1 : null;

    /// <summary>The market a party is active in.</summary>
    public int MarketOf(int party) => party % MarketCount;

    /// <summary>The parties in a market.</summary>
    public IReadOnlyList<int> InMarket(int market) => Enumerable.Range(0, (companies - 1 - market) / MarketCount + 1)
        .Select(i => market + i * MarketCount).Take(PartiesPerMarket * 2).ToArray();

    public int OwnerOf(int product) => product * PartiesPerProduct % companies;

    /// <summary>Whether a party is an authority; the last ones are, where there are enough of others.</summary>
    public bool IsAuthority(int party) => party >= companies;

    /// <summary>An authority; null where there is none.</summary>
    public int? Authority() => companies == parties ? null : chance.Number(companies, parties - 1);

    /// <summary>A company that holds and invests; few of them come often, as funds do.</summary>
    public int Investor()
    {
        var draw = chance.Double();
        return (int)(draw * draw * companies);
    }

    /// <summary>A company that supplies; few of them come often, as clouds do. Other companies than the investors that come often.</summary>
    public int Supplier() => companies - 1 - Investor();

    /// <summary>A company; all come equally often.</summary>
    public int Any() => chance.Number(companies - 1);

    /// <summary>Whether there is more than one company in the group of a company.</summary>
    public bool HasGroup(int company) => companies - company / PartiesPerGroup * PartiesPerGroup > 1;

    /// <summary>Another company of the group of a company, which has one; groups are small.</summary>
    public int InGroupOf(int company)
    {
        var first = company / PartiesPerGroup * PartiesPerGroup;
        var size = Math.Min(PartiesPerGroup, companies - first);
        return first + (company - first + 1 + chance.Number(size - 2)) % size;
    }

    /// <summary>Another company than one.</summary>
    public int AnyBut(int party) => (party + 1 + chance.Number(companies - 2)) % companies;

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
