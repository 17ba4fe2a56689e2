using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The funding rounds of a situation: the money put into each, and the stake each investment gets for its part.</summary>
/// <remarks>
/// A stake needs the money of all others in the round. Sums from the front and from the back give it in one step for each
/// investment, also where amounts are ranges, which cannot be taken out of a sum again.
/// </remarks>
internal sealed class Rounds
{
    private readonly Situation situation;
    private readonly Dictionary<string, FundedRound> rounds = new(StringComparer.Ordinal);

    private sealed record FundedRound(int Position, int[] Investments, bool OneCurrency, Interval[] Before, Interval[] From);

    private Rounds(Situation situation)
    {
        this.situation = situation;
        var members = situation.InForce<Investment>()
            .Where(investment => investment.Round is not null)
            .ToLookup(investment => investment.Round!, StringComparer.Ordinal);
        for (var position = 0; position < situation.Graph.Rounds.Count; position++)
        {
            rounds[situation.Graph.Rounds[position].Id] = Fund(position, members[situation.Graph.Rounds[position].Id].ToArray());
        }
    }

    /// <summary>Sums the rounds of a situation.</summary>
    public static Rounds Derive(Situation situation) => new(situation);

    /// <summary>The stake an investment gets in a round: its funded money / (pre-money + all money funded in the round).</summary>
    public Interval Stake(string round, Investment investment, Evidence? evidence)
    {
        var funded = rounds[round];
        var place = Array.BinarySearch(funded.Investments, investment.Index);
        var (before, after) = place < 0 ? (~place, ~place) : (place, place + 1);
        if (evidence is not null)
        {
            Note(funded, investment, evidence);
        }

        return Shares.PartOf(
            Funded(investment, funded.OneCurrency, null),
            PreMoney(funded, null) + Others(funded, null)
                + funded.Before[before] + funded.From[after]);
    }

    private FundedRound Fund(int position, Investment[] members)
    {
        var round = situation.Graph.Rounds[position];
        var oneCurrency = new[] { round.PreMoney.Currency, round.Others?.Currency }
            .Concat(members.SelectMany(member => member.Tranches).Select(tranche => tranche.Currency))
            .OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1;
        var before = new Interval[members.Length + 1];
        var from = new Interval[members.Length + 1];
        before[0] = from[^1] = Interval.Exactly(0);
        for (var i = 0; i < members.Length; i++)
        {
            before[i + 1] = before[i] + Funded(members[i], oneCurrency, null);
        }

        for (var i = members.Length - 1; i >= 0; i--)
        {
            from[i] = from[i + 1] + Funded(members[i], oneCurrency, null);
        }

        return new(position, members.Select(member => member.Index).ToArray(), oneCurrency, before, from);
    }

    private void Note(FundedRound round, Investment investment, Evidence evidence)
    {
        evidence.Uses(investment, "round");
        PreMoney(round, evidence);
        Others(round, evidence);
        foreach (var index in round.Investments)
        {
            var member = (Investment)situation.Graph.Arrangements[index];
            evidence.Uses(member);
            Funded(member, round.OneCurrency, evidence);
        }

        Funded(investment, round.OneCurrency, evidence);
    }

    private Interval Funded(Investment investment, bool oneCurrency, Evidence? evidence) =>
        Stakes.Sum(situation, investment, Stakes.IsFunded, evidence, convert: !oneCurrency);

    private Interval PreMoney(FundedRound round, Evidence? evidence) =>
        Amount(situation.Graph.Rounds[round.Position].PreMoney, round, "preMoney", "the value before the money", evidence);

    private Interval Others(FundedRound round, Evidence? evidence) =>
        situation.Graph.Rounds[round.Position].Others is { } others
            ? Amount(others, round, "others", "the money of other investors", evidence)
            : Interval.Exactly(0);

    // In one currency throughout no rate is needed: a stake is a ratio.
    private Interval Amount(Money money, FundedRound round, string member, string what, Evidence? evidence) => Amounts.Of(
        situation, round.OneCurrency ? money with { Currency = situation.Graph.BaseCurrency } : money, evidence,
        $"/rounds/{round.Position}", member, $"{what} of round {situation.Graph.Rounds[round.Position].Id}");
}
