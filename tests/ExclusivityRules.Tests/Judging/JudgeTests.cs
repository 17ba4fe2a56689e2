using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class JudgeTests
{
    private static Judge Judge(PartnershipGraph graph, RuleSet rules) => new(rules, new(graph), graph.AsOf, new(), CancellationToken.None);

    [TestMethod]
    public void Rules_OverTheScenarios_AreJudgedOnceForEachStateOfWhatTheyLookAt()
    {
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(
            SomeRule.Rule("(i)-[s:Investment]->(c)", "s.Headline > 1m", "HEADLINE"),
            SomeRule.Rule("(i)-[s:Investment]->(c)", "s.Committed > 1m", "COMMITTED"),
            SomeRule.Rule("(i)-[s:Investment]->(c)", "s.Headline > 1m", "UNLESS", unless: "(i)-[:Grant]->(c)"),
            SomeRule.Rule("(i)-[h:Holding]->(c)", "h.Share > 0.3m", "HOLDING"))));
        var judge = Judge(
            Some.Graph(
                Some.Investment("i", "c", (5, null), (6, "t")) with { Sources = [] },
                Some.Grant("i", "c") with { Condition = new Condition.Any([new Condition.Of("t"), new Condition.Of("u")]) },
                Some.Holding("j", "d", 0.5m),
                new Trigger { Id = "t", Name = "t" }, new Trigger { Id = "u", Name = "u" }),
            rules);

        var chosen = judge.Run([]);
        foreach (var scenario in new string[][] { [], ["t"], ["u"], ["t", "u"] })
        {
            _ = judge.FlaggedToo(chosen, scenario).ToArray();
        }

        CollectionAssert.AreEqual(
            new[] { "COMMITTED 2", "HEADLINE 1", "HOLDING 1", "UNLESS 2" },
            rules.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => $"{rule.Id} {judge.Times(rule)}").ToArray());
    }

    [TestMethod]
    public void FlaggedToo_OfTheArticle_JudgesNoRuleMoreThanTwice()
    {
        var graph = Packed.Fixture("amazon-openai").Graph;
        var judge = Judge(graph, Packed.Everything);
        var chosen = judge.Run([]);
        foreach (var scenario in new string[][] { [], ["ipo"], ["agi-milestone"], ["agi-milestone", "ipo"] })
        {
            _ = judge.FlaggedToo(chosen, scenario).ToArray();
        }

        Assert.AreEqual(2, Packed.Everything.Rules.Max(judge.Times), "whether either has happened is all that counts");
    }

    [TestMethod]
    public void FlaggedToo_OfAnyGraph_IsWhatAJudgeOfThatScenarioAloneFlagsToo() => Gen.Int[0, 1_000_000].Check(
        seed =>
        {
            var graph = SomeConditions.Graph(seed);
            var shared = Judge(graph, Packed.Everything);
            var chosen = shared.Run([]);
            var flagged = Keys(chosen);
            foreach (var happened in SomeConditions.Scenarios(new Random(seed)))
            {
                CollectionAssert.AreEqual(
                    flagged.Intersect(Keys(Judge(graph, Packed.Everything).Run(happened))).ToArray(), shared.FlaggedToo(chosen, happened).Select(judged => judged.Key).ToArray(),
                    $"{seed} {string.Join(' ', happened)}");
            }
        }, iter: 40);

    private static string[] Keys(JudgeResults results) =>
        [.. results.Rules.SelectMany(rule => rule.Results).Where(judged => judged.Outcome == Outcome.Flagged).Select(judged => judged.Key)];
}
