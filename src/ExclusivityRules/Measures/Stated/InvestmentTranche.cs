using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A part of an investment.</summary>
public sealed class InvestmentTranche
{
    private readonly Situation situation;
    private readonly Investment investment;
    private readonly int position;
    private readonly Tranche stated;

    internal InvestmentTranche(Situation situation, Investment investment, int position)
    {
        this.situation = situation;
        this.investment = investment;
        this.position = position;
        stated = investment.Tranches[position];
    }

    /// <summary>How much.</summary>
    [Unit(Unit.Money)]
    public decimal Amount => Fact.Known(AmountValue());

    internal Interval AmountValue(Evidence? evidence = null) =>
        Stakes.Amount(situation, investment, position, evidence);

    /// <summary>Whether it, or the whole investment, depends on a condition, whatever the scenario.</summary>
    public bool Contingent => Fact.Known(ContingentValue());

    internal Truth ContingentValue(Evidence? evidence = null)
    {
        Stakes.NoteCondition(investment, position, evidence);
        return TruthLogic.Of(Stakes.IsContingent(investment, stated));
    }

    /// <summary>Whether it is funded in the scenario: unconditional, paid by the day, or its condition holds.</summary>
    public bool Funded => Fact.Known(FundedValue());

    internal Truth FundedValue(Evidence? evidence = null)
    {
        Stakes.NoteCondition(investment, position, evidence);
        return TruthLogic.Of(Stakes.IsFunded(situation, investment, stated));
    }
}
