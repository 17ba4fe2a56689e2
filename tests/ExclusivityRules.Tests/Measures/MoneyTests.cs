using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class MoneyTests
{
    private const decimal Billion = 1_000_000_000;

    private static readonly object[] OpenAi =
    [
        Some.Party("aws", partOf: "amazon"),
        Some.Investment("amazon", "openai", (15 * Billion, null), (35 * Billion, "ipo")),
        Some.Commitment("openai", "aws", 38 * Billion),
        Some.Commitment("openai", "aws", 100 * Billion),
        Some.Investment("nvidia", "openai", (30 * Billion, null)),
    ];

    [TestMethod]
    [DataRow("", 15, 9.2)]
    [DataRow("ipo", 50, 2.76)]
    public void SpendsBack_OfTwoUndertakings_SumsBothWays(string happened, int invested, double ratio)
    {
        foreach (var view in new[] { Some.Undertakings(Some.Graph(OpenAi), happened), Some.Entities(Some.Graph(OpenAi), happened) })
        {
            var back = Some.One<SpendsBack>(view);
            Assert.AreEqual("SpendsBack:openai:amazon", back.Id);
            Assert.AreEqual((invested * Billion, 138 * Billion, (decimal)ratio), (back.Invested, back.Spend, back.Ratio));
        }
    }

    [TestMethod]
    public void SpendsBack_Explained_SaysTheSums()
    {
        var evidence = new Evidence();
        Some.One<SpendsBack>(Some.Undertakings(Some.Graph(OpenAi))).Explain(evidence);
        CollectionAssert.AreEqual(
            new[] { "Amazon invested 15 bn USD in Openai", "Openai committed 138 bn USD to Amazon in 2 commitments" },
            evidence.Chain.Select(link => link.Text).ToArray());
        CollectionAssert.AreEqual(new[] { "a0", "a1", "a2" }, evidence.Arrangements.Select(arrangement => arrangement.Id).ToArray());
    }

    [TestMethod]
    public void Ratio_NothingInvestedInTheScenario_IsUnknown()
    {
        var graph = Some.Graph(Some.Investment("a", "b", (5, "ipo")), Some.Commitment("b", "a", 7));
        Assert.IsTrue(Some.One<SpendsBack>(Some.Undertakings(graph)).RatioValue().IsUnknown);
        Assert.AreEqual(1.4m, Some.One<SpendsBack>(Some.Undertakings(graph, "ipo")).Ratio);
    }

    [TestMethod]
    public void Spend_OneAmountNotKnown_IsUnknownAndNamesIt()
    {
        var graph = Some.Graph(Some.Investment("a", "b", (5, null)), Some.Commitment("b", "a", 7), Some.Commitment("b", "a", null));
        var evidence = new Evidence();
        Assert.IsTrue(Some.One<SpendsBack>(Some.Undertakings(graph)).SpendValue(evidence).IsUnknown);
        Assert.AreEqual("/arrangements/2/amount", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void MoneyLoop_ThreeParties_IsOneFromTheSmallest()
    {
        var graph = Some.Graph(
            Some.Investment("nvidia", "lab", (30, null)), Some.Commitment("lab", "cloud", 50), Some.Commitment("cloud", "nvidia", 20),
            Some.Commitment("lab", "cloud", 5));
        var loop = Some.One<MoneyLoop>(Some.Undertakings(graph));
        Assert.AreEqual("MoneyLoop:cloud:nvidia:lab", loop.Id);
        Assert.AreEqual(("cloud", "nvidia", 3m, 30m, 75m), (loop.From.Id, loop.To.Id, loop.Length, loop.Invested, loop.Spend));
        var evidence = new Evidence();
        loop.Explain(evidence);
        Assert.HasCount(3, evidence.Chain);
        Assert.HasCount(4, evidence.Arrangements);
    }

    [TestMethod]
    public void MoneyLoop_OneKindOnly_IsNone()
    {
        var graph = Some.Graph(Some.Investment("a", "b", (1, null)), Some.Investment("b", "a", (1, null)));
        Assert.IsEmpty(Some.All<MoneyLoop>(Some.Undertakings(graph)));
    }

    [TestMethod]
    public void MoneyLoops_AtTheirBound_SaySo()
    {
        var graph = Some.Graph([
            .. Enumerable.Range(0, 5).SelectMany(i => new object[] { Some.Investment("hub", $"p{i}", (1, null)), Some.Commitment($"p{i}", "hub", 1) }),
        ]);
        var flows = Some.Situation(graph).Derived(MoneyFlows.Derive);
        Assert.IsFalse(new MoneyLoops(flows, 4, 5).LimitReached);
        Assert.HasCount(4, new MoneyLoops(flows, 4, 4).Found);
        Assert.IsTrue(new MoneyLoops(flows, 4, 4).LimitReached);
    }

    [TestMethod]
    public void MoneyLoops_OfAnyGraph_AreThoseOfPlainEnumeration()
    {
        var seen = new Tally();
        Gen.Select(Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Bool).Array[0, 22], Gen.Int[2, 5]).Check((edges, longest) =>
        {
            var graph = Some.Graph([
                .. Enumerable.Range(0, 7).Select(i => Some.Party($"p{i}")),
                .. edges.Select(edge => edge.Item3
                    ? (object)Some.Investment($"p{edge.Item1}", $"p{edge.Item2}", (1, null))
                    : Some.Commitment($"p{edge.Item1}", $"p{edge.Item2}", 1)),
            ]);
            var flows = Some.Situation(graph).Derived(MoneyFlows.Derive);
            var found = new MoneyLoops(flows, longest, int.MaxValue).Found
                .Select(legs => Canonical(legs.Select(leg => flows.From[leg]).ToArray()))
                .Order(StringComparer.Ordinal);
            var expected = Naive(edges, longest).Order(StringComparer.Ordinal).ToArray();
            foreach (var loop in expected)
            {
                seen.Add($"a loop of {loop.Split(' ').Length}");
            }

            seen.AddIf(expected.Length == 0, "none");
            return found.SequenceEqual(expected);
        });
        seen.HasAtLeast(10, "none", "a loop of 2", "a loop of 3", "a loop of 4");
    }

    // Every sequence of parties is tried.
    private static IEnumerable<string> Naive((int From, int To, bool Invests)[] edges, int longest)
    {
        var paths = Enumerable.Range(0, 7).Select(party => new[] { party }).ToArray();
        for (var length = 2; length <= longest; length++)
        {
            paths = paths.SelectMany(path => Enumerable.Range(0, 7).Where(party => !path.Contains(party)).Select(party => path.Append(party).ToArray())).ToArray();
            foreach (var path in paths.Where(path => path[0] == path.Min()))
            {
                var legs = path.Zip(path.Skip(1).Append(path[0]))
                    .Select(leg => edges.Where(edge => (edge.From, edge.To) == leg).Select(edge => edge.Invests).ToArray()).ToArray();
                if (legs.All(leg => leg.Length > 0) && legs.Any(leg => leg.Contains(true)) && legs.Any(leg => leg.Contains(false)))
                {
                    yield return Canonical(path);
                }
            }
        }
    }

    private static string Canonical(int[] path)
    {
        var first = Array.IndexOf(path, path.Min());
        return string.Join(' ', path[first..].Concat(path[..first]));
    }

    [TestMethod]
    public void Turnover_OfAnUndertaking_IsTheLatestOfEachPartyOnce()
    {
        static Turnover Row(int year, decimal amount, string territory = "US") =>
            new() { Year = year, Territory = territory, Amount = Interval.Exactly(amount), Currency = "USD" };
        var view = Some.Undertakings(Some.Graph(
            Some.Party("parent") with { Turnover = [Row(2024, 70), Row(2025, 80), Row(2027, 90), Row(2025, 500, "WORLD")] },
            Some.Party("division", partOf: "parent") with { Turnover = [Row(2025, 30)] },
            Some.Party("subsidiary") with { Turnover = [Row(2024, 5)] },
            Some.Holding("parent", "subsidiary", 0.6m)));
        var evidence = new Evidence();
        Assert.AreEqual(85, Turnovers.Of(view.Party(1), "US", evidence).Exact);
        CollectionAssert.AreEqual(new[] { "/parties/0/turnover/1/amount", "/parties/2/turnover/0/amount" }, evidence.Pointers.ToArray());
        Assert.AreEqual(Interval.Between(0, null), Turnovers.Of(view.Party(1), "FR", evidence));
        Assert.AreEqual(new MissingFact("the turnover of Parent in FR", "/parties/0/turnover"), evidence.Missing.Single());
    }
}
