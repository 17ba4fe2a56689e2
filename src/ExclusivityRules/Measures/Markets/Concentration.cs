using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>How concentrated a market is. Shares are those of undertakings, whatever the view.</summary>
internal sealed class Concentration
{
    private readonly MarketEntries entries;
    private readonly Market market;
    private readonly int position;
    private readonly Firm[] firms;
    private readonly decimal rest;
    private Interval? lowest;
    private Interval? highest;

    private Concentration(MarketEntries entries, Market market, int position)
    {
        this.entries = entries;
        this.market = market;
        this.position = position;
        firms = entries.Of(position).Select(FirmOf).ToArray();
        rest = 1 - firms.Sum(firm => firm.Low);
        if (market.NamedAreLargest == true && Smallest is { } smallest)
        {
            firms = Array.ConvertAll(firms, firm => firm.Low == 0 ? firm with { High = Math.Min(firm.High, smallest) } : firm);
        }
    }

    /// <summary>Of a market, by its position in the document; made once for all who ask.</summary>
    public static Concentration Of(Situation situation, int position) => situation.Derived(OfAll)[position];

    /// <summary>The firms of the market, in the order of <see cref="MarketEntries.Of"/>.</summary>
    public IReadOnlyList<Firm> Firms => firms;

    /// <summary>Whether every share is known and they are all there are.</summary>
    public bool IsKnown => rest == 0;

    /// <summary>The index; a range where shares are not known; unknown when the known ones exceed 100 %.</summary>
    public Interval Hhi(Evidence? evidence)
    {
        if (rest < 0)
        {
            Note(evidence);
            evidence?.Lacks($"shares of {market.Name} that do not exceed 100 %", $"/markets/{position}/shares");
            return Interval.Unknown;
        }

        return Interval.Between(HhiLow(evidence).Exact, HhiHigh(null).Exact);
    }

    /// <summary>The least the index can be.</summary>
    public Interval HhiLow(Evidence? evidence)
    {
        Note(evidence);
        return lowest ??= Interval.Exactly(Measures.Hhi.Lowest(firms, OthersToo));
    }

    /// <summary>The greatest the index can be.</summary>
    public Interval HhiHigh(Evidence? evidence)
    {
        Note(evidence);
        return highest ??= Interval.Exactly(Measures.Hhi.Highest(firms, OthersToo, market.NamedAreLargest == true ? Smallest ?? 1 : 1));
    }

    /// <summary>The four largest shares summed; unknown unless no share that is not known can be among them.</summary>
    public Interval C4(Evidence? evidence)
    {
        Note(evidence);
        var known = firms.Where(firm => firm.Low == firm.High || rest == 0).Select(firm => firm.Low).OrderDescending().Take(4).ToArray();
        var fourth = known.Length == 4 ? known[3] : 0;
        var others = firms.Where(firm => firm.Low < firm.High).Select(firm => Math.Min(firm.High, firm.Low + rest))
            .Append(OthersToo ? market.NamedAreLargest == true ? 0 : rest : 0);
        return rest == 0 || (rest > 0 && known.Length == 4 && others.All(other => other <= fourth))
            ? Interval.Exactly(known.Sum())
            : Interval.Unknown;
    }

    /// <summary>The sum of the shares that are known, exactly or within bounds.</summary>
    public Interval NamedShare(Evidence? evidence)
    {
        Note(evidence);
        return Rows().Select(row => entries.RowShare(position, row, evidence: null))
            .Where(share => !share.IsUnknown)
            .Aggregate(Interval.Exactly(0), static (sum, share) => sum + share);
    }

    /// <summary>Notes the shares used, those of listed parties that are missing, and that of parties that are not listed.</summary>
    public void Note(Evidence? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        foreach (var row in Rows())
        {
            entries.RowShare(position, row, rest == 0 ? null : evidence);
            if (rest == 0)
            {
                evidence.Uses($"/markets/{position}/shares/{row}/share");
            }
        }

        if (rest > 0 && OthersToo)
        {
            evidence.Lacks(
                $"the shares of the remaining {Numbers.Share(Interval.Exactly(rest))} of {market.Name}", $"/markets/{position}/shares");
        }
    }

    private static Concentration[] OfAll(Situation situation)
    {
        var all = situation.Derived(MarketEntries.OfUndertakings);
        return [.. situation.Graph.Markets.Select((market, position) => new Concentration(all, market, position))];
    }

    // A complete market whose known shares do not add up to 1 contradicts itself; the shares count as stated.
    private bool OthersToo => market.Complete != true || Array.TrueForAll(firms, firm => firm.Low == firm.High);

    private decimal? Smallest => firms.Where(firm => firm.Low > 0).Select(firm => (decimal?)firm.Low).Min();

    private IEnumerable<int> Rows() => entries.Of(position).SelectMany(entry => entry.Rows).Order();

    private Firm FirmOf(MarketEntries.Entry entry)
    {
        var (low, high) = (0m, 0m);
        foreach (var row in entry.Rows)
        {
            var share = entries.RowShare(position, row, evidence: null);
            low += share.Min ?? 0;
            high += share.Max ?? 1;
        }

        return new(low, high);
    }
}
