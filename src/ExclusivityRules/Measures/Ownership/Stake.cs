using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// What a party has in a company through all its holdings and investments in it, and through those of the parties it stands for. Loans are
/// left aside, unless they state a stake.
/// </summary>
public sealed class Stake : PartyRelation
{
    private readonly GraphView view;
    private readonly int company;
    private readonly Arrangement[] arrangements;
    private Interval? heldCapital;
    private Interval? heldVotes;

    internal Stake(GraphView view, int holder, int company, Arrangement[] arrangements)
    {
        (this.view, this.company, this.arrangements) = (view, company, arrangements);
        From = view.Party(holder);
        To = view.Party(company);
    }

    internal static RelationSet Derive(GraphView view)
    {
        var index = view.Situation.Index;
        var stated = view.Situation.InForce<Holding>().Concat<Arrangement>(view.Situation.InForce<Investment>().Where(IsStake))
            .GroupBy(arrangement => (Holder: view.Representative(index.From(arrangement)), Company: index.To(arrangement)))
            .Where(group => group.Key.Holder != view.Representative(group.Key.Company))
            .OrderBy(group => group.Key);
        return new StoredRelations(view, directed: true, stated.Select(group =>
            new Stake(view, group.Key.Holder, group.Key.Company, group.OrderBy(arrangement => arrangement.Index).ToArray())));
    }

    private static bool IsStake(Investment investment) => investment.Instrument != InvestmentInstrument.Loan
        || !investment.Stake.IsUnknown || !investment.Votes.IsUnknown;

    private Situation Situation => view.Situation;

    /// <summary>The label, the holder and the company.</summary>
    public override string Id => $"Stake:{From.Id}:{Situation.Graph.Parties[company].Id}";

    /// <summary>The holder.</summary>
    public override PartyNode From { get; }

    /// <summary>The company.</summary>
    public override PartyNode To { get; }

    internal override IEnumerable<int> Entities => arrangements.Select(Situation.Index.From).Append(company);

    internal override void Explain(Evidence evidence) => Array.ForEach(arrangements, arrangement => evidence.Uses(arrangement));

    /// <summary>The share of the capital that is held in all, directly.</summary>
    [Unit(Unit.Share)]
    public decimal Capital => Fact.Known(CapitalValue());

    internal Interval CapitalValue(Evidence? evidence = null) => Held(votes: false, evidence);

    /// <summary>The share of the votes that is held in all, directly.</summary>
    [Unit(Unit.Share)]
    public decimal Votes => Fact.Known(VotesValue());

    internal Interval VotesValue(Evidence? evidence = null) => Held(votes: true, evidence);

    /// <summary>The money committed to the company in the scenario, over all investments; unknown where there are only holdings.</summary>
    [Unit(Unit.Money)]
    public decimal Committed => Fact.Known(CommittedValue());

    internal Interval CommittedValue(Evidence? evidence = null) => Paid(static _ => true, evidence);

    /// <summary>The same, for equity alone: without notes that convert, loans and the like.</summary>
    [Unit(Unit.Money)]
    public decimal Equity => Fact.Known(EquityValue());

    internal Interval EquityValue(Evidence? evidence = null) =>
        Paid(static investment => investment.Instrument == InvestmentInstrument.Equity, evidence);

    /// <summary>Whether all of it is held without a part in decisions.</summary>
    public bool Passive => Fact.Known(PassiveValue());

    internal Truth PassiveValue(Evidence? evidence = null) => arrangements.Aggregate(Truth.True, (all, arrangement) => all.And(Fact.Flag(
        arrangement is Holding holding ? holding.Passive : ((Investment)arrangement).Passive,
        evidence, arrangement.Pointer(), "passive", $"whether {arrangement.Id} is passive")));

    /// <summary>The day the last of it began; the day of the analysis while a start is not stated.</summary>
    public DateOnly Closing => Fact.Known(ClosingValue());

    internal DateOnly? ClosingValue(Evidence? evidence = null)
    {
        foreach (var arrangement in arrangements.Where(arrangement => arrangement.Start.Date is not null))
        {
            evidence?.Uses(arrangement, "start");
        }

        return Array.TrueForAll(arrangements, arrangement => arrangement.Start.Date is not null)
            ? arrangements.Max(arrangement => arrangement.Start.Date)
            : Situation.AsOf;
    }

    // Many bindings ask the same. The holdings are asked for each time, so that whoever asks depends on what they depend on.
    private Interval Held(bool votes, Evidence? evidence)
    {
        var holdings = Situation.Derived(Holdings.Derive);
        if (evidence is not null)
        {
            return Sum(holdings, votes, evidence);
        }

        ref var known = ref (votes ? ref heldVotes : ref heldCapital);
        return known ??= Sum(holdings, votes, evidence: null);
    }

    private Interval Sum(Holdings holdings, bool votes, Evidence? evidence)
    {
        var sum = Interval.Exactly(0);
        foreach (var holder in arrangements.GroupBy(Situation.Index.From))
        {
            var pair = holdings.Find(holder.Key, company);
            if (pair >= 0)
            {
                sum += (votes ? holdings.Votes : holdings.Capital)[pair];
                if (evidence is not null)
                {
                    holdings.Note(Situation, pair, votes, evidence);
                }
            }

            // A holding is the total; beside it no investment adds anything.
            var read = pair < 0 ? [] : holdings.Arrangements(pair);
            foreach (var investment in holder.Except(read).Where(_ => !holder.Any(arrangement => arrangement is Holding)))
            {
                sum += Interval.Between(0, 1);
                evidence?.Lacks($"the stake of {investment.Id}", investment.Pointer("stake"));
            }
        }

        return Interval.Smaller(sum, Interval.Exactly(1));
    }

    private Interval Paid(Func<Investment, bool> counts, Evidence? evidence)
    {
        var investments = arrangements.OfType<Investment>().ToArray();
        if (investments.Length == 0)
        {
            evidence?.Lacks($"what {From.Name} paid for its stake in {To.Name}", arrangements[0].Pointer());
            return Interval.Unknown;
        }

        return investments.Where(counts).Aggregate(
            Interval.Exactly(0), (sum, investment) => sum + Stakes.Sum(Situation, investment, Stakes.IsFunded, evidence));
    }
}
