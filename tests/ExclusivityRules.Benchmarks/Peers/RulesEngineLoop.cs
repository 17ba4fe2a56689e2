using RulesEngine.Models;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>RulesEngine as it comes: candidates joined by hand through dictionaries, and each put to its rule one after the other.</summary>
internal sealed record RulesEngineLoop() : Peer("RulesEngine in a loop")
{
    public override Run? Ask(Question question, CancellationToken limit) => question switch
    {
        RivalStakes stakes => Run.Of(
            () => Engine($"first.Amount + second.Amount >= {RivalStakes.Material} && !(first.Passive && second.Passive)"),
            engine => Rivals(stakes, (first, second) => IsMet(engine, limit, new("first", first), new("second", second)))),
        SpendBack spend => Run.Of(
            () => Engine($"back.Spend >= {SpendBack.Ratio} * back.Invested && back.Spend >= {SpendBack.Material}"),
            engine => Returns(spend.Money, back => IsMet(engine, limit, new RuleParameter("back", back)))),
        _ => null,
    };

    private static Answer Rivals(RivalStakes question, Func<Stake, Stake, bool> isMet)
    {
        var stakes = question.Amounts.Select((amount, i) => new Stake(question.Companies[i], amount, question.Passive[i] == 1)).ToArray();
        var marketsOf = question.Active.Zip(question.Markets).ToLookup(row => row.First, row => row.Second);
        var inMarket = new Dictionary<(int Investor, int Market), List<int>>();
        var answer = default(Answer);
        for (var i = 0; i < stakes.Length; i++)
        {
            foreach (var market in marketsOf[stakes[i].Company])
            {
                if (!inMarket.TryGetValue((question.Investors[i], market), out var others))
                {
                    inMarket.Add((question.Investors[i], market), others = []);
                }

                foreach (var other in others)
                {
                    answer = stakes[other].Company != stakes[i].Company && isMet(stakes[other], stakes[i]) ? answer.With(other, i) : answer;
                }

                others.Add(i);
            }
        }

        return answer;
    }

    private static Answer Returns(MoneyFlow question, Func<Back, bool> isMet)
    {
        var backs = new Dictionary<(int Company, int Investor), Back>();
        for (var i = 0; i < question.Invested.Length; i++)
        {
            var pair = (question.Companies[i], question.Investors[i]);
            backs[pair] = backs.TryGetValue(pair, out var back) ? back with { Invested = back.Invested + question.Invested[i] } : new(question.Invested[i], 0);
        }

        for (var i = 0; i < question.Spends.Length; i++)
        {
            var pair = (question.Buyers[i], question.Suppliers[i]);
            if (backs.TryGetValue(pair, out var back))
            {
                backs[pair] = back with { Spend = back.Spend + question.Spends[i] };
            }
        }

        return backs.Where(back => back.Value.Spend > 0 && isMet(back.Value))
            .Aggregate(default(Answer), (answer, back) => answer.With(back.Key.Company, back.Key.Investor));
    }

    private static RulesEngine.RulesEngine Engine(string expression) =>
        new([new Workflow { WorkflowName = "peers", Rules = [new Rule { RuleName = "it is so", Expression = expression }] }]);

    private static bool IsMet(RulesEngine.RulesEngine engine, CancellationToken limit, params RuleParameter[] binding)
    {
        limit.ThrowIfCancellationRequested();
        return engine.ExecuteAllRulesAsync("peers", binding).AsTask().GetAwaiter().GetResult()[0].IsSuccess;
    }

    /// <summary>What a rule sees of an investment. Public for RulesEngine.</summary>
    public sealed record Stake(int Company, int Amount, bool Passive);

    /// <summary>What a rule sees of what comes back. Public for RulesEngine.</summary>
    public sealed record Back(int Invested, int Spend);
}
