using ExclusivityRules.Judging;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>This engine: control by its measure, the other questions as rules, matched and judged.</summary>
internal sealed record Engine() : Peer("this engine")
{
    private static readonly AnalysisOptions Unlimited = new()
    {
        Limits = new() { BindingsPerRule = long.MaxValue, FindingsPerRule = int.MaxValue },
    };

    public override Run? Ask(Question question, CancellationToken limit) => question switch
    {
        Control control => Run.Of(() => new GraphIndex(Graphs.Of(control)), ControlOfAll),
        RivalStakes stakes => Run.Of(() => new Loaded(Graphs.Of(stakes), RivalRule()), loaded => loaded.Judge("first", "second", limit)),
        SpendBack spend => Run.Of(() => new Loaded(Graphs.Of(spend.Money), SpendRule()), loaded => loaded.Judge("company", "investor", limit)),
        MoneyLoops loops => Run.Of(() => new Loaded(Graphs.Of(loops.Money), LoopRule()), loaded => loaded.Judge("first", "next", limit)),
        _ => null,
    };

    private static Answer ControlOfAll(GraphIndex index)
    {
        var control = Measures.Control.Derive(new(index, index.Graph.AsOf, []));
        var answer = default(Answer);
        for (var party = 0; party < index.Graph.Parties.Count; party++)
        {
            foreach (var company in control.Of(party))
            {
                answer = answer.With(party, company.Party);
            }
        }

        return answer;
    }

    private static RuleSet RivalRule() => RuleText.Set(
        "(investor)-[first:Investment]->(lab), (investor)-[second:Investment]->(rival), (lab)-[rivalry:Competes]-(rival)",
        $"first.Committed + second.Committed >= {RivalStakes.Material}000000m && !(first.Passive && second.Passive)");

    private static RuleSet SpendRule() => RuleText.Set(
        "(company)-[back:SpendsBack]->(investor)",
        $"back.Ratio >= {SpendBack.Ratio}m && back.Spend >= {SpendBack.Material}000000m");

    private static RuleSet LoopRule() => RuleText.Set(
        "(first)-[loop:MoneyLoop]->(next)",
        $"loop.Invested >= {MoneyLoops.Material}000000m && loop.Spend >= {MoneyLoops.Material}000000m");

    /// <summary>A graph and a rule.</summary>
    private sealed class Loaded(PartnershipGraph graph, RuleSet rules)
    {
        private readonly GraphIndex index = new(graph);

        /// <summary>What is flagged, each as the pair of numbers that two of its variables stand for.</summary>
        public Answer Judge(string first, string second, CancellationToken limit)
        {
            var results = new Judge(rules, index, graph.AsOf, Unlimited, limit).Run([]).Rules.Single();
            var slots = results.Rule.Logic.Match.Variables.ToDictionary(variable => variable.Name, variable => variable.Slot);
            var answer = default(Answer);
            foreach (var judged in results.Results.Where(judged => judged.Outcome == Outcome.Flagged))
            {
                var (one, other) = (Number(judged.Binding[slots[first]]), Number(judged.Binding[slots[second]]));
                answer = judged.Binding[slots[first]] is Relation && other < one ? answer.With(other, one) : answer.With(one, other);
            }

            return answer;
        }

        // Of two investments, which may come in either order, the smaller number first.
        private static int Number(object? bound) => bound switch
        {
            PartyNode party => party.Position,
            ArrangementRelation relation => relation.Arrangement.Index,
            _ => throw new InvalidOperationException(),
        };
    }
}
