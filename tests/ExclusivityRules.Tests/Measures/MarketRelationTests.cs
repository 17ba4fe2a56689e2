using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class MarketRelationTests
{
    private static readonly object[] Cloud =
    [
        Some.Market("chips", ("nvidia", null), ("aws", null)) with { InputTo = ["cloud"] },
        Some.Market("cloud", ("aws", 0.3m), ("azure", 0.2m), ("retail", 0.05m)),
        Some.Party("aws", partOf: "amazon"), Some.Party("retail", partOf: "amazon"),
    ];

    [TestMethod]
    public void Competes_LiftedParties_SumTheirShares()
    {
        var rivalry = Some.All<Competes>(Some.Undertakings(Some.Graph(Cloud))).Single(relation => relation.Market.Id == "cloud");
        Assert.AreEqual("Competes:amazon:azure:cloud", rivalry.Id);
        Assert.AreEqual((0.35m, 0.2m, 0.55m, 1400m), (rivalry.FromShare, rivalry.ToShare, rivalry.CombinedShare, rivalry.DeltaHhi));
        CollectionAssert.AreEquivalent(
            new[] { "aws", "azure", "retail" }, rivalry.Entities.Select(party => rivalry.From.View.Situation.Graph.Parties[party].Id).ToArray());
    }

    [TestMethod]
    public void DeltaHhi_ThirtyAndTwenty_IsTwelveHundred()
    {
        var rivalry = Some.One<Competes>(Some.Entities(Some.Graph(Some.Market("m", ("b", 0.2m), ("a", 0.3m)))));
        Assert.AreEqual(("a", "b", 1200m), (rivalry.From.Id, rivalry.To.Id, rivalry.DeltaHhi));
    }

    [TestMethod]
    public void Competes_Explained_SaysTheShares()
    {
        var evidence = new Evidence();
        var rivalry = Some.All<Competes>(Some.Undertakings(Some.Graph(Cloud))).Single(relation => relation.Market.Id == "cloud");
        rivalry.Explain(evidence);
        rivalry.ToShareValue(evidence);
        Assert.AreEqual("Amazon (35 %) and Azure (20 %) are both active in Cloud", evidence.Chain.Single().Text);
        CollectionAssert.IsSubsetOf(new[] { "/markets/1/shares/0", "/markets/1/shares/1/share", "/markets/1/shares/2" }, evidence.Pointers.ToArray());
    }

    [TestMethod]
    public void Competes_ShareNotKnown_NamesItsRow()
    {
        var evidence = new Evidence();
        var rivalry = Some.All<Competes>(Some.Undertakings(Some.Graph(Cloud))).Single(relation => relation.Market.Id == "chips");
        Assert.IsTrue(rivalry.CombinedShareValue(evidence).IsUnknown);
        CollectionAssert.AreEqual(
            new[] { "/markets/0/shares/1/share", "/markets/0/shares/0/share" }, evidence.Missing.Select(fact => fact.Pointer).ToArray());
    }

    [TestMethod]
    public void SuppliesInto_MarketsInALine_GoesDownstream()
    {
        var supplies = Some.All<SuppliesInto>(Some.Entities(Some.Graph(Cloud)));
        CollectionAssert.AreEquivalent(
            new[]
            {
                "SuppliesInto:nvidia:aws:chips:cloud", "SuppliesInto:nvidia:azure:chips:cloud", "SuppliesInto:nvidia:retail:chips:cloud",
                "SuppliesInto:aws:azure:chips:cloud", "SuppliesInto:aws:retail:chips:cloud",
            },
            supplies.Select(relation => relation.Id).ToArray());
        var azure = supplies.Single(relation => relation.Id == "SuppliesInto:nvidia:azure:chips:cloud");
        Assert.AreEqual(0.2m, azure.DownstreamShare);
        Assert.AreEqual("chips", azure.Upstream.Id);
        Assert.IsTrue(azure.UpstreamShareValue().IsUnknown);
    }

    [TestMethod]
    public void SuppliesInto_Lifted_IsNeverToItself() => Assert.IsFalse(
        Some.All<SuppliesInto>(Some.Undertakings(Some.Graph(Cloud))).Any(relation => relation.From == relation.To));

    /// <summary>What is found by either end, or by both, is what there is in all.</summary>
    [TestMethod]
    public void Relations_FoundByTheirEnds_AreThoseOfAll() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 6].Array[1, 4], Gen.Int[0, 3].Array[4], Gen.Bool).Check((members, inputs, lifted) =>
        {
            var graph = Some.Graph([
                .. Enumerable.Range(0, 6).Select(i => Some.Party($"p{i}", partOf: i == 5 ? "p0" : null)),
                .. members.Select((parties, m) => Some.Market($"m{m}", parties.Select(party => ($"p{party}", (decimal?)null)).ToArray())
                    with { InputTo = inputs[m] < members.Length ? [$"m{inputs[m]}"] : [] }),
            ]);
            var view = new GraphView(Some.Situation(graph), lifted);
            return new[] { "Competes", "SuppliesInto", "ActiveIn" }.All(label => Agrees(view, RelationType.Find(label)!));
        });

    private static bool Agrees(GraphView view, RelationType type)
    {
        var set = view.Relations(type);
        var all = set.All(view).Select(relation => relation.Id).ToArray();
        var nodes = view.Parties.Concat<Node>(view.Markets).ToArray();
        string[] Ids(IEnumerable<Relation> relations) => relations.Select(relation => relation.Id).Order(StringComparer.Ordinal).ToArray();
        bool Same(IEnumerable<Relation> found, Func<Relation, bool> expected) => Ids(found).SequenceEqual(Ids(set.All(view).Where(expected)));
        return all.Distinct().Count() == all.Length && set.Count >= all.Length
            && nodes.All(node => Same(set.From(node), relation => relation.FromNode == node || (!type.Directed && relation.ToNode == node)))
            && nodes.All(node => Same(set.To(node), relation => relation.ToNode == node || (!type.Directed && relation.FromNode == node)))
            && nodes.All(one => nodes.All(other => Same(
                set.Between(one, other),
                relation => (relation.FromNode == one && relation.ToNode == other)
                    || (!type.Directed && relation.FromNode == other && relation.ToNode == one))));
    }
}
