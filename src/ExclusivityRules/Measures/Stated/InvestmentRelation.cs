using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Money an investor puts, or promises to put, into a company.</summary>
public sealed class InvestmentRelation : ArrangementRelation<Investment>
{
    private IReadOnlyList<InvestmentTranche>? tranches;

    internal InvestmentRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What the investor gets.</summary>
    [OneOf(typeof(InvestmentInstrument))]
    [AlwaysKnown]
    public string Instrument => Fact.Known(InstrumentValue());

    internal string? InstrumentValue(Evidence? evidence = null) => Text<InvestmentInstrument>(Stated.Instrument, evidence, "instrument", "the instrument");

    /// <summary>The parts in which the money comes.</summary>
    public IEnumerable<InvestmentTranche> Tranches => TranchesValue();

    internal IReadOnlyList<InvestmentTranche> TranchesValue(Evidence? evidence = null)
    {
        evidence?.Uses(Stated.Pointer("tranches"));
        return tranches ??= Stated.Tranches.Select((_, position) => new InvestmentTranche(Situation, Stated, position)).ToArray();
    }

    /// <summary>All money of the contract, whatever it depends on.</summary>
    [Unit(Unit.Money)]
    public decimal Headline => Fact.Known(HeadlineValue());

    internal Interval HeadlineValue(Evidence? evidence = null) => Stakes.Headline(Situation, Position, evidence);

    /// <summary>The money that is funded in the scenario: unconditional, paid by the day, or its condition holds.</summary>
    [Unit(Unit.Money)]
    public decimal Committed => Fact.Known(CommittedValue());

    internal Interval CommittedValue(Evidence? evidence = null) => Stakes.Committed(Situation, Position, evidence);

    /// <summary>The money of the contract that depends on a condition, whatever the scenario.</summary>
    [Unit(Unit.Money)]
    public decimal Contingent => Fact.Known(ContingentValue());

    internal Interval ContingentValue(Evidence? evidence = null) => Stakes.Contingent(Situation, Position, evidence);

    /// <summary>The part of all money that depends on a condition: Contingent / Headline.</summary>
    [Unit(Unit.Share)]
    public decimal ContingentShare => Fact.Known(ContingentShareValue());

    internal Interval ContingentShareValue(Evidence? evidence = null) => Stakes.ContingentShare(Situation, Position, evidence);

    /// <summary>The share of the capital it gives in the scenario.</summary>
    [Unit(Unit.Share)]
    public decimal Stake => Fact.Known(StakeValue());

    internal Interval StakeValue(Evidence? evidence = null) => Stakes.Stake(Situation, Stated, evidence);

    /// <summary>The share of the votes it gives in the scenario; as the stake where not stated.</summary>
    [Unit(Unit.Share)]
    public decimal Votes => Fact.Known(VotesValue());

    internal Interval VotesValue(Evidence? evidence = null) => Stakes.Votes(Situation, Stated, evidence);

    /// <summary>Whether the investor takes no part in decisions.</summary>
    public bool Passive => Fact.Known(PassiveValue());

    internal Truth PassiveValue(Evidence? evidence = null) => Flag(Stated.Passive, evidence, "passive", "whether the investor is passive in");
}
