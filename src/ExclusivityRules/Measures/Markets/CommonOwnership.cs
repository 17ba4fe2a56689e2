using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The holdings that tie the firms of a market together: what undertakings hold directly in the ultimate party of each firm.
/// A firm is an undertaking that is active in the market.
/// </summary>
internal sealed class CommonOwnership
{
    private const int MostFirms = 200;

    private readonly Situation situation;
    private readonly Holdings holdings;
    private readonly Undertakings undertakings;
    private readonly MarketEntries entries;

    /// <param name="situation">The situation.</param>
    public CommonOwnership(Situation situation)
    {
        this.situation = situation;
        holdings = situation.Derived(Holdings.Derive);
        undertakings = situation.Derived(Undertakings.Derive);
        entries = situation.Derived(MarketEntries.OfUndertakings);
    }

    /// <summary>
    /// MHHI less HHI under proportional control; at least that where shares are not known; unknown when a holding is, or when
    /// more than 200 firms are tied together.
    /// </summary>
    public Interval Delta(int market, Evidence? evidence)
    {
        var concentration = Concentration.Of(situation, market);
        concentration.Note(evidence);
        var firms = entries.Of(market).Select((entry, i) => (entry.Party, Share: concentration.Firms[i].Low)).ToDictionary(firm => firm.Party, firm => firm.Share);
        var tied = Tied(firms);
        var pairs = tied.SelectMany(firm => Into(firm)).ToArray();
        if (evidence is not null)
        {
            Array.ForEach(pairs, pair => holdings.Note(situation, pair, votes: false, evidence));
        }

        if (tied.Count > MostFirms || pairs.Any(pair => !holdings.Capital[pair].IsExact))
        {
            return Interval.Unknown;
        }

        var holders = pairs.Select(Holder).Distinct().Except(tied).Order().ToArray();
        var delta = Mhhi.Delta(
            tied.Select(firm => firms[firm]).ToArray(), Matrix(tied, tied, pairs), Matrix(holders, tied, pairs), HolderControl.Proportional);
        return delta is not { } points ? Interval.Unknown
            : concentration.IsKnown ? Interval.Exactly(points) : Interval.Between(points, null);
    }

    private int Holder(int pair) => undertakings.Representative(holdings.Holders[pair]);

    // Holdings inside an undertaking tie nothing.
    private IEnumerable<int> Into(int firm)
    {
        foreach (var pair in holdings.Into(firm).ToArray())
        {
            if (Holder(pair) != firm)
            {
                yield return pair;
            }
        }
    }

    /// <summary>The firms that hold another, are held by another, or have a holder in common with another.</summary>
    private List<int> Tied(Dictionary<int, decimal> firms)
    {
        var ties = firms.Keys.SelectMany(firm => Into(firm).Select(pair => (Firm: firm, Holder: Holder(pair))))
            .Distinct().ToLookup(tie => tie.Holder, tie => tie.Firm);
        var tied = new SortedSet<int>();
        foreach (var holder in ties)
        {
            if (firms.ContainsKey(holder.Key))
            {
                tied.Add(holder.Key);
                tied.UnionWith(holder);
            }
            else if (holder.Count() > 1)
            {
                tied.UnionWith(holder);
            }
        }

        return [.. tied];
    }

    private decimal[][] Matrix(IReadOnlyList<int> holders, List<int> firms, int[] pairs)
    {
        var rows = holders.Select((holder, i) => (holder, i)).ToDictionary(entry => entry.holder, entry => entry.i);
        var columns = firms.Select((firm, i) => (firm, i)).ToDictionary(entry => entry.firm, entry => entry.i);
        var matrix = holders.Select(_ => new decimal[firms.Count]).ToArray();
        foreach (var pair in pairs)
        {
            if (rows.TryGetValue(Holder(pair), out var row))
            {
                matrix[row][columns[holdings.Companies[pair]]] += holdings.Capital[pair].Exact ?? 0;
            }
        }

        return matrix;
    }
}
