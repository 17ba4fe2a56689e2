using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That two parties are active in the same market.</summary>
public sealed class Competes : MarketRelation
{
    internal Competes(GraphView view, MarketEntries.Entry first, MarketEntries.Entry second)
        : base(view, first, second)
    {
    }

    /// <summary>The label, the two parties with the smaller id first, and the market.</summary>
    public override string Id => $"Competes:{From.Id}:{To.Id}:{Market.Id}";

    /// <summary>The market they meet in.</summary>
    [AlwaysKnown]
    public MarketNode Market => Fact.Known(MarketValue());

    internal MarketNode? MarketValue(Evidence? evidence = null) => View.Market(First.Market);

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

    // Not stored: a market of n parties has n (n - 1) / 2 pairs.
    private sealed class Rivals(GraphView view, MarketEntries entries) : RelationSet
    {
        public override long Count { get; } = Enumerable.Range(0, view.Situation.Graph.Markets.Count)
            .Sum(market => entries.Of(market).Count * (entries.Of(market).Count - 1L) / 2);

        public override long CountAt(Node node, bool atFrom)
        {
            var count = 0L;
            foreach (var entry in entries.OfParty(node.Ordinal))
            {
                count += entries.Of(entry.Market).Count - 1;
            }

            return count;
        }

        public override IEnumerable<Relation> All()
        {
            for (var market = 0; market < view.Situation.Graph.Markets.Count; market++)
            {
                var active = entries.Of(market);
                for (var i = 0; i < active.Count; i++)
                {
                    for (var j = i + 1; j < active.Count; j++)
                    {
                        yield return Create(active[i], active[j]);
                    }
                }
            }
        }

        public override IEnumerable<Relation> From(Node node)
        {
            foreach (var entry in entries.OfParty(node.Ordinal))
            {
                foreach (var other in entries.Of(entry.Market))
                {
                    if (other.Party != entry.Party)
                    {
                        yield return Create(entry, other);
                    }
                }
            }
        }

        public override IEnumerable<Relation> To(Node node) => From(node);

        public override IEnumerable<Relation> Between(Node from, Node to)
        {
            List<Relation>? found = null;
            foreach (var market in from == to ? ArraySegment<int>.Empty : entries.MarketsOf(from.Ordinal))
            {
                if (entries.Find(market, to.Ordinal) is { } other)
                {
                    (found ??= []).Add(Create(entries.Find(market, from.Ordinal)!, other));
                }
            }

            return found ?? [];
        }

        private Competes Create(MarketEntries.Entry one, MarketEntries.Entry other)
        {
            var parties = view.Situation.Graph.Parties;
            return string.CompareOrdinal(parties[one.Party].Id, parties[other.Party].Id) < 0
                ? new(view, one, other)
                : new(view, other, one);
        }
    }
}
