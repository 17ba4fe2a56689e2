using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A relation that follows from what two parties do in markets.</summary>
public abstract class MarketRelation : PartyRelation
{
    private protected MarketRelation(GraphView view, MarketEntries.Entry first, MarketEntries.Entry second)
    {
        View = view;
        First = first;
        Second = second;
    }

    private protected GraphView View { get; }

    private protected MarketEntries.Entry First { get; }

    private protected MarketEntries.Entry Second { get; }

    /// <summary>The party it goes out from.</summary>
    public override PartyNode From => View.Party(First.Party);

    /// <summary>The party it goes to.</summary>
    public override PartyNode To => View.Party(Second.Party);

    internal override IEnumerable<int> Entities => MarketEntries.Entities(View, First).Concat(MarketEntries.Entities(View, Second));

    private protected Interval ShareOf(MarketEntries.Entry entry, Evidence? evidence = null) =>
        View.Derived(MarketEntries.Derive).ShareOf(entry, evidence);

    private protected static void Note(Evidence evidence, MarketEntries.Entry entry)
    {
        foreach (var row in entry.Rows)
        {
            evidence.Uses($"/markets/{entry.Market}/shares/{row}");
        }
    }

    /// <summary>A party and its share in words: "Amazon (30 %)".</summary>
    private protected string Words(MarketEntries.Entry entry)
    {
        var share = ShareOf(entry);
        return $"{View.Party(entry.Party).Name} ({(share.IsUnknown || Numbers.IsAnyShare(share) ? "share not known" : Numbers.Share(share))})";
    }
}
