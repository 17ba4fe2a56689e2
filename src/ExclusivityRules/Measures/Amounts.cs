using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Amounts of money as rules compare them.</summary>
internal static class Amounts
{
    /// <summary>An amount in the base currency; null is unknown.</summary>
    /// <param name="situation">The situation, for the exchange rate of the day.</param>
    /// <param name="money">The amount as stated.</param>
    /// <param name="evidence">Notes where it stands, or what is missing.</param>
    /// <param name="pointer">The JSON pointer of the record it is a member of.</param>
    /// <param name="member">The member.</param>
    /// <param name="what">What it is, in words.</param>
    public static Interval Of(Situation situation, Money? money, Evidence? evidence, string pointer, string member, string what)
    {
        if (money is null)
        {
            evidence?.Lacks(what, $"{pointer}/{member}");
            return Interval.Unknown;
        }

        return situation.InBaseCurrency(
            Fact.Number(money.Amount, evidence, pointer, $"{member}/amount", what), money.Currency, evidence);
    }

    /// <summary>The amount of the commitment at a position of the document, in the base currency.</summary>
    public static Interval Of(Situation situation, int position, Evidence? evidence)
    {
        if (evidence is null && situation.Index.Money[position] is { } known)
        {
            return known;
        }

        var commitment = (Commitment)situation.Graph.Arrangements[position];
        return evidence is null
            ? commitment.Amount is { } amount ? situation.InBaseCurrency(amount.Amount, amount.Currency) : Interval.Unknown
            : Of(situation, commitment.Amount, evidence, commitment.Pointer(), "amount", $"the amount of {commitment.Id}");
    }
}
