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
    private readonly int[] starts;
    private readonly int[] records;
    private readonly int[] firsts;
    private Grouping? byCompany;

    private Holdings(Situation situation)
    {
        graph = situation.Graph;
        var (parties, index) = (graph.Parties.Count, situation.Index);
        var arrangements = graph.Arrangements;
        var found = Read(situation).ToArray();
        var from = Array.ConvertAll(found, record => index.From(arrangements[record]));
        var to = Array.ConvertAll(found, record => index.To(arrangements[record]));
        var sorted = Grouping.Of(parties, Grouping.Of(parties, to).Items, from).Items;
        records = Array.ConvertAll(sorted, item => found[item]);
        (firsts, Holders, Companies) = Pairs(sorted, from, to);
        starts = Grouping.Of(parties, Holders).Starts;
        Interval VotesIn(Arrangement arrangement) => VotesOf(situation, arrangement);
        Interval CapitalIn(Arrangement arrangement) => CapitalOf(situation, arrangement);
        Capital = new(pair => Sum(pair, CapitalIn), Companies, parties);

        // Where nobody states votes they are as the capital.
        var votesAreStated = Array.Exists(found, record => !StatedVotes(arrangements[record]).IsUnknown);
        Votes = votesAreStated ? new(pair => Sum(pair, VotesIn), Companies, parties) : new(Capital);
    }

    public static Holdings Derive(Situation situation) => new(situation);

    /// <summary>The holder of each pair; pairs are ordered by holder, then by company.</summary>
    public int[] Holders { get; }

    /// <summary>The company of each pair.</summary>
    public int[] Companies { get; }

    /// <summary>The share of the votes of each pair.</summary>
    public ShareColumn Votes { get; }

    /// <summary>The share of the capital of each pair.</summary>
    public ShareColumn Capital { get; }

    /// <summary>Where the pairs of each holder start; one more than there are parties.</summary>
    public int[] Starts => starts;

    /// <summary>The pairs in which a party is the company.</summary>
    public ReadOnlySpan<int> Into(int company) =>
        (byCompany ??= Grouping.Of(graph.Parties.Count, Companies))[company];

    /// <summary>The pair of a holder and a company; negative when there is none.</summary>
    public int Find(int holder, int company)
    {
        var found = Array.BinarySearch(Companies, starts[holder], starts[holder + 1] - starts[holder], company);
        return found < 0 ? -1 : found;
    }

    /// <summary>The arrangements a pair rests on, in the order of the document.</summary>
    public IReadOnlyList<Arrangement> Arrangements(int pair) => Counted(pair);

    /// <summary>Whether the votes of a pair are not stated and taken to be as the capital.</summary>
    public bool VotesAreAssumed(int pair) => Counted(pair).Any(arrangement => StatedVotes(arrangement).IsUnknown);

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

            var stated = votes && !StatedVotes(arrangement).IsUnknown;
            Fact.Number(
                stated ? StatedVotes(arrangement) : CapitalOf(situation, arrangement), evidence, arrangement.Pointer(), stated ? "votes" : "share",
                $"the {(votes ? "votes" : "capital")} that {arrangement.Id} gives");
        }
    }

    private static List<int> Read(Situation situation)
    {
        var found = situation.InForce<Holding>().Select(holding => holding.Index).ToList();
        var before = found.Count;
        found.AddRange(situation.InForce<Investment>().Where(investment => Gives(situation, investment)).Select(investment => investment.Index));
        if (before > 0 && found.Count > before)
        {
            found.Sort();
        }

        return found;
    }

    private static bool Gives(Situation situation, Investment investment)
    {
        var stated = !investment.Stake.IsUnknown || !investment.Votes.IsUnknown;
        return stated || (investment.Round is not null && investment.Instrument != InvestmentInstrument.Loan
            && !Stakes.Stake(situation, investment, evidence: null).IsUnknown);
    }

    private static (int[] Firsts, int[] Holders, int[] Companies) Pairs(int[] sorted, int[] from, int[] to)
    {
        var (firsts, holders, companies) = (new List<int>(sorted.Length + 1), new List<int>(sorted.Length), new List<int>(sorted.Length));
        for (var i = 0; i < sorted.Length; i++)
        {
            var (holder, company) = (from[sorted[i]], to[sorted[i]]);
            if (holders.Count == 0 || holders[^1] != holder || companies[^1] != company)
            {
                firsts.Add(i);
                holders.Add(holder);
                companies.Add(company);
            }
        }

        firsts.Add(sorted.Length);
        return (firsts.ToArray(), holders.ToArray(), companies.ToArray());
    }

    private Interval Sum(int pair, Func<Arrangement, Interval> value)
    {
        if (firsts[pair + 1] - firsts[pair] == 1)
        {
            return value(graph.Arrangements[records[firsts[pair]]]);
        }

        var sum = Interval.Exactly(0);
        foreach (var arrangement in Counted(pair))
        {
            var part = value(arrangement);
            sum += Interval.Between(part.Min ?? 0, part.Max, part.MinInclusive, part.MaxInclusive);
        }

        return sum;
    }

    private List<Arrangement> Counted(int pair)
    {
        var all = records[firsts[pair]..firsts[pair + 1]].Select(record => graph.Arrangements[record]).ToList();
        var holdings = all.FindAll(arrangement => arrangement is Holding);
        return holdings.Count > 0 ? holdings : all;
    }

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
