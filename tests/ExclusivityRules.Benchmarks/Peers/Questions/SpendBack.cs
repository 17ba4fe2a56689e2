namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Which company is committed to spend with an investor at least twice what that has invested in it, and how much is material.</summary>
/// <param name="Investors">The investor of each investment.</param>
/// <param name="Companies">The company it went to.</param>
/// <param name="Invested">How much, in millions.</param>
/// <param name="Buyers">The buyer of each commitment.</param>
/// <param name="Suppliers">Its supplier.</param>
/// <param name="Spends">How much, in millions.</param>
internal sealed record SpendBack(
    string Title, int Parties, int[] Investors, int[] Companies, int[] Invested, int[] Buyers, int[] Suppliers, int[] Spends) : Question(Title, Parties)
{
    /// <summary>How many times the investment the spend must be.</summary>
    public const int Ratio = 2;

    /// <summary>What the spend must come to, in millions.</summary>
    public const int Material = 100;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("invests", ["investor", "company", "amount"], [Investors, Companies, Invested], "company, investor, amount"),
        new("commits", ["buyer", "supplier", "amount"], [Buyers, Suppliers, Spends], "buyer, supplier, amount"),
    ];

    // For each company, what each of its investors has put in, and what it spends with them.
    public override Answer Answer()
    {
        var (investments, invested) = RowsBy.Key(Parties, Companies);
        var (commitments, committed) = RowsBy.Key(Parties, Buyers);
        var (invests, spends, investorOf) = (new int[Parties], new int[Parties], new int[Parties]);
        Array.Fill(investorOf, -1);
        var answer = default(Answer);
        for (var company = 0; company < Parties; company++)
        {
            var into = invested.AsSpan(investments[company]..investments[company + 1]);
            foreach (var row in into)
            {
                var investor = Investors[row];
                (investorOf[investor], invests[investor], spends[investor]) =
                    (company, (investorOf[investor] == company ? invests[investor] : 0) + Invested[row], 0);
            }

            foreach (var row in committed.AsSpan(commitments[company]..commitments[company + 1]))
            {
                spends[Suppliers[row]] += Spends[row];
            }

            foreach (var row in into)
            {
                var investor = Investors[row];
                if (investorOf[investor] == company && spends[investor] >= Math.Max(SpendBack.Material, SpendBack.Ratio * invests[investor]))
                {
                    answer = answer.With(company, investor);
                }

                investorOf[investor] = -1;
            }
        }

        return answer;
    }

    /// <summary>As many commitments as investments; every third returns to an investor.</summary>
    public static SpendBack Make(int investments)
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
            $"Spend-back, {investments:N0} investments and as many commitments", parties, investors, companies,
            [.. investors.Select(_ => chance.Next(1, 2_000))], buyers, suppliers, [.. investors.Select(_ => chance.Next(1, 4_000))]);
    }

    private static (int Hub, int Other) Pair(int parties, Random chance)
    {
        var draw = chance.NextDouble();
        var hub = (int)(draw * draw * parties);
        return (hub, (hub + 1 + chance.Next(parties - 1)) % parties);
    }
}
