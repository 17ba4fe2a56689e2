using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Money that runs in a circle of two to four undertakings, as investments and commitments to spend, at least one of each. It
/// is matched at its first leg: from the party with the smallest id to the next.
/// </summary>
public sealed class MoneyLoop : PartyRelation
{
    private const int Longest = 4;
    private const int Limit = 100_000;

    private readonly GraphView view;
    private readonly MoneyFlows flows;
    private readonly int[] legs;

    internal MoneyLoop(GraphView view, MoneyFlows flows, int[] legs)
    {
        this.view = view;
        this.flows = flows;
        this.legs = legs;
    }

    /// <summary>The label and the parties in the order of the loop.</summary>
    public override string Id => $"MoneyLoop:{string.Join(':', Parties.Select(party => party.Id))}";

    /// <summary>The party with the smallest id.</summary>
    public override PartyNode From => view.Party(flows.From[legs[0]]);

    /// <summary>The party the money goes to first.</summary>
    public override PartyNode To => view.Party(flows.To[legs[0]]);

    /// <summary>The parties in the order of the loop.</summary>
    [AlwaysKnown]
    public IEnumerable<PartyNode> Parties => Fact.Known(PartiesValue());

    internal IReadOnlyList<PartyNode>? PartiesValue(Evidence? evidence = null) =>
        legs.Select(leg => view.Party(flows.From[leg])).ToArray();

    /// <summary>How many parties the loop has.</summary>
    [AlwaysKnown]
    public decimal Length => Fact.Known(LengthValue());

    internal Interval LengthValue(Evidence? evidence = null) => Interval.Exactly(legs.Length);

    /// <summary>The money invested in the scenario, over all legs.</summary>
    [Unit(Unit.Money)]
    public decimal Invested => Fact.Known(InvestedValue());

    internal Interval InvestedValue(Evidence? evidence = null) => flows.Invested(view.Situation, legs, evidence);

    /// <summary>The money committed to be spent, over all legs.</summary>
    [Unit(Unit.Money)]
    public decimal Spend => Fact.Known(SpendValue());

    internal Interval SpendValue(Evidence? evidence = null) => flows.Spend(view.Situation, legs, evidence);

    internal override IEnumerable<int> Entities => flows.Entities(legs);

    internal override void Explain(Evidence evidence)
    {
        foreach (var leg in legs)
        {
            if (flows.HasInvestment[leg])
            {
                flows.ExplainInvestments(view.Situation, leg, evidence);
            }

            if (flows.HasCommitment[leg])
            {
                flows.ExplainCommitments(view.Situation, leg, evidence);
            }
        }
    }

    internal static RelationSet Derive(GraphView view)
    {
        var money = view.Situation.Derived(MoneyFlows.Derive);
        var loops = view.Situation.Derived(Loops);
        int[][] found = [.. loops.Found.Select(legs => FromSmallest(view, money, legs))];
        return new StoredRelations(view, money.Ends(view, Array.ConvertAll(found, legs => legs[0])), row => new MoneyLoop(view, money, found[row]))
        {
            LeftOut = loops.LimitReached ? $"only the first {Limit} loops of money are looked at" : null,
        };
    }

    private static MoneyLoops Loops(Situation situation) => new(situation.Derived(MoneyFlows.Derive), Longest, Limit);

    private static int[] FromSmallest(GraphView view, MoneyFlows flows, int[] legs)
    {
        var parties = view.Situation.Graph.Parties;
        var first = 0;
        for (var i = 1; i < legs.Length; i++)
        {
            if (string.CompareOrdinal(parties[flows.From[legs[i]]].Id, parties[flows.From[legs[first]]].Id) < 0)
            {
                first = i;
            }
        }

        return first == 0 ? legs : [.. legs[first..], .. legs[..first]];
    }
}
