using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That two parties are active in the same market.</summary>
public sealed class Competes : MarketRelation
{
    private readonly MarketEntries entries;
    private readonly int market;
    private readonly int first;
    private readonly int second;

    internal Competes(GraphView view, MarketEntries entries, int market, int first, int second)
        : base(view, first, second) => (this.entries, this.market, this.first, this.second) = (entries, market, first, second);

    private protected override MarketEntries.Entry First => entries.Find(market, first)!;

    private protected override MarketEntries.Entry Second => entries.Find(market, second)!;

    /// <summary>The label, the two parties with the smaller id first, and the market.</summary>
    public override string Id => $"Competes:{From.Id}:{To.Id}:{Market.Id}";

    /// <summary>The market they meet in.</summary>
    [AlwaysKnown]
    public MarketNode Market => Fact.Known(MarketValue());

    internal MarketNode? MarketValue(Evidence? evidence = null) => View.Market(market);

    /// <summary>The share of the first party, the one with the smaller id.</summary>
    [Unit(Unit.Share)]
    public decimal FromShare => Fact.Known(FromShareValue());

    internal Interval FromShareValue(Evidence? evidence = null) => ShareOf(First, evidence);

    /// <summary>The share of the second party.</summary>
    [Unit(Unit.Share)]
    public decimal ToShare => Fact.Known(ToShareValue());

    internal Interval ToShareValue(Evidence? evidence = null) => ShareOf(Second, evidence);

    /// <summary>The sum of the two shares.</summary>
    [Unit(Unit.Share)]
    public decimal CombinedShare => Fact.Known(CombinedShareValue());

    internal Interval CombinedShareValue(Evidence? evidence = null) => FromShareValue(evidence) + ToShareValue(evidence);

    /// <summary>What the Herfindahl-Hirschman index would rise by if they merged: twice the product of the shares in percent.</summary>
    [Unit(Unit.Points)]
    public decimal DeltaHhi => Fact.Known(DeltaHhiValue());

    internal Interval DeltaHhiValue(Evidence? evidence = null) =>
        FromShareValue(evidence) * ToShareValue(evidence) * Interval.Exactly(Hhi.Delta(1, 1));

    internal override void Explain(Evidence evidence)
    {
        Note(evidence, First);
        Note(evidence, Second);
        evidence.Says($"{Words(First)} and {Words(Second)} are both active in {Market.Name}");
    }

    internal static RelationSet Derive(GraphView view) => new Rivals(view, view.Derived(MarketEntries.Derive));

    // Not stored: a market of n parties has n (n - 1) / 2 pairs. The number of a row is that of the market.
    private sealed class Rivals : RelationSet
    {
        private readonly MarketEntries entries;
        private readonly int[] rivals;

        public Rivals(GraphView view, MarketEntries entries)
            : base(view)
        {
            this.entries = entries;
            rivals = new int[view.NodeCount];
            for (var market = 0; market < view.Situation.Graph.Markets.Count; market++)
            {
                var active = entries.PartiesOf(market);
                Count += active.Length * (active.Length - 1L) / 2;
                foreach (var party in active)
                {
                    rivals[party] += active.Length - 1;
                }
            }
        }

        public override long Count { get; }

        public override long CountAt(int node, bool atFrom) => rivals[node];

        public override void At(int node, bool atFrom, List<Row> rows)
        {
            foreach (var market in entries.MarketsOf(node))
            {
                foreach (var other in entries.PartiesOf(market))
                {
                    if (other != node)
                    {
                        rows.Add(atFrom ? new(node, other, market) : new(other, node, market));
                    }
                }
            }
        }

        public override void Between(int from, int to, List<Row> rows)
        {
            foreach (var market in from == to ? [] : entries.MarketsOf(from))
            {
                if (entries.MarketsOf(to).Contains(market))
                {
                    rows.Add(new(from, to, market));
                }
            }
        }

        public override bool MayJoin(int from, int to) => from != to && entries.MarketsOf(from).ContainsAny(entries.MarketsOf(to));

        public override bool MarkBeside(int node, bool atFrom, NodeMarks marks)
        {
            foreach (var market in entries.MarketsOf(node))
            {
                marks.Add(entries.PartiesOf(market));
            }

            return true;
        }

        public override Truth Exists(Row row) => Truth.True;

        public override Relation Get(Row row)
        {
            var (one, other) = View.PlaceOfId(row.From) < View.PlaceOfId(row.To) ? (row.From, row.To) : (row.To, row.From);
            return new Competes(View, entries, row.Number, one, other);
        }
    }
}
