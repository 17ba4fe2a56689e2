using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class OwnershipTests
{
    [TestMethod]
    [DataRow("a b .6, b c .3, a c .25", "ab 0.6, ac 0.43, bc 0.3")]
    [DataRow("e f .5, f g .1, g f .2", "ef 0.51020408163265306122449, eg 0.051020408163265306122449, fg 0.1, gf 0.2")]
    [DataRow("a b .5, b b .5", "ab 1")]
    [DataRow("a b .6-.7, b c .5", "ab 0.6..0.7, ac 0.3..0.35, bc 0.5")]
    [DataRow("a b ?, b c .5", "ab 0..1?, ac 0..0.5?, bc 0.5")]
    [DataRow("a b ?, c b .8", "ab 0..0.2?, cb 0.8")]
    [DataRow("a b 1, b a 1", "ab unknown, ba unknown")]
    [DataRow("a b 1, b a 1, b c .5", "ab unknown, ac unknown, ba unknown, bc 0.5")]
    [DataRow("a b 0", "")]
    public void Economic_OfHoldings_MultipliesAlongChains(string holdings, string expected) =>
        Assert.AreEqual(expected, Lines(SomeGraph.Holdings(holdings).View()));

    [TestMethod]
    public void Economic_OfOutsideOwnersOfAFullyHeldFirm_SumsToOne()
    {
        var view = SomeGraph.Holdings("a f .3, b f .2, f g .4, g f .5, c g .6").View();
        var sum = view.All<Owns>().Where(owns => owns.To.Id == "f" && "abc".Contains(owns.From.Id, StringComparison.Ordinal)).Sum(owns => owns.Economic);
        Assert.AreEqual(1m, decimal.Round(sum, 20));
    }

    [TestMethod]
    public void Direct_OfAChain_IsWhatIsHeldItself()
    {
        var owns = SomeGraph.Holdings("a b .6, b c .3, a c .25").View().All<Owns>();
        CollectionAssert.AreEqual(new[] { .6m, .25m, .3m }, owns.Select(one => one.Direct).ToArray());
    }

    [TestMethod]
    public void Explain_OfAChain_TellsEveryHoldingOnce()
    {
        var evidence = new Evidence();
        SomeGraph.Holdings("a b .6, b c .3, a c .25, x c .1, c y .4").View().All<Owns>().Single(owns => owns.Id == "Owns:a:c").Explain(evidence);
        Assert.AreEqual(
            "A holds 60 % of B; A holds 25 % of C; B holds 30 % of C; multiplied along each chain and summed: 43 % of C",
            string.Join("; ", evidence.Chain.Select(link => link.Text)));
        Assert.AreEqual("a-b, b-c, a-c", string.Join(", ", evidence.Arrangements.Select(arrangement => arrangement.Id)));
    }

    [TestMethod]
    public void EconomicValue_OfARange_MissesTheShare()
    {
        var evidence = new Evidence();
        SomeGraph.Holdings("a b .6, b c ?").View().All<Owns>().Single(owns => owns.Id == "Owns:a:c").EconomicValue(evidence);
        Assert.AreEqual("/arrangements/1/share", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Economic_OfAClosedLoop_SaysWhyItIsUnknown()
    {
        var evidence = new Evidence();
        SomeGraph.Holdings("a b 1, b a 1").View().All<Owns>()[0].EconomicValue(evidence);
        Assert.AreEqual("who owns B, which with others owns itself entirely", evidence.Missing.Single().What);
    }

    [TestMethod]
    public void Economic_OfAnUndertaking_CountsItsPartiesAsOne()
    {
        var view = SomeGraph.Holdings("a b .6, b c .3, d e .7, a e .1").View(lifted: true);
        Assert.AreEqual("ac 0.3, ad 0.1", view.Lines<Owns>(owns => owns.EconomicValue()));
    }

    [TestMethod]
    public void Economic_OfALargeCircle_IsAsOfASmallOne()
    {
        // 150 firms in a circle of 50 % each: what the owner has of the first flows round once in 2^150.
        var circle = Enumerable.Range(0, 150).Select(i => $"f{i} f{(i + 1) % 150} .5").Append("e f0 .25");
        var situation = SomeGraph.Holdings(string.Join(",", circle)).Situation();
        var index = situation.Index;
        Assert.AreEqual(0.0625m, decimal.Round(Ownership.Derive(situation).Share(index.Party("f2"), index.Party("e")).Exact!.Value, 20));
    }

    [TestMethod]
    [DataRow("a b .5, b c .5", "ab, ac, bc")]
    [DataRow("a b .49, b c .5", "bc")]
    [DataRow("a b .5, a c .3, b d .3, c d .2, a d .2", "ab, ad")]
    [DataRow("a b .5-.6", "ab")]
    [DataRow("a b .4-.6", "ab?")]
    public void Cascade_OfHoldings_TakesHalf(string holdings, string expected) => Assert.AreEqual(
        expected, string.Join(", ", SomeGraph.Holdings(holdings).View().All<Cascade>().Select(one => Short(one))));

    [TestMethod]
    public void Cascade_Explained_TellsTheCapital()
    {
        var evidence = new Evidence();
        SomeGraph.Holdings("a b .5, b c .3, a c .2").View().All<Cascade>().Single(one => one.Id == "Cascade:a:c").Explain(evidence);
        Assert.AreEqual(
            "A holds 50 % of B; B holds 30 % of C; together with 20 % directly: 50 % of the capital of C",
            string.Join("; ", evidence.Chain.Select(link => link.Text)));
    }

    [TestMethod]
    [DataRow("a b .5, b c .5", "ab 0.5, ac 0.25, bc 0.5")]
    [DataRow("a b .49, b c .5", "ab 0.49, bc 0.5")]
    [DataRow("a b .2-.3", "ab 0.2..0.3?")]
    [DataRow("a b 1, b a 1", "ab unknown?, ba unknown?")]
    public void BeneficialOwner_OfHoldings_TakesAQuarterOfTheProducts(string holdings, string expected) => Assert.AreEqual(
        expected, string.Join(", ", SomeGraph.Holdings(holdings).View().All<BeneficialOwner>().Select(one => Short(one, $" {one.ShareValue()}"))));

    [TestMethod]
    public void To_AndBetween_FindWhatAllFinds()
    {
        foreach (var label in new[] { "Owns", "Controls", "Cascade", "BeneficialOwner", "CloseLink", "JointControl" })
        {
            foreach (var lifted in new[] { false, true })
            {
                var view = SomeGraph.Holdings("a b .6, b c .3, a c .3, c d .5, e d .5, d b .1, e f ?, g f .5").View(lifted);
                var set = view.Relations(RelationType.Find(label)!);
                var all = set.All(view).Select(relation => relation.Id).ToArray();
                CollectionAssert.AreEquivalent(all, view.Parties.SelectMany(set.To).Select(relation => relation.Id).Distinct().ToArray(), label);
                CollectionAssert.AreEquivalent(
                    all, view.Parties.SelectMany(from => view.Parties.SelectMany(to => set.Between(from, to))).Select(relation => relation.Id).Distinct().ToArray(), label);
                Assert.AreEqual(all.Length, all.Distinct().Count(), label);
                Assert.IsTrue(set.All(view).All(relation => relation.FromNode != relation.ToNode), label);
            }
        }
    }

    private static string Lines(GraphView view) => string.Join(", ", view.All<Owns>().Select(owns => Short(owns, $" {owns.EconomicValue()}")));

    private static string Short(DerivedRelation relation, string value = "") =>
        $"{relation.From.Id}{relation.To.Id}{value}{(relation.Exists == Truth.True ? "" : "?")}";
}
