using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A relation that follows from what two parties do in markets.</summary>
public abstract class MarketRelation : PartyRelation
{
    private readonly int from;
    private readonly int to;

    private protected MarketRelation(GraphView view, int from, int to) => (View, this.from, this.to) = (view, from, to);

    private protected GraphView View { get; }

    private protected abstract MarketEntries.Entry First { get; }

    private protected abstract MarketEntries.Entry Second { get; }

    /// <summary>The party it goes out from.</summary>
    public override PartyNode From => View.Party(from);

    /// <summary>The party it goes to.</summary>
    public override PartyNode To => View.Party(to);

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
