using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Who is active in which market, and with which share: of several rows of a party the latest not after the day counts, and
/// the rows of the parties of one undertaking are summed where parties are lifted.
/// </summary>
internal sealed class MarketEntries
{
    private readonly GraphIndex index;
    private readonly DateOnly asOf;
    private readonly Entry[][] byMarket;
    private readonly Grouping byParty;
    private readonly Entry[] places;
    private readonly int[] markets;
    private readonly int[] parties;
    private readonly int[] starts;

    /// <summary>A party in a market.</summary>
    /// <param name="Market">The position of the market.</param>
    /// <param name="Party">The position of the party, or of the one that stands for its undertaking.</param>
    /// <param name="Rows">The positions of its rows in the shares of the market, in the order of the document.</param>
    public sealed record Entry(int Market, int Party, int[] Rows);

    private MarketEntries(Situation situation, Func<int, int> representative)
    {
        (index, asOf) = (situation.Index, situation.AsOf);
        byMarket = index.Graph.Markets.Select((market, position) => Entries(position, market, representative)).ToArray();
        var all = byMarket.SelectMany(entries => entries).ToArray();
        parties = Array.ConvertAll(all, entry => entry.Party);
        starts = new int[byMarket.Length + 1];
        for (var market = 0; market < byMarket.Length; market++)
        {
            starts[market + 1] = starts[market] + byMarket[market].Length;
        }

        byParty = Grouping.Of(index.Graph.Parties.Count, parties);
        places = Array.ConvertAll(byParty.Items, item => all[item]);
        markets = Array.ConvertAll(places, place => place.Market);
    }

    /// <summary>The entries with the parties a view shows.</summary>
    public static MarketEntries Derive(GraphView view) =>
        view.Level == PartyLevel.Undertaking ? view.Situation.Derived(OfUndertakings) : new(view.Situation, view.Representative);

    /// <summary>The entries of undertakings.</summary>
    public static MarketEntries OfUndertakings(Situation situation) =>
        new(situation, situation.Derived(Undertakings.Derive).Representative);

    /// <summary>The entries of legal entities.</summary>
    public static MarketEntries OfEntities(Situation situation) => new(situation, static party => party);

    /// <summary>The parties active in a market, in the order of the document.</summary>
    public IReadOnlyList<Entry> Of(int market) => byMarket[market];

    /// <summary>The markets a party is active in, in the order of the document.</summary>
    public ArraySegment<Entry> OfParty(int party) => OfParty(places, party);

    /// <summary>Their positions.</summary>
    public ReadOnlySpan<int> MarketsOf(int party) => OfParty(markets, party);

    /// <summary>The positions of the parties active in a market, in the order of the document.</summary>
    public ReadOnlySpan<int> PartiesOf(int market) => parties.AsSpan(starts[market]..starts[market + 1]);

    private ArraySegment<T> OfParty<T>(T[] all, int party) => party + 1 >= byParty.Starts.Length
        ? ArraySegment<T>.Empty
        : new(all, byParty.Starts[party], byParty.Starts[party + 1] - byParty.Starts[party]);

    /// <summary>The entry of a party in a market; null when it is not listed.</summary>
    public Entry? Find(int market, int party)
    {
        var place = MarketsOf(party).IndexOf(market);
        return place < 0 ? null : OfParty(party)[place];
    }

    /// <summary>The parties of the document that the rows of an entry name, by position.</summary>
    public static IEnumerable<int> Entities(GraphView view, Entry entry) =>
        entry.Rows.Select(row => view.Situation.Index.PartiesOf(entry.Market)[row]);

    /// <summary>The share of a party; 0 when the market is complete and does not list it, else unknown when it does not.</summary>
    public Interval ShareOf(int market, int party, Evidence? evidence)
    {
        if (Find(market, party) is { } entry)
        {
            return ShareOf(entry, evidence);
        }

        var stated = index.Graph.Markets[market];
        if (stated.Complete == true)
        {
            evidence?.Uses($"/markets/{market}/complete");
            return Interval.Exactly(0);
        }

        evidence?.Lacks($"the share of {index.Graph.Parties[party].Name} in {stated.Name}", $"/markets/{market}/shares");
        return Interval.Unknown;
    }

    /// <summary>A share as what it must be at least, a fraction from 0 to 1.</summary>
    public static Interval Within(Interval share) =>
        share.IsExact ? share : Interval.Smaller(Interval.Larger(share, Interval.Exactly(0)), Interval.Exactly(1));

    /// <summary>The share of a party that is listed: the sum of its rows.</summary>
    public Interval ShareOf(Entry entry, Evidence? evidence)
    {
        var sum = Interval.Exactly(0);
        foreach (var row in entry.Rows)
        {
            sum += RowShare(entry.Market, row, evidence);
        }

        return sum;
    }

    /// <summary>The share of one row; in a complete market the only unknown one is the rest.</summary>
    public Interval RowShare(int market, int row, Evidence? evidence)
    {
        var stated = index.Graph.Markets[market];
        var share = stated.Shares[row].Share;
        if (share.IsUnknown && stated.Complete == true && Rest(market, row, evidence) is { IsUnknown: false } rest)
        {
            return rest;
        }

        return evidence is null ? share : Fact.Number(
            share, evidence, $"/markets/{market}/shares/{row}", "share",
            $"the share of {index.Graph.Parties[index.PartiesOf(market)[row]].Name} in {stated.Name}");
    }

    private Interval Rest(int market, int row, Evidence? evidence)
    {
        var others = byMarket[market].SelectMany(entry => entry.Rows).Where(other => other != row).Order().ToArray();
        var rest = others.Aggregate(
            Interval.Exactly(1), (rest, other) => rest - index.Graph.Markets[market].Shares[other].Share);
        if (rest.IsUnknown || !(rest.Min >= 0))
        {
            return Interval.Unknown;
        }

        evidence?.Uses($"/markets/{market}/complete");
        foreach (var other in others)
        {
            evidence?.Uses($"/markets/{market}/shares/{other}/share");
        }

        return rest;
    }

    // By the one that stands for the party, as whole numbers that hold it and the row.
    private Entry[] Entries(int position, Market market, Func<int, int> representative)
    {
        var (rows, count) = (new long[market.Shares.Count], 0);
        var active = index.PartiesOf(position);
        for (var row = 0; row < rows.Length; row++)
        {
            if (!(market.Shares[row].AsOf > asOf))
            {
                rows[count++] = ((long)representative(active[row]) << 32) | (uint)row;
            }
        }

        Array.Sort(rows, 0, count);
        var entries = new List<Entry>(count);
        for (int first = 0, next; first < count; first = next)
        {
            for (next = first + 1; next < count && rows[next] >> 32 == rows[first] >> 32;)
            {
                next++;
            }

            var own = new int[next - first];
            for (var i = first; i < next; i++)
            {
                own[i - first] = unchecked((int)rows[i]);
            }

            entries.Add(new(position, (int)(rows[first] >> 32), own.Length == 1 ? own : Latest(position, own)));
        }

        return [.. entries];
    }

    // Of the rows of a party the latest; a row without a day is older than any; of equals the first.
    private int[] Latest(int market, int[] rows) => [.. rows
        .GroupBy(row => index.PartiesOf(market)[row])
        .Select(party => party.MaxBy(row => index.Graph.Markets[market].Shares[row].AsOf ?? DateOnly.MinValue))
        .Order()];
}
