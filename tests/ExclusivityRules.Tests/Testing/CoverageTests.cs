using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Testing;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

[TestClass]
public sealed class CoverageTests
{
    private const string Flagged = """{ "name": "flagged", "graph": "g", "on": { "company": "beta" }, "expect": "flagged" }""";
    private const string Small = """{ "name": "small and passive", "graph": "g", "on": { "company": "gamma" }, "set": { "/arrangements/1/passive": true }, "expect": "clear" }""";
    private const string Unknown = """{ "name": "nothing known", "graph": "g", "on": { "company": "beta" }, "set": { "/arrangements/0/passive": null, "/arrangements/0/share": null }, "expect": "undetermined" }""";

    [TestMethod]
    [DataRow(Flagged, "false or unknown; false or unknown")]
    [DataRow(Flagged + "," + Small, "unknown; unknown")]
    [DataRow(Small + "," + Unknown, "true; true")]
    [DataRow(Flagged + "," + Small + "," + Unknown, "; ")]
    public void Run_Coverage_TellsWhatWasNotSeen(string cases, string unseen)
    {
        using var pack = new SomePack(cases);
        var run = RuleTesting.Run([pack.Path], new(Coverage: true));
        Assert.AreEqual(unseen, string.Join("; ", run.Rules.Single().Coverage!.Select(condition => string.Join(" or ", condition.Unseen))));
        Assert.AreEqual(unseen == "; " ? 0 : 5, run.Exit.Code);
        Assert.AreEqual(unseen == "; " ? "3 cases passed, 2 conditions covered" : "2 of 2 conditions not seen true, false and unknown", run.Exit.Reason);
    }

    [TestMethod]
    public void Test_Coverage_ShowsTheGaps()
    {
        using var pack = new SomePack(Flagged + "," + Small);
        Assert.AreEqual("""
            ✗ BIG-STAKE  2 cases, 0 of 2 conditions covered
                ? never seen unknown: the stake is big
                ? never seen unknown: it is not passive

            """.ReplaceLineEndings("\n"), ToolRun.Of("test", pack.Path, "--coverage").Output);
        Assert.Contains("message=\"never seen unknown: the stake is big; never seen unknown: it is not passive\"", ToolRun.Of("test", pack.Path, "--coverage", "-o", "junit").Output);
    }

    [TestMethod]
    [DataRow("grant.IsExclusive && grant.Right == \"licence\"", false)]
    [DataRow("kind == \"licence\"", false)]
    [DataRow("grantor.Name == grantee.Name", false)]
    [DataRow("grant.NoticeDays > 30", true)]
    [DataRow("days > 30", true)]
    [DataRow("Turnover(grantor, \"US\") > 1000000m", true)]
    public void CanBeUnknown_Condition_DependsOnWhatItReads(string condition, bool can)
    {
        var rules = Packed.Good(Packed.ReadRules($$"""
            { "WorkflowName": "w", "Rules": [ { "RuleName": "R", "Properties": { "title": "T", "concern": "exclusivity", "severity": "low", "match": "(grantor)-[grant:Grant]->(grantee)", "because": "B." },
              "LocalParams": [ { "Name": "kind", "Expression": "grant.Right" }, { "Name": "days", "Expression": "grant.NoticeDays" } ],
              "Expression": "{{condition.Replace("\"", "\\\"")}}" } ] }
            """));
        Assert.AreEqual(can, Coverage.CanBeUnknown(rules.Rules[0].Logic.Conditions[0].Test));
    }

    [TestMethod]
    public void AlwaysKnown_PropertyOfTheFixtures_IsKnown()
    {
        var seen = new HashSet<string>();
        foreach (var view in Packed.Fixtures.Select(Packed.Fixture).Select(graph => new GraphView(new Situation(new(graph.Graph), graph.Graph.AsOf, []), lifted: false)))
        {
            var relations = RelationType.All.SelectMany(type => view.Relations(type).All(view)).ToArray();
            foreach (var thing in relations.Cast<object>().Concat(view.Parties).Concat(view.Markets))
            {
                foreach (var (name, member) in Members.Of(thing.GetType()).Where(member => member.Value.IsAlwaysKnown))
                {
                    var value = member.Value.Invoke(thing, [null]);
                    Assert.IsTrue(value is not (null or Truth.Unknown or Interval { IsUnknown: true }), $"{thing.GetType().Name}.{name}");
                    seen.Add(name);
                }
            }
        }

        Assert.IsGreaterThan(15, seen.Count);
    }
}
