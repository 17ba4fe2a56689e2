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
        pairs = new(graph.Parties.Count, Read(situation), situation.Index.Froms, situation.Index.Tos);
        Capital = Column(situation, CapitalOf);

        // Where nobody states votes they are as the capital.
        var votesAreStated = situation.InForce<Holding>().Any(VotesAreStated) || situation.InForce<Investment>().Any(VotesAreStated);
        Votes = votesAreStated ? Column(situation, VotesOf) : new(Capital);
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
        int[] holdings = [.. situation.InForce<Holding>().Select(holding => holding.Index)];
        int[] investments = [.. situation.InForce<Investment>().Where(investment => Gives(situation, investment)).Select(investment => investment.Index)];
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

    // Visited in the order of the document, in which the records mostly lie in memory.
    private ShareColumn Column(Situation situation, Func<Situation, Arrangement, Interval> value)
    {
        var firsts = Enumerable.Range(0, Companies.Length).Select(pair => pairs.Items[pairs[pair].Start.Value]).ToArray();
        var order = Grouping.Of(graph.Arrangements.Count, firsts).Items;
        return new(order, pair => Sum(pair, arrangement => value(situation, arrangement)), Companies, graph.Parties.Count);
    }

    private Interval Sum(int pair, Func<Arrangement, Interval> value)
    {
        var records = pairs.Items.AsSpan(pairs[pair]);
        if (records.Length == 1)
        {
            return value(graph.Arrangements[records[0]]);
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
