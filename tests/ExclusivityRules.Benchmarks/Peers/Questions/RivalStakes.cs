namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>
/// Which two investments of one investor are in companies of the same market, not both passive and together material. Once
/// for each market in which the two meet.
/// </summary>
/// <param name="Investors">The investor of each investment; its number is its position.</param>
/// <param name="Companies">The company it went to.</param>
/// <param name="Amounts">How much, in millions.</param>
/// <param name="Passive">Whether it is passive: 1 or 0.</param>
/// <param name="Active">The companies that are active in a market, beside <paramref name="Markets"/>.</param>
/// <param name="Markets">The market each of them is active in.</param>
internal sealed record RivalStakes(
    string Title, int Parties, int[] Investors, int[] Companies, int[] Amounts, int[] Passive, int[] Active, int[] Markets) : Question(Title, Parties)
{
    /// <summary>What two investments together must come to, in millions.</summary>
    public const int Material = 1_000;

    private const int PartiesPerMarket = 12;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("invests", ["id", "investor", "company", "amount", "passive"], [[.. Enumerable.Range(0, Investors.Length)], Investors, Companies, Amounts, Passive], "investor, company"),
        new("active", ["party", "market"], [Active, Markets], "party, market"),
    ];

    /// <summary>How many markets there are.</summary>
    public int MarketCount { get; } = Markets.Max() + 1;

    // For each investor, the earlier investments in a market in a chain.
    public override Answer ByHand()
    {
        var (starts, rows) = RowsBy.Key(Parties, Investors);
        var (entries, activities) = RowsBy.Key(Parties, Active);
        var (last, lastOf) = (new int[MarketCount], new int[MarketCount]);
        Array.Fill(lastOf, -1);
        var chain = new List<(int Row, int Before)>();
        var answer = default(Answer);
        for (var investor = 0; investor < Parties; investor++)
        {
            chain.Clear();
            foreach (var row in rows.AsSpan(starts[investor]..starts[investor + 1]))
            {
                var company = Companies[row];
                foreach (var activity in activities.AsSpan(entries[company]..entries[company + 1]))
                {
                    var market = Markets[activity];
                    var before = lastOf[market] == investor ? last[market] : -1;
                    for (var at = before; at >= 0; at = chain[at].Before)
                    {
                        var other = chain[at].Row;
                        if (Companies[other] != company && Amounts[other] + Amounts[row] >= RivalStakes.Material
                            && Passive[other] + Passive[row] < 2)
                        {
                            answer = answer.With(Math.Min(other, row), Math.Max(other, row));
                        }
                    }

                    (last[market], lastOf[market]) = (chain.Count, investor);
                    chain.Add((row, before));
                }
            }
        }

        return answer;
    }

    /// <summary>A few investors hold much; every third investment goes to a rival of the last one.</summary>
    public static RivalStakes Make(int investments)
    {
        var chance = new Random(Seed: 5);
        var parties = investments / 3;
        var (active, markets) = Activities(parties, chance);
        var inMarket = markets.Zip(active).ToLookup(row => row.First, row => row.Second).ToDictionary(market => market.Key, market => market.ToArray());
        var (investors, companies) = (new int[investments], new int[investments]);
        for (var i = 0; i < investments; i++)
        {
            var followsUp = i > 0 && chance.Next(3) == 0;
            var draw = chance.NextDouble();
            investors[i] = followsUp ? investors[i - 1] : (int)(draw * draw * parties);
            var rivals = followsUp ? inMarket[markets[companies[i - 1]]] : active;
            do
            {
                companies[i] = rivals[chance.Next(rivals.Length)];
            }
            while (companies[i] == investors[i]);
        }

        return new(
            $"Rival stakes, {investments:N0} investments", parties, investors, companies,
            [.. investors.Select(_ => chance.Next(1, 2_000))], [.. investors.Select(_ => chance.Next(2))], active, markets);
    }

    // Every party in one market, at its position, and every tenth in another one.
    private static (int[] Active, int[] Markets) Activities(int parties, Random chance)
    {
        var count = Math.Max(2, parties / PartiesPerMarket);
        var first = Enumerable.Range(0, parties).Select(_ => chance.Next(count)).ToArray();
        var others = Enumerable.Range(0, parties).Where(party => party % 10 == 0).ToArray();
        return ([.. Enumerable.Range(0, parties), .. others], [.. first, .. others.Select(party => (first[party] + 1) % count)]);
    }
}
