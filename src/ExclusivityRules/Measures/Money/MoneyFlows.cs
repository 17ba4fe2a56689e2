using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Money between undertakings, in force: investments from investor to company and commitments from buyer to supplier. All
/// between the same two in one direction is one flow. Flows are sorted by where they come from, then by where they go.
/// </summary>
internal sealed class MoneyFlows
{
    private readonly GraphIndex index;
    private readonly byte investment;

    // Items are arrangements, by their positions in the document.
    private readonly Pairs pairs;

    private MoneyFlows(Situation situation)
    {
        index = situation.Index;
        investment = Kinds.Of<Investment>();
        var undertakings = situation.Derived(Undertakings.Derive);
        var from = Array.ConvertAll(index.Froms, undertakings.Representative);
        var to = Array.ConvertAll(index.Tos, undertakings.Representative);
        int[] items = [.. situation.PositionsInForce<Investment>(), .. situation.PositionsInForce<Commitment>()];
        pairs = new(situation.Graph.Parties.Count, Array.FindAll(items, item => from[item] != to[item]), from, to);
        (HasInvestment, HasCommitment) = (new bool[From.Length], new bool[From.Length]);
        for (var flow = 0; flow < From.Length; flow++)
        {
            foreach (var item in In(flow))
            {
                HasInvestment[flow] |= IsInvestment(item);
                HasCommitment[flow] |= !IsInvestment(item);
            }
        }
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

    /// <summary>What relations join that go where flows go.</summary>
    public Ends Ends(GraphView view, int[] flows) => new(
        view.NodeCount, Array.ConvertAll(flows, flow => view.Representative(From[flow])), Array.ConvertAll(flows, flow => view.Representative(To[flow])), directed: true);

    /// <summary>The money invested in the scenario by some flows; unknown when an amount is.</summary>
    public Interval Invested(Situation situation, ReadOnlySpan<int> flows, Evidence? evidence)
    {
        var sum = Interval.Exactly(0);
        foreach (var flow in flows)
        {
            foreach (var item in In(flow))
            {
                sum = IsInvestment(item) ? sum + Stakes.Committed(situation, item, evidence) : sum;
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
            foreach (var item in In(flow))
            {
                sum = IsInvestment(item) ? sum : sum + Amounts.Of(situation, item, evidence);
            }
        }

        return sum;
    }

    /// <summary>The investments of a flow in words: "Amazon invested 15 bn USD in OpenAI".</summary>
    public void ExplainInvestments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Numbers.AnAmount(Invested(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var invested = Arrangements(flow).OfType<Investment>().ToArray();
        evidence.Says($"{NameOf(From[flow])} invested {amount} in {NameOf(To[flow])}{Number(invested.Length, "investments")}", invested);
    }

    /// <summary>The commitments of a flow in words: "OpenAI committed 138 bn USD to Amazon in 2 commitments".</summary>
    public void ExplainCommitments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Numbers.AnAmount(Spend(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var committed = Arrangements(flow).OfType<Commitment>().ToArray();
        evidence.Says($"{NameOf(From[flow])} committed {amount} to {NameOf(To[flow])}{Number(committed.Length, "commitments")}", committed);
    }

    /// <summary>The parties of the document that the arrangements of some flows name, by position.</summary>
    public IEnumerable<int> Entities(IEnumerable<int> flows) => flows
        .SelectMany(Arrangements)
        .SelectMany(arrangement => new[] { index.From(arrangement), index.To(arrangement) })
        .Distinct();

    private bool IsInvestment(int item) => index.Kinds[item] == investment;

    private ReadOnlySpan<int> In(int flow) => pairs.Items.AsSpan(pairs[flow]);

    private Arrangement[] Arrangements(int flow) => Array.ConvertAll(In(flow).ToArray(), Arrangement);

    private Arrangement Arrangement(int item) => index.Graph.Arrangements[item];

    private string NameOf(int party) => index.Graph.Parties[party].Name;

    private static string Number(int count, string what) => count == 1 ? "" : $" in {count} {what}";
}
