namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Which company is committed to spend with an investor at least twice what that has invested in it, and how much is material.</summary>
/// <param name="Money">The investments and commitments.</param>
internal sealed record SpendBack(string Title, MoneyFlow Money) : Question(Title, Money.Parties)
{
    /// <summary>How many times the investment the spend must be.</summary>
    public const int Ratio = 2;

    /// <summary>What the spend must come to, in millions.</summary>
    public const int Material = 100;

    public override IReadOnlyList<Table> Tables => Money.Tables;

    // For each company, what each of its investors has put in, and what it spends with them.
    public override Answer ByHand()
    {
        var (investments, invested) = RowsBy.Key(Parties, Money.Companies);
        var (commitments, committed) = RowsBy.Key(Parties, Money.Buyers);
        var (invests, spends, investorOf) = (new int[Parties], new int[Parties], new int[Parties]);
        Array.Fill(investorOf, -1);
        var answer = default(Answer);
        for (var company = 0; company < Parties; company++)
        {
            var into = invested.AsSpan(investments[company]..investments[company + 1]);
            foreach (var row in into)
            {
                var investor = Money.Investors[row];
                (investorOf[investor], invests[investor], spends[investor]) =
                    (company, (investorOf[investor] == company ? invests[investor] : 0) + Money.Invested[row], 0);
            }

            foreach (var row in committed.AsSpan(commitments[company]..commitments[company + 1]))
            {
                spends[Money.Suppliers[row]] += Money.Spends[row];
            }

            foreach (var row in into)
            {
                var investor = Money.Investors[row];
                if (investorOf[investor] == company && spends[investor] >= Math.Max(Material, Ratio * invests[investor]))
                {
                    answer = answer.With(company, investor);
                }

                investorOf[investor] = -1;
            }
        }

        return answer;
    }

    public static SpendBack Make(int investments) =>
        new($"Spend-back, {investments:N0} investments and as many commitments", MoneyFlow.Make(investments));
}
