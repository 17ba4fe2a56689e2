using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Money between undertakings, in force: investments from investor to company and commitments from buyer to supplier. All
/// between the same two in one direction is one flow. Flows are sorted by where they come from, then by where they go.
/// </summary>
internal sealed class MoneyFlows
{
    private readonly GraphIndex index;
    private readonly Pairs pairs;

    // Of all flows, flow by flow: the investments of a flow come before its commitments.
    private readonly Arrangement[] arrangements;

    private MoneyFlows(Situation situation)
    {
        index = situation.Index;
        var undertakings = situation.Derived(Undertakings.Derive);
        Arrangement[] found = [.. situation.InForce<Investment>(), .. situation.InForce<Commitment>()];
        var from = Array.ConvertAll(found, arrangement => undertakings.Representative(index.From(arrangement)));
        var to = Array.ConvertAll(found, arrangement => undertakings.Representative(index.To(arrangement)));
        int[] between = [.. Enumerable.Range(0, found.Length).Where(item => from[item] != to[item])];
        pairs = new(situation.Graph.Parties.Count, between, from, to);
        arrangements = Array.ConvertAll(pairs.Items, item => found[item]);
        var investments = situation.InForce<Investment>().Count;
        int[] flows = [.. Enumerable.Range(0, From.Length)];
        HasInvestment = Array.ConvertAll(flows, flow => pairs.Items[pairs[flow].Start] < investments);
        HasCommitment = Array.ConvertAll(flows, flow => pairs.Items[pairs[flow].End.Value - 1] >= investments);
    }

    /// <summary>Collects the flows of a situation.</summary>
    public static MoneyFlows Derive(Situation situation) => new(situation);

    /// <summary>Where each flow comes from: the position of the ultimate party of an undertaking.</summary>
    public int[] From => pairs.From;

    /// <summary>Where each flow goes.</summary>
    public int[] To => pairs.To;

    /// <summary>The flows out of party p are Starts[p]..Starts[p + 1].</summary>
    public int[] Starts => pairs.Starts;

    /// <summary>Whether there is an investment in each flow.</summary>
    public bool[] HasInvestment { get; }

    /// <summary>Whether there is a commitment in each flow.</summary>
    public bool[] HasCommitment { get; }

    /// <summary>The flow from one party to another; -1 when there is none.</summary>
    public int Find(int from, int to) => pairs.Find(from, to);

    /// <summary>The money invested in the scenario by some flows; unknown when an amount is.</summary>
    public Interval Invested(Situation situation, ReadOnlySpan<int> flows, Evidence? evidence)
    {
        var sum = Interval.Exactly(0);
        foreach (var flow in flows)
        {
            foreach (var arrangement in In(flow))
            {
                sum = arrangement is Investment investment ? sum + Stakes.Committed(situation, investment, evidence) : sum;
            }
        }

        return sum;
    }

    /// <summary>The money committed to be spent by some flows; unknown when an amount is.</summary>
    public Interval Spend(Situation situation, ReadOnlySpan<int> flows, Evidence? evidence)
    {
        var sum = Interval.Exactly(0);
        foreach (var flow in flows)
        {
            foreach (var arrangement in In(flow))
            {
                sum = arrangement is Commitment commitment ? sum + Amounts.Of(situation, commitment, evidence) : sum;
            }
        }

        return sum;
    }

    /// <summary>The investments of a flow in words: "Amazon invested 15 bn USD in OpenAI".</summary>
    public void ExplainInvestments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Invested(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var investments = In(flow).OfType<Investment>().ToArray();
        evidence.Says($"{NameOf(From[flow])} invested {amount} in {NameOf(To[flow])}{Number(investments.Length, "investments")}", investments);
    }

    /// <summary>The commitments of a flow in words: "OpenAI committed 138 bn USD to Amazon in 2 commitments".</summary>
    public void ExplainCommitments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Spend(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var commitments = In(flow).OfType<Commitment>().ToArray();
        evidence.Says($"{NameOf(From[flow])} committed {amount} to {NameOf(To[flow])}{Number(commitments.Length, "commitments")}", commitments);
    }

    /// <summary>The parties of the document that the arrangements of some flows name, by position.</summary>
    public IEnumerable<int> Entities(IEnumerable<int> flows) => flows
        .SelectMany(flow => In(flow))
        .SelectMany(arrangement => new[] { index.From(arrangement), index.To(arrangement) })
        .Distinct();

    private ArraySegment<Arrangement> In(int flow) => new ArraySegment<Arrangement>(arrangements)[pairs[flow]];

    private string NameOf(int party) => index.Graph.Parties[party].Name;

    private static string Number(int count, string what) => count == 1 ? "" : $" in {count} {what}";
}
