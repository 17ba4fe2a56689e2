namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Made-up money between parties: investments, and as many commitments, of which every third returns to an investor.</summary>
/// <param name="Parties">How many parties there are.</param>
/// <param name="Investors">The investor of each investment.</param>
/// <param name="Companies">The company it went to.</param>
/// <param name="Invested">How much, in millions.</param>
/// <param name="Buyers">The buyer of each commitment.</param>
/// <param name="Suppliers">Its supplier.</param>
/// <param name="Spends">How much, in millions.</param>
internal sealed record MoneyFlow(int Parties, int[] Investors, int[] Companies, int[] Invested, int[] Buyers, int[] Suppliers, int[] Spends)
{
    public IReadOnlyList<Table> Tables { get; } =
    [
        new("invests", ["investor", "company", "amount"], [Investors, Companies, Invested], "company, investor, amount"),
        new("commits", ["buyer", "supplier", "amount"], [Buyers, Suppliers, Spends], "buyer, supplier, amount"),
    ];

    public static MoneyFlow Make(int investments)
    {
        var chance = new Random(Seed: 6);
        var parties = investments / 3;
        var (investors, companies) = (new int[investments], new int[investments]);
        var (buyers, suppliers) = (new int[investments], new int[investments]);
        for (var i = 0; i < investments; i++)
        {
            (investors[i], companies[i]) = Pair(parties, chance);
        }

        for (var i = 0; i < investments; i++)
        {
            var back = chance.Next(investments);
            (suppliers[i], buyers[i]) = chance.Next(3) == 0 ? (investors[back], companies[back]) : Pair(parties, chance);
        }

        return new(
            parties, investors, companies, [.. investors.Select(_ => chance.Next(1, 2_000))],
            buyers, suppliers, [.. investors.Select(_ => chance.Next(1, 4_000))]);
    }

    // A few invest and sell much.
    private static (int Hub, int Other) Pair(int parties, Random chance)
    {
        var draw = chance.NextDouble();
        var hub = (int)(draw * draw * parties);
        return (hub, (hub + 1 + chance.Next(parties - 1)) % parties);
    }
}
