using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That a party is active in a market that is an input to one another party is active in. Whether it supplies that party is not said.</summary>
public sealed class SuppliesInto : MarketRelation
{
    internal SuppliesInto(GraphView view, MarketEntries.Entry upstream, MarketEntries.Entry downstream)
        : base(view, upstream.Party, downstream.Party) => (First, Second) = (upstream, downstream);

    private protected override MarketEntries.Entry First { get; }

    private protected override MarketEntries.Entry Second { get; }

    /// <summary>The label, the two parties and the two markets.</summary>
    public override string Id => $"SuppliesInto:{From.Id}:{To.Id}:{Upstream.Id}:{Downstream.Id}";

    /// <summary>The market of the supplier.</summary>
    [AlwaysKnown]
    public MarketNode Upstream => Fact.Known(UpstreamValue());

    internal MarketNode? UpstreamValue(Evidence? evidence = null)
    {
        evidence?.Uses($"/markets/{First.Market}/inputTo");
        return View.Market(First.Market);
    }

    /// <summary>The market of the customer, to which the other is an input.</summary>
    [AlwaysKnown]
    public MarketNode Downstream => Fact.Known(DownstreamValue());

    internal MarketNode? DownstreamValue(Evidence? evidence = null)
    {
        evidence?.Uses($"/markets/{First.Market}/inputTo");
        return View.Market(Second.Market);
    }

    /// <summary>The share of the supplier upstream.</summary>
    [Unit(Unit.Share)]
    public decimal UpstreamShare => Fact.Known(UpstreamShareValue());

    internal Interval UpstreamShareValue(Evidence? evidence = null) => ShareOf(First, evidence);

    /// <summary>The share of the customer downstream.</summary>
    [Unit(Unit.Share)]
    public decimal DownstreamShare => Fact.Known(DownstreamShareValue());

    internal Interval DownstreamShareValue(Evidence? evidence = null) => ShareOf(Second, evidence);

    internal override void Explain(Evidence evidence)
    {
        Note(evidence, First);
        Note(evidence, Second);
        evidence.Uses($"/markets/{First.Market}/inputTo");
        evidence.Says($"{Words(First)} is active in {Upstream.Name}, an input to {Downstream.Name}, where {Words(Second)} is active");
    }

    internal static RelationSet Derive(GraphView view) => new Suppliers(view, view.Derived(MarketEntries.Derive));

    // Not stored: two markets of n and m parties have n m pairs.
    private sealed class Suppliers : MadeRelations
    {
        private readonly MarketEntries entries;
        private readonly int[][] inputTo;
        private readonly ILookup<int, int> inputs;

        public Suppliers(GraphView view, MarketEntries entries)
            : base(view)
        {
            this.entries = entries;
            inputTo = view.Situation.Graph.Markets
                .Select(market => market.InputTo.Distinct(StringComparer.Ordinal).Select(view.Situation.Index.Market).ToArray())
                .ToArray();
            inputs = inputTo.SelectMany((into, market) => into.Select(downstream => (market, downstream)))
                .ToLookup(pair => pair.downstream, pair => pair.market);
            Count = inputTo.Select((into, market) =>
                into.Sum(downstream => (long)entries.Of(market).Count * entries.Of(downstream).Count)).Sum();
        }

        public override long Count { get; }

        protected override IEnumerable<Relation> MakeAt(PartyNode party, bool atFrom) =>
            atFrom ? entries.OfParty(party.Ordinal).SelectMany(Into) : MakeTo(party);

        private IEnumerable<SuppliesInto> MakeTo(PartyNode party) =>
            from place in entries.OfParty(party.Ordinal)
            from market in inputs[place.Market]
            from supplier in entries.Of(market)
            where supplier.Party != party.Ordinal
            select new SuppliesInto(View, supplier, place);

        protected override IEnumerable<Relation> MakeBetween(PartyNode from, PartyNode to) =>
            from place in @from == to ? ArraySegment<MarketEntries.Entry>.Empty : entries.OfParty(@from.Ordinal)
            from downstream in inputTo[place.Market]
            let customer = entries.Find(downstream, to.Ordinal)
            where customer is not null
            select new SuppliesInto(View, place, customer);

        private IEnumerable<SuppliesInto> Into(MarketEntries.Entry upstream) =>
            from downstream in inputTo[upstream.Market]
            from customer in entries.Of(downstream)
            where customer.Party != upstream.Party
            select new SuppliesInto(View, upstream, customer);
    }
}
