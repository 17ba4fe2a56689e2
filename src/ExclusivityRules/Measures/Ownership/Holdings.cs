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
        var holdings = situation.PositionsInForce<Holding>();
        var investments = Array.FindAll(situation.PositionsInForce<Investment>(), position => Gives(situation, (Investment)graph.Arrangements[position]));
        pairs = new(graph.Parties.Count, [.. holdings, .. investments], situation.Index.Froms, situation.Index.Tos);
        var pairOf = PairOfItems();
        if (investments.Length > 0)
        {
            var hasTotal = new bool[Companies.Length];
            Array.ForEach(holdings, position => hasTotal[pairOf[position]] = true);
            investments = Array.FindAll(investments, position => !hasTotal[pairOf[position]]);
        }

        (Capital, var votesAreStated) = Column(situation, holdings, investments, pairOf, votes: false);

        // Where nobody states votes they are as the capital.
        Votes = votesAreStated ? Column(situation, holdings, investments, pairOf, votes: true).Shares : new(Capital);
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

    private static bool Gives(Situation situation, Investment investment)
    {
        var stated = !investment.Stake.IsUnknown || !investment.Votes.IsUnknown;
        return stated || (investment.Round is not null && investment.Instrument != InvestmentInstrument.Loan
            && !Stakes.Stake(situation, investment, evidence: null).IsUnknown);
    }

    // The pair of each item, by its number.
    private int[] PairOfItems()
    {
        var pairOf = new int[graph.Arrangements.Count];
        for (var pair = 0; pair < Companies.Length; pair++)
        {
            foreach (var item in pairs.Items.AsSpan(pairs[pair]))
            {
                pairOf[item] = pair;
            }
        }

        return pairOf;
    }

    // Capital or votes, and whether anybody states votes. Records mostly lie in memory in the order of the document.
    private (ShareColumn Shares, bool VotesAreStated) Column(Situation situation, int[] holdings, int[] investments, int[] pairOf, bool votes)
    {
        var (sums, stated) = (new ShareSums(Companies.Length), false);
        foreach (var position in holdings)
        {
            var holding = (Holding)graph.Arrangements[position];
            stated |= !holding.Votes.IsUnknown;
            sums.Add(pairOf[position], votes && !holding.Votes.IsUnknown ? holding.Votes : holding.Share);
        }

        foreach (var position in investments)
        {
            var investment = (Investment)graph.Arrangements[position];
            stated |= !investment.Votes.IsUnknown;
            sums.Add(pairOf[position], votes ? Stakes.Votes(situation, investment, evidence: null) : Stakes.Stake(situation, investment, evidence: null));
        }

        return (new(sums, Companies, graph.Parties.Count), stated);
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
}
