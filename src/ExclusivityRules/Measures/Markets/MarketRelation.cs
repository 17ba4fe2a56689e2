using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A relation that follows from what two parties do in markets.</summary>
public abstract class MarketRelation : PartyRelation
{
    private protected MarketRelation(GraphView view, Place first, Place second)
    {
        View = view;
        First = first;
        Second = second;
        From = view.Party(first.Entry.Party);
        To = view.Party(second.Entry.Party);
    }

    /// <summary>A party in a market.</summary>
    internal readonly record struct Place(int Market, MarketEntries.Entry Entry);

    private protected GraphView View { get; }

    private protected Place First { get; }

    private protected Place Second { get; }

    /// <summary>The party it goes out from.</summary>
    public override PartyNode From { get; }

    /// <summary>The party it goes to.</summary>
    public override PartyNode To { get; }

    internal override IEnumerable<int> Entities => EntitiesOf(First).Concat(EntitiesOf(Second));

    private protected IEnumerable<int> EntitiesOf(Place place) => MarketEntries.Entities(View, place.Market, place.Entry);

    private protected Interval ShareOf(Place place, Evidence? evidence = null) =>
        View.Derived(MarketEntries.Derive).ShareOf(place.Market, place.Entry, evidence);

    private protected static void Note(Evidence evidence, Place place)
    {
        foreach (var row in place.Entry.Rows)
        {
            evidence.Uses($"/markets/{place.Market}/shares/{row}");
        }
    }

    /// <summary>A party and its share in words: "Amazon (30 %)".</summary>
    private protected string Words(Place place)
    {
        var share = ShareOf(place);
        return $"{View.Party(place.Entry.Party).Name} ({(share.IsUnknown ? "share not known" : Percent(share))})";
    }

    private static string Percent(Interval share) => share.Exact is { } exact ? $"{Interval.Digits(exact * 100)} %"
        : $"{(share.Min is { } low ? $"{Interval.Digits(low * 100)} %" : "")}..{(share.Max is { } high ? $"{Interval.Digits(high * 100)} %" : "")}";
}
