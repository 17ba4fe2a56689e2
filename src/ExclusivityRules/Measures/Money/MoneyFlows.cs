using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Money between undertakings, in force: investments from investor to company and commitments from buyer to supplier. All
/// between the same two in one direction is one flow. Flows are sorted by where they come from, then by where they go.
/// </summary>
internal sealed class MoneyFlows
{
    private readonly GraphIndex index;
    private readonly Arrangement[] arrangements;
    private readonly int[] firsts;

    private MoneyFlows(Situation situation)
    {
        index = situation.Index;
        var undertakings = situation.Derived(Undertakings.Derive);
        var parties = situation.Graph.Parties.Count;
        var (found, from, to) = (new List<Arrangement>(), new List<int>(), new List<int>());
        foreach (var arrangement in situation.InForce<Investment>().Concat<Arrangement>(situation.InForce<Commitment>()))
        {
            var source = undertakings.Representative(situation.Index.From(arrangement));
            var target = undertakings.Representative(situation.Index.To(arrangement));
            if (source != target)
            {
                found.Add(arrangement);
                from.Add(source);
                to.Add(target);
            }
        }

        // By where they come from, then by where they go, then investments first.
        var sorted = Grouping.Of(parties, Grouping.Of(parties, to.ToArray()).Items, from.ToArray()).Items;
        arrangements = Array.ConvertAll(sorted, item => found[item]);
        (From, To, firsts) = Flows(sorted, from, to);
        Starts = Grouping.Of(parties, From).Starts;
        HasInvestment = Array.ConvertAll(firsts[..^1], first => arrangements[first] is Investment);
        HasCommitment = Array.ConvertAll(firsts[1..], next => arrangements[next - 1] is Commitment);
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
    public IEnumerable<T> In<T>(int flow) where T : Arrangement => arrangements[firsts[flow]..firsts[flow + 1]].OfType<T>();

    /// <summary>The money invested in the scenario by some flows; unknown when an amount is.</summary>
    public Interval Invested(Situation situation, IEnumerable<int> flows, Evidence? evidence) => flows
        .SelectMany(In<Investment>)
        .Aggregate(Interval.Exactly(0), (sum, investment) => sum + Stakes.Committed(situation, investment, evidence));

    /// <summary>The money committed to be spent by some flows; unknown when an amount is.</summary>
    public Interval Spend(Situation situation, IEnumerable<int> flows, Evidence? evidence) => flows
        .SelectMany(In<Commitment>)
        .Aggregate(Interval.Exactly(0), (sum, commitment) => sum + Amounts.Of(situation, commitment, evidence));

    /// <summary>The investments of a flow in words: "Amazon invested 15 bn USD in OpenAI".</summary>
    public void ExplainInvestments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Invested(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var investments = In<Investment>(flow).ToArray();
        evidence.Says($"{NameOf(From[flow])} invested {amount} in {NameOf(To[flow])}{Number(investments.Length, "investments")}", investments);
    }

    /// <summary>The commitments of a flow in words: "OpenAI committed 138 bn USD to Amazon in 2 commitments".</summary>
    public void ExplainCommitments(Situation situation, int flow, Evidence evidence)
    {
        var amount = Amounts.Words(Spend(situation, [flow], evidence: null), index.Graph.BaseCurrency);
        var commitments = In<Commitment>(flow).ToArray();
        evidence.Says($"{NameOf(From[flow])} committed {amount} to {NameOf(To[flow])}{Number(commitments.Length, "commitments")}", commitments);
    }

    /// <summary>The parties of the document that the arrangements of some flows name, by position.</summary>
    public IEnumerable<int> Entities(IEnumerable<int> flows) => flows
        .SelectMany(In<Arrangement>)
        .SelectMany(arrangement => new[] { index.From(arrangement), index.To(arrangement) })
        .Distinct();

    private string NameOf(int party) => index.Graph.Parties[party].Name;

    private static string Number(int count, string what) => count == 1 ? "" : $" in {count} {what}";

    private static (int[] From, int[] To, int[] Firsts) Flows(int[] sorted, List<int> from, List<int> to)
    {
        var (flowsFrom, flowsTo, firsts) = (new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < sorted.Length; i++)
        {
            var (source, target) = (from[sorted[i]], to[sorted[i]]);
            if (i == 0 || flowsFrom[^1] != source || flowsTo[^1] != target)
            {
                flowsFrom.Add(source);
                flowsTo.Add(target);
                firsts.Add(i);
            }
        }

        firsts.Add(sorted.Length);
        return ([.. flowsFrom], [.. flowsTo], [.. firsts]);
    }
}
