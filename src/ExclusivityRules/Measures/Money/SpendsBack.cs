using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>That a company is committed to spend with one that invested in it. Both are undertakings, whatever the view.</summary>
public sealed class SpendsBack : PartyRelation
{
    private readonly GraphView view;
    private readonly MoneyFlows flows;
    private readonly int invested;
    private readonly int spent;

    internal SpendsBack(GraphView view, MoneyFlows flows, int invested, int spent)
    {
        this.view = view;
        this.flows = flows;
        this.invested = invested;
        this.spent = spent;
    }

    /// <summary>The label, the company and the investor.</summary>
    public override string Id => $"SpendsBack:{From.Id}:{To.Id}";

    /// <summary>The company.</summary>
    public override PartyNode From => view.Party(flows.From[spent]);

    /// <summary>The investor it spends with.</summary>
    public override PartyNode To => view.Party(flows.To[spent]);

    /// <summary>The money the investor has committed to the company in the scenario, over all its investments.</summary>
    [Unit(Unit.Money)]
    public decimal Invested => Fact.Known(InvestedValue());

    internal Interval InvestedValue(Evidence? evidence = null) => flows.Invested(view.Situation, [invested], evidence);

    /// <summary>The money the company is committed to spend with the investor, over all its commitments.</summary>
    [Unit(Unit.Money)]
    public decimal Spend => Fact.Known(SpendValue());

    internal Interval SpendValue(Evidence? evidence = null) => flows.Spend(view.Situation, [spent], evidence);

    /// <summary>Spend / Invested; unknown when either is, or when nothing is invested in the scenario.</summary>
    [Unit(Unit.Ratio)]
    public decimal Ratio => Fact.Known(RatioValue());

    internal Interval RatioValue(Evidence? evidence = null)
    {
        var (spend, money) = (SpendValue(evidence), InvestedValue(evidence));
        return money.Exact == 0 ? Interval.Unknown : spend / money;
    }

    internal override IEnumerable<int> Entities => flows.Entities([invested, spent]);

    internal override void Explain(Evidence evidence)
    {
        flows.ExplainInvestments(view.Situation, invested, evidence);
        flows.ExplainCommitments(view.Situation, spent, evidence);
    }

    internal static RelationSet Derive(GraphView view)
    {
        var money = view.Situation.Derived(MoneyFlows.Derive);
        var found = new List<(int Spent, int Invested)>();
        for (var flow = 0; flow < money.From.Length; flow++)
        {
            var back = money.HasCommitment[flow] ? money.Find(money.To[flow], money.From[flow]) : -1;
            if (back >= 0 && money.HasInvestment[back])
            {
                found.Add((flow, back));
            }
        }

        return new StoredRelations(
            view, money.Ends(view, [.. found.Select(pair => pair.Spent)]), row => new SpendsBack(view, money, found[row].Invested, found[row].Spent));
    }
}
