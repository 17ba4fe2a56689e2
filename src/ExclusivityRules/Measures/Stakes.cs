using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The money of an investment and the stake it gives. Amounts are in the base currency. A tranche is funded when it is
/// unconditional, paid by the day, or its condition holds in the scenario.
/// </summary>
internal static class Stakes
{
    /// <summary>All money of the contract of the investment at a position of the document; likewise below.</summary>
    public static Interval Headline(Situation situation, int position, Evidence? evidence) =>
        Fixed(situation, position, evidence) ?? Sum(situation, At(situation, position), static (_, _, _) => true, evidence);

    /// <summary>The money funded in the scenario.</summary>
    public static Interval Committed(Situation situation, int position, Evidence? evidence) =>
        Fixed(situation, position, evidence) ?? Sum(situation, At(situation, position), IsFunded, evidence);

    /// <summary>The money of the contract that depends on a condition.</summary>
    public static Interval Contingent(Situation situation, int position, Evidence? evidence) => Fixed(situation, position, evidence) is not null
        ? Interval.Exactly(0)
        : Sum(situation, At(situation, position), static (_, investment, tranche) => IsContingent(investment, tranche), evidence);

    /// <summary>Contingent / Headline; unknown when an amount is unknown or all are 0.</summary>
    public static Interval ContingentShare(Situation situation, int position, Evidence? evidence) => Shares.PartOf(
        Contingent(situation, position, evidence),
        Fixed(situation, position, evidence)
            ?? Sum(situation, At(situation, position), static (_, investment, tranche) => !IsContingent(investment, tranche), evidence));

    // What nothing decides needs no look at the record, unless somebody asks for where it stands.
    private static Interval? Fixed(Situation situation, int position, Evidence? evidence) => evidence is null ? situation.Index.Money[position] : null;

    private static Investment At(Situation situation, int position) => (Investment)situation.Graph.Arrangements[position];

    /// <summary>The stake as stated; else, in a round, funded / (pre-money + all money funded in the round); else unknown.</summary>
    public static Interval Stake(Situation situation, Investment investment, Evidence? evidence)
    {
        if (investment.Stake.IsUnknown && investment.Round is not null)
        {
            return situation.Derived(Rounds.Derive).Stake(situation, investment, evidence);
        }

        return evidence is null ? investment.Stake : Fact.Number(investment.Stake, evidence, investment.Pointer(), "stake", $"the stake of {investment.Id}");
    }

    /// <summary>The votes as stated, else the stake.</summary>
    public static Interval Votes(Situation situation, Investment investment, Evidence? evidence)
    {
        if (investment.Votes.IsUnknown)
        {
            evidence?.Says($"the votes of {investment.Id} are assumed equal to its share of the capital", investment);
            return Stake(situation, investment, evidence);
        }

        return evidence is null ? investment.Votes : Fact.Number(investment.Votes, evidence, investment.Pointer(), "votes", $"the votes of {investment.Id}");
    }

    /// <summary>The amount of one tranche.</summary>
    public static Interval Amount(Situation situation, Investment investment, int position, Evidence? evidence, bool convert = true)
    {
        var tranche = investment.Tranches[position];
        var amount = evidence is null ? tranche.Amount : Fact.Number(
            tranche.Amount, evidence, investment.Pointer(), $"tranches/{position}/amount",
            $"the amount of tranche {position + 1} of {investment.Id}");
        return convert ? situation.InBaseCurrency(amount, tranche.Currency, evidence) : amount;
    }

    /// <summary>Whether a tranche, or the whole investment, depends on a condition.</summary>
    public static bool IsContingent(Investment investment, Tranche tranche) =>
        investment.Condition is not null || tranche.Condition is not null;

    /// <summary>Whether a tranche of an investment in force is funded.</summary>
    public static bool IsFunded(Situation situation, Investment investment, Tranche tranche) =>
        tranche.Paid <= situation.AsOf || situation.Holds(tranche.Condition);

    /// <summary>Notes what makes a tranche contingent or funded.</summary>
    public static void NoteCondition(Investment investment, int position, Evidence? evidence)
    {
        var tranche = investment.Tranches[position];
        if (tranche.Condition is not null)
        {
            evidence?.Uses(investment, $"tranches/{position}/condition");
        }

        if (tranche.Paid is not null)
        {
            evidence?.Uses(investment, $"tranches/{position}/paid");
        }
    }

    /// <summary>The sum of the tranches that count, in the base currency unless told not to convert.</summary>
    public static Interval Sum(
        Situation situation, Investment investment, Func<Situation, Investment, Tranche, bool> counts, Evidence? evidence,
        bool convert = true)
    {
        var sum = Interval.Exactly(0);
        for (var i = 0; i < investment.Tranches.Count; i++)
        {
            NoteCondition(investment, i, evidence);
            if (counts(situation, investment, investment.Tranches[i]))
            {
                sum += Amount(situation, investment, i, evidence, convert);
            }
        }

        return sum;
    }
}
