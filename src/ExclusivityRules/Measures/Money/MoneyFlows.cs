using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Money between undertakings, in force: investments from investor to company and commitments from buyer to supplier. All
/// between the same two in one direction is one flow. Flows are sorted by where they come from, then by where they go.
/// </summary>
internal sealed class MoneyFlows
{
    private readonly Situation situation;
    private readonly int[] records;
    private readonly int[] firsts;

    private MoneyFlows(Situation situation)
    {
        this.situation = situation;
        var undertakings = situation.Derived(Undertakings.Derive);
        var parties = situation.Graph.Parties.Count;
        var (keys, found) = (new List<long>(), new List<int>());
        foreach (var arrangement in situation.InForce<Investment>().Concat<Arrangement>(situation.InForce<Commitment>()))
        {
            var from = undertakings.Representative(situation.Index.From(arrangement));
            var to = undertakings.Representative(situation.Index.To(arrangement));
            if (from != to)
            {
                keys.Add((long)from * parties + to);
                found.Add(arrangement.Index);
            }
        }

        records = [.. found];
        var sorted = keys.ToArray();
        Array.Sort(sorted, records);
        (From, To, firsts) = Flows(sorted, parties);
        HasInvestment = Having<Investment>();
        HasCommitment = Having<Commitment>();
        Starts = new int[parties + 1];
        for (var (party, flow) = (0, 0); party <= parties; party++)
        {
            while (flow < From.Length && From[flow] < party)
            {
                flow++;
            }

            Starts[party] = flow;
        }
    }

    /// <summary>Collects the flows of a situation.</summary>
    public static MoneyFlows Derive(Situation situation) => new(situation);

    /// <summary>Where each flow comes from: the position of the ultimate party of an undertaking.</summary>
    public int[] From { get; }

    /// <summary>Where each flow goes.</summary>
    public int[] To { get; }

    /// <summary>The flows out of party p are Starts[p]..Starts[p + 1].</summary>
    public int[] Starts { get; }

    /// <summary>Whether there is an investment in each flow.</summary>
    public bool[] HasInvestment { get; }

    /// <summary>Whether there is a commitment in each flow.</summary>
    public bool[] HasCommitment { get; }

    /// <summary>The flow from one party to another; -1 when there is none.</summary>
    public int Find(int from, int to)
    {
        var found = Array.BinarySearch(To, Starts[from], Starts[from + 1] - Starts[from], to);
        return found < 0 ? -1 : found;
    }

    /// <summary>The arrangements of one kind in a flow, in the order of the document.</summary>
    public IEnumerable<T> In<T>(int flow) where T : Arrangement => records[firsts[flow]..firsts[flow + 1]]
        .Order().Select(record => situation.Graph.Arrangements[record]).OfType<T>();

    /// <summary>The money invested in the scenario by some flows; unknown when an amount is.</summary>
    public Interval Invested(IEnumerable<int> flows, Evidence? evidence) => flows
        .SelectMany(In<Investment>)
        .Aggregate(Interval.Exactly(0), (sum, investment) => sum + Stakes.Committed(situation, investment, evidence));

    /// <summary>The money committed to be spent by some flows; unknown when an amount is.</summary>
    public Interval Spend(IEnumerable<int> flows, Evidence? evidence) => flows
        .SelectMany(In<Commitment>)
        .Aggregate(Interval.Exactly(0), (sum, commitment) => sum + Amounts.Of(situation, commitment, evidence));

    /// <summary>The investments of a flow in words: "Amazon invested 15 bn USD in OpenAI".</summary>
    public void ExplainInvestments(int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Invested([flow], evidence: null), situation.Graph.BaseCurrency);
        var investments = In<Investment>(flow).ToArray();
        evidence.Says($"{NameOf(From[flow])} invested {amount} in {NameOf(To[flow])}{Number(investments.Length, "investments")}", investments);
    }

    /// <summary>The commitments of a flow in words: "OpenAI committed 138 bn USD to Amazon in 2 commitments".</summary>
    public void ExplainCommitments(int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Spend([flow], evidence: null), situation.Graph.BaseCurrency);
        var commitments = In<Commitment>(flow).ToArray();
        evidence.Says($"{NameOf(From[flow])} committed {amount} to {NameOf(To[flow])}{Number(commitments.Length, "commitments")}", commitments);
    }

    /// <summary>The parties of the document that the arrangements of some flows name, by position.</summary>
    public IEnumerable<int> Entities(IEnumerable<int> flows) => flows
        .SelectMany(In<Arrangement>)
        .SelectMany(arrangement => new[] { situation.Index.From(arrangement), situation.Index.To(arrangement) })
        .Distinct();

    private string NameOf(int party) => situation.Graph.Parties[party].Name;

    private static string Number(int count, string what) => count == 1 ? "" : $" in {count} {what}";

    private static (int[] From, int[] To, int[] Firsts) Flows(long[] keys, int parties)
    {
        var (from, to, firsts) = (new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                from.Add((int)(keys[i] / parties));
                to.Add((int)(keys[i] % parties));
                firsts.Add(i);
            }
        }

        firsts.Add(keys.Length);
        return ([.. from], [.. to], [.. firsts]);
    }

    private bool[] Having<T>() where T : Arrangement
    {
        var having = new bool[From.Length];
        for (var flow = 0; flow < having.Length; flow++)
        {
            for (var i = firsts[flow]; i < firsts[flow + 1]; i++)
            {
                having[flow] |= situation.Graph.Arrangements[records[i]] is T;
            }
        }

        return having;
    }
}
