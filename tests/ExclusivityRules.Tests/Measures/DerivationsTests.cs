using System.Collections;
using System.Reflection;
using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class DerivationsTests
{
    private static readonly Trigger[] Triggers = [new() { Id = "ipo", Name = "IPO" }, new() { Id = "merger", Name = "Merger" }];

    [TestMethod]
    public void Control_WhereOnlyATrancheIsConditional_IsDerivedOnce()
    {
        var situation = Some.Situation(Some.Graph([.. Triggers, Some.Holding("a", "b", 0.6m), Some.Investment("c", "b", (1, null), (2, "ipo"))]));

        var controls = Scenarios(situation).Select(scenario => scenario.Derived(Control.Derive)).ToArray();

        Assert.AreEqual(1, situation.Derivations.Times(typeof(Control)));
        Assert.HasCount(1, controls.Distinct());
    }

    [TestMethod]
    public void Control_WhereTheTrancheDecidesAStake_IsDerivedForEachStake()
    {
        var situation = Some.Situation(Some.Graph([
            .. Triggers, Some.Round("r", 10, "b"), Some.Investment("c", "b", (1, null), (20, "ipo")) with { Round = "r" },
        ]));

        var controls = Scenarios(situation).Select(scenario => scenario.Derived(Control.Derive).Of(situation.Index.Party("c")).Count).ToArray();

        CollectionAssert.AreEqual(new[] { 0, 1, 0, 1 }, controls, "the merger changes nothing, the IPO gives control");
        Assert.AreEqual(2, situation.Derivations.Times(typeof(Control)));
        Assert.AreEqual(1, situation.Derivations.Times(typeof(Boards)), "no board depends on a stake");
    }

    [TestMethod]
    public void Derived_FromSomethingDerived_DependsOnWhatThatDependsOn()
    {
        var situation = Some.Situation(Some.Graph([.. Triggers, Some.Holding("a", "b", 0.6m) with { Condition = new Condition.Of("ipo") }]));
        var count = 0;
        string Outer(Situation one) => $"{++count} {one.Derived(Control.Derive).Of(0).Count}";

        // The second time all that is inside is known already.
        _ = situation.Derived(Control.Derive);
        var told = Scenarios(situation).Select(scenario => scenario.Derived(Outer)).ToArray();

        CollectionAssert.AreEqual(new[] { "1 0", "2 1", "1 0", "2 1" }, told);
    }

    [TestMethod]
    public void Derived_WhereTheFirstTryFails_DependsOnWhatItAskedForToo()
    {
        var situation = Some.Situation(Some.Graph([.. Triggers, Some.Holding("a", "b", 0.6m) with { Condition = new Condition.Of("ipo") }]));
        string Inner(Situation one) => one.InForce<Holding>().Count == 0 ? throw new InvalidOperationException() : "holds";
        object Outer(Situation one)
        {
            try
            {
                return new object[] { one.Derived(Inner) };
            }
            catch (InvalidOperationException)
            {
                return new object[] { "fails" };
            }
        }

        var told = Scenarios(situation).Select(scenario => ((object[])scenario.Derived(Outer))[0]).ToArray();

        CollectionAssert.AreEqual(new object[] { "fails", "holds", "fails", "holds" }, told);
    }

    [TestMethod]
    public void Holds_OfAConditionThatIsNotInTheGraph_SharesWithNoOtherScenario()
    {
        var situation = Some.Situation(Some.Graph([.. Triggers, Some.Holding("a", "b", 0.6m) with { Condition = new Condition.Of("ipo") }, Some.Holding("a", "c", 0.6m) with { Condition = new Condition.Of("merger") }]));
        var other = new Condition.All([new Condition.Of("ipo"), new Condition.Of("merger")]);

        var told = Scenarios(situation).Select(scenario => scenario.Derived(one => one.Holds(other) ? "both" : "not both")).ToArray();

        CollectionAssert.AreEqual(new[] { "not both", "not both", "not both", "both" }, told);
    }

    [TestMethod]
    public void Relations_OfAnyGraph_AreThoseOfAGraphDerivedForItsScenarioAlone() => Gen.Int[0, 1_000_000].Check(
        seed =>
        {
            var graph = SomeConditions.Graph(seed);
            var situation = Some.Situation(graph);
            foreach (var happened in SomeConditions.Scenarios(new Random(seed)))
            {
                CollectionAssert.AreEqual(Told(Some.Situation(graph, happened)), Told(situation.In(happened)), $"{seed} {string.Join(' ', happened)}");
            }
        }, iter: 25);

    [TestMethod]
    public void Relations_OfSituationsOnSeveralThreads_AreThoseOfOneThread()
    {
        var graph = SomeConditions.Graph(11);
        var index = new GraphIndex(graph);
        var scenarios = SomeConditions.Scenarios(new Random(11));

        // What shares an index only shares nothing that changes.
        var told = scenarios.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(happened => Told(new Situation(index, graph.AsOf, happened))).ToArray();

        for (var i = 0; i < told.Length; i++)
        {
            CollectionAssert.AreEqual(Told(Some.Situation(graph, scenarios[i])), told[i]);
        }
    }

    [TestMethod]
    public void Derived_OfAnyGraph_KeepsNoSituation()
    {
        var situation = Some.Situation(SomeConditions.Graph(7));
        _ = Told(situation);

        var results = typeof(Derivations).GetField("results", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(situation.Derivations)!;

        Assert.IsGreaterThan(8, ((IDictionary)results).Count);
        NamesNoSituation(results, "", new(ReferenceEqualityComparer.Instance));
    }

    // Whatever other scenarios share must not answer for one of them.
    private static void NamesNoSituation(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or PartnershipGraph or Type or Pointer || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.IsFalse(value is Situation or GraphView, $"{path} keeps a {value.GetType().Name}");
        if (value is Array array)
        {
            foreach (var item in array.GetType().GetElementType()!.IsPrimitive ? Array.Empty<object>() : array)
            {
                NamesNoSituation(item, path, seen);
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.FieldType.IsPointer))
            {
                NamesNoSituation(field.GetValue(value), $"{path}.{type.Name}:{field.Name}", seen);
            }
        }
    }

    // Nothing, the IPO, the merger, both.
    private static IEnumerable<Situation> Scenarios(Situation situation) =>
        new string[][] { [], ["ipo"], ["merger"], ["ipo", "merger"] }.Select(situation.In);

    // Everything rules can see.
    private static string[] Told(Situation situation) => Enum.GetValues<PartyLevel>().SelectMany(level =>
    {
        var view = new GraphView(situation, level);
        var relations = RelationType.All.SelectMany(type => view.Relations(type).All(view).SelectMany(relation => Properties(relation, $"{level} {type.Label} {relation.Id} {relation.Exists}")));
        return relations.Concat(view.Parties.SelectMany(party => Properties(party, $"{level} {party.Id}"))).Concat(view.Markets.SelectMany(market => Properties(market, $"{level} {market.Id}")));
    }).ToArray();

    private static IEnumerable<string> Properties(object it, string name) => it.GetType().GetProperties().Select(property =>
    {
        try
        {
            return $"{name} {property.Name} {property.GetValue(it) switch { Node node => node.Id, string text => text, IEnumerable list => list.Cast<object>().Count(), var value => value }}";
        }
        catch (TargetInvocationException unknown) when (unknown.InnerException is UnknownFactException)
        {
            return $"{name} {property.Name} ?";
        }
    });
}
