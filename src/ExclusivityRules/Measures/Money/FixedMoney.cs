using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The money of each investment and commitment that is the same on every day and in every scenario: stated exactly, in the base
/// currency, an investment and its tranches under no condition. A flat array, so that sums over many of them read no records.
/// </summary>
/// <param name="arrangements">How many arrangements there are.</param>
/// <param name="baseCurrency">The base currency of the graph.</param>
internal sealed class FixedMoney(int arrangements, string baseCurrency)
{
    // Sums of less than this cannot overflow.
    private const decimal Most = 1_000_000_000_000_000_000;
    private const decimal NotFixed = -1;

    private readonly decimal[] amounts = new decimal[arrangements];

    /// <summary>Takes in an arrangement.</summary>
    /// <param name="position">Its position in the document.</param>
    /// <param name="arrangement">The arrangement.</param>
    public void Add(int position, Arrangement arrangement) => amounts[position] = arrangement switch
    {
        Investment { Condition: null } investment => Sum(investment.Tranches),
        Commitment { Amount: { } money } => Amount(money.Amount, money.Currency),
        _ => NotFixed,
    };

    /// <summary>What an investment commits or a commitment comes to, in whole units of the base currency; null when it is not fixed.</summary>
    /// <param name="position">The position of the arrangement in the document.</param>
    public Interval? this[int position] => amounts[position] == NotFixed ? null : Interval.Exactly(amounts[position]);

    private decimal Sum(IReadOnlyList<Tranche> tranches)
    {
        var sum = 0m;
        for (var i = 0; i < tranches.Count; i++)
        {
            var amount = tranches[i].Condition is null ? Amount(tranches[i].Amount, tranches[i].Currency) : NotFixed;
            if (amount == NotFixed || sum > Most)
            {
                return NotFixed;
            }

            sum += amount;
        }

        return sum;
    }

    private decimal Amount(Interval amount, string currency) =>
        amount.Exact is >= 0 and < Most and var exact && currency == baseCurrency ? exact : NotFixed;
}
