using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The funding rounds of a situation and the stake each investment in force gets in its round: its funded money / (the value
/// before + all money funded in the round in the scenario).
/// </summary>
internal sealed class Rounds
{
    private readonly PartnershipGraph graph;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly Investment[] investments;
    private readonly Grouping members;
    private readonly bool[] oneCurrency;
    private readonly int[] slotOf;
    private readonly Interval[] stakes;

    private Rounds(Situation situation)
    {
        graph = situation.Graph;
        var rounds = graph.Rounds;
        for (var round = 0; round < rounds.Count; round++)
        {
            positions[rounds[round].Id] = round;
        }

        investments = situation.InForce<Investment>().Where(investment => investment.Round is not null).ToArray();
        members = Grouping.Of(rounds.Count, Array.ConvertAll(investments, investment => positions[investment.Round!]));
        oneCurrency = new bool[rounds.Count];
        slotOf = new int[graph.Arrangements.Count];
        Array.Fill(slotOf, -1);
        stakes = new Interval[investments.Length];
        for (var round = 0; round < rounds.Count; round++)
        {
            try
            {
                Fund(situation, round);
            }
            catch (OverflowException)
            {
                // Sums of money beyond all bounds: the stakes of the round stay unknown.
            }
        }
    }

    /// <summary>Sums the rounds of a situation.</summary>
    public static Rounds Derive(Situation situation) => new(situation);

    /// <summary>The stake that an investment in force gets in its round.</summary>
    public Interval Stake(Situation situation, Investment investment, Evidence? evidence)
    {
        if (evidence is not null)
        {
            Note(situation, positions[investment.Round!], investment, evidence);
        }

        return slotOf[investment.Index] is >= 0 and var slot ? stakes[slot] : Interval.Unknown;
    }

    // A stake needs the money of all others in the round. Sums from the front and from the back give it in one step for each
    // investment, also where amounts are ranges, which cannot be taken out of a sum again.
    private void Fund(Situation situation, int round)
    {
        var slots = members[round];
        oneCurrency[round] = HasOneCurrency(round, slots);
        var after = new Interval[slots.Length + 1];
        after[^1] = PreMoney(situation, round, evidence: null) + Others(situation, round, evidence: null);
        for (var i = slots.Length - 1; i > 0; i--)
        {
            after[i] = after[i + 1] + Funded(situation, investments[slots[i]], round, evidence: null);
        }

        var before = Interval.Exactly(0);
        for (var i = 0; i < slots.Length; i++)
        {
            var funded = Funded(situation, investments[slots[i]], round, evidence: null);
            stakes[slots[i]] = Shares.PartOf(funded, before + after[i + 1]);
            slotOf[investments[slots[i]].Index] = slots[i];
            before += funded;
        }
    }

    private bool HasOneCurrency(int round, ReadOnlySpan<int> slots)
    {
        var stated = graph.Rounds[round];
        var one = stated.Others is null || stated.Others.Currency == stated.PreMoney.Currency;
        foreach (var slot in slots)
        {
            foreach (var tranche in investments[slot].Tranches)
            {
                one &= tranche.Currency == stated.PreMoney.Currency;
            }
        }

        return one;
    }

    private void Note(Situation situation, int round, Investment investment, Evidence evidence)
    {
        evidence.Uses(investment, "round");
        PreMoney(situation, round, evidence);
        Others(situation, round, evidence);
        foreach (var slot in members[round])
        {
            evidence.Uses(investments[slot]);
            Funded(situation, investments[slot], round, evidence);
        }
    }

    // In one currency throughout no rate is needed: a stake is a ratio.
    private Interval Funded(Situation situation, Investment investment, int round, Evidence? evidence) =>
        Stakes.Sum(situation, investment, Stakes.IsFunded, evidence, convert: !oneCurrency[round]);

    private Interval PreMoney(Situation situation, int round, Evidence? evidence) =>
        Amount(situation, graph.Rounds[round].PreMoney, round, "preMoney", "the value before the money", evidence);

    private Interval Others(Situation situation, int round, Evidence? evidence) => graph.Rounds[round].Others is { } others
        ? Amount(situation, others, round, "others", "the money of other investors", evidence)
        : Interval.Exactly(0);

    private Interval Amount(Situation situation, Money money, int round, string member, string what, Evidence? evidence)
    {
        if (evidence is not null)
        {
            Fact.Number(money.Amount, evidence, $"/rounds/{round}", $"{member}/amount", $"{what} of round {graph.Rounds[round].Id}");
        }

        return oneCurrency[round] ? money.Amount : situation.InBaseCurrency(money.Amount, money.Currency, evidence);
    }
}
