using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That a party is active in a market. Where parties are lifted it is the undertaking, with the shares of its parties summed.</summary>
public sealed class ActiveIn : Relation
{
    private readonly GraphView view;
    private readonly MarketEntries.Entry entry;

    internal ActiveIn(GraphView view, MarketEntries.Entry entry)
    {
        this.view = view;
        this.entry = entry;
    }

    /// <summary>The party.</summary>
    public PartyNode From => view.Party(entry.Party);

    internal PartyNode? FromValue(Evidence? evidence) => From;

    /// <summary>The market.</summary>
    public MarketNode To => view.Market(entry.Market);

    internal MarketNode? ToValue(Evidence? evidence) => To;

    internal override Node FromNode => From;

    internal override Node ToNode => To;

    /// <summary>The label, the party and the market.</summary>
    public override string Id => $"ActiveIn:{From.Id}:{To.Id}";

    internal override IEnumerable<int> Entities => MarketEntries.Entities(view, entry);

    /// <summary>The share of the party in the market.</summary>
    [Unit(Unit.Share)]
    public decimal Share => Fact.Known(ShareValue());

    internal Interval ShareValue(Evidence? evidence = null) =>
        view.Derived(MarketEntries.Derive).ShareOf(entry, evidence);

    internal override void Explain(Evidence evidence)
    {
        foreach (var row in entry.Rows)
        {
            evidence.Uses($"/markets/{entry.Market}/shares/{row}");
        }
    }

    internal static RelationSet Derive(GraphView view)
    {
        var entries = view.Derived(MarketEntries.Derive);
        return new StoredRelations(view, directed: true, Enumerable.Range(0, view.Situation.Graph.Markets.Count)
            .SelectMany(entries.Of).Select(entry => new ActiveIn(view, entry)));
    }
}
