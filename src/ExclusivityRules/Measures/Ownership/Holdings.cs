using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// What each party holds directly in each company: capital and votes, as fractions. From holdings, and from investments whose
/// stake or votes are stated or follow from their round; a holding is the total where a party has both in one company.
/// Several of one kind add up. A loan gives nothing unless it says so.
/// </summary>
internal sealed class Holdings
{
    private readonly PartnershipGraph graph;
    private readonly Pairs pairs;
    private Grouping? byCompany;

    private Holdings(Situation situation)
    {
        graph = situation.Graph;
        var items = Read(situation);
        pairs = new(graph.Parties.Count, items, situation.Index.Froms, situation.Index.Tos);
        var pairOf = PairOfItems();
        Capital = Column(situation, items, pairOf, CapitalOf);

        // Where nobody states votes they are as the capital.
        Votes = Array.Exists(items, item => VotesAreStated(graph.Arrangements[item])) ? Column(situation, items, pairOf, VotesOf) : new(Capital);
    }

    public static Holdings Derive(Situation situation) => new(situation);

    /// <summary>The holder of each pair; pairs are ordered by holder, then by company.</summary>
    public int[] Holders => pairs.From;

    /// <summary>The company of each pair.</summary>
    public int[] Companies => pairs.To;

    /// <summary>The share of the votes of each pair.</summary>
    public ShareColumn Votes { get; }

    /// <summary>The share of the capital of each pair.</summary>
    public ShareColumn Capital { get; }

    /// <summary>Where the pairs of each holder start; one more than there are parties.</summary>
    public int[] Starts => pairs.Starts;

    /// <summary>The pairs in which a party is the company.</summary>
    public ReadOnlySpan<int> Into(int company) =>
        (byCompany ??= Grouping.Of(graph.Parties.Count, Companies))[company];

    /// <summary>The pair of a holder and a company; negative when there is none.</summary>
    public int Find(int holder, int company) => pairs.Find(holder, company);

    /// <summary>The arrangements a pair rests on, in the order of the document.</summary>
    public IReadOnlyList<Arrangement> Arrangements(int pair) => Counted(pair);

    /// <summary>Whether the votes of a pair are not stated and taken to be as the capital.</summary>
    public bool VotesAreAssumed(int pair) => Counted(pair).Any(arrangement => !VotesAreStated(arrangement));

    /// <summary>Notes the members of the document that give the capital or the votes of a pair, or that would.</summary>
    public void Note(Situation situation, int pair, bool votes, Evidence evidence)
    {
        foreach (var arrangement in Counted(pair))
        {
            if (arrangement is Investment investment)
            {
                _ = votes && !investment.Votes.IsUnknown
                    ? Stakes.Votes(situation, investment, evidence)
                    : Stakes.Stake(situation, investment, evidence);
                continue;
            }

            var stated = votes && VotesAreStated(arrangement);
            Fact.Number(
                stated ? StatedVotes(arrangement) : CapitalOf(situation, arrangement), evidence, arrangement.Pointer(), stated ? "votes" : "share",
                $"the {(votes ? "votes" : "capital")} that {arrangement.Id} gives");
        }
    }

    // In the order of the document.
    private static int[] Read(Situation situation)
    {
        var holdings = situation.PositionsInForce<Holding>();
        var investments = Array.FindAll(situation.PositionsInForce<Investment>(), position => Gives(situation, (Investment)situation.Graph.Arrangements[position]));
        if (investments.Length == 0)
        {
            return holdings;
        }

        int[] both = [.. holdings, .. investments];
        Array.Sort(both);
        return both;
    }

    private static bool Gives(Situation situation, Investment investment)
    {
        var stated = !investment.Stake.IsUnknown || !investment.Votes.IsUnknown;
        return stated || (investment.Round is not null && investment.Instrument != InvestmentInstrument.Loan
            && !Stakes.Stake(situation, investment, evidence: null).IsUnknown);
    }

    // The pair of each item that is alone in its pair, by its number.
    private int[] PairOfItems()
    {
        var pairOf = new int[graph.Arrangements.Count];
        for (var pair = 0; pair < Companies.Length; pair++)
        {
            var (first, end) = (pairs[pair].Start.Value, pairs[pair].End.Value);
            for (var i = first; i < end; i++)
            {
                pairOf[pairs.Items[i]] = end - first == 1 ? pair : -1;
            }
        }

        return pairOf;
    }

    // Visited in the order of the document, in which the records mostly lie in memory.
    private ShareColumn Column(Situation situation, int[] items, int[] pairOf, Func<Situation, Arrangement, Interval> value)
    {
        var (low, ranges) = (new decimal[Companies.Length], new List<(int, Interval)>());
        foreach (var item in items)
        {
            if (pairOf[item] >= 0)
            {
                Set(pairOf[item], value(situation, graph.Arrangements[item]));
            }
        }

        for (var pair = 0; pair < low.Length && low.Length < items.Length; pair++)
        {
            if (pairs[pair] is var all && all.End.Value - all.Start.Value > 1)
            {
                Set(pair, Sum(situation, pair, value));
            }
        }

        return new(low, ranges, Companies, graph.Parties.Count);

        void Set(int pair, in Interval share)
        {
            low[pair] = Math.Max(share.Min ?? 0, 0);
            if (!share.IsExact)
            {
                ranges.Add((pair, share));
            }
        }
    }

    private Interval Sum(Situation situation, int pair, Func<Situation, Arrangement, Interval> value)
    {
        var sum = Interval.Exactly(0);
        foreach (var arrangement in Counted(pair))
        {
            var part = value(situation, arrangement);
            sum += Interval.Between(part.Min ?? 0, part.Max, part.MinInclusive, part.MaxInclusive);
        }

        return sum;
    }

    private List<Arrangement> Counted(int pair)
    {
        var all = pairs.Items[pairs[pair]].Select(record => graph.Arrangements[record]).ToList();
        var holdings = all.FindAll(arrangement => arrangement is Holding);
        return holdings.Count > 0 ? holdings : all;
    }

    private static bool VotesAreStated(Arrangement arrangement) => !StatedVotes(arrangement).IsUnknown;

    private static Interval StatedVotes(Arrangement arrangement) => arrangement switch
    {
        Holding holding => holding.Votes,
        Investment investment => investment.Votes,
        _ => Interval.Unknown,
    };

    private static Interval CapitalOf(Situation situation, Arrangement arrangement) => arrangement switch
    {
        Holding holding => holding.Share,
        Investment investment => Stakes.Stake(situation, investment, evidence: null),
        _ => Interval.Unknown,
    };

    private static Interval VotesOf(Situation situation, Arrangement arrangement) => arrangement switch
    {
        Holding holding => holding.Votes.IsUnknown ? holding.Share : holding.Votes,
        Investment investment => Stakes.Votes(situation, investment, evidence: null),
        _ => Interval.Unknown,
    };
}
