using System.Text;
using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Questions;

[TestClass]
public sealed class WhatIfTests
{
    private const string Graph = """
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
          "parties": [ { "id": "i", "name": "I", "kind": "company" }, { "id": "c", "name": "C", "kind": "company" }, { "id": "d", "name": "D", "kind": "company" } ],
          "markets": [], "products": [],
          "arrangements": [
            { "id": "h1", "kind": "holding", "from": "i", "to": "c", "share": 0.25, "sources": [] },
            { "id": "h2", "kind": "holding", "from": "i", "to": "d", "share": 0.4, "sources": [] } ] }
        """;

    private static readonly RuleSet Rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share >= 0.3m")));

    [TestMethod]
    [DataRow("/arrangements/0/share", "0.35", "new h1; unchanged h2")]
    [DataRow("/arrangements/h1/share", "0.35", "new h1; unchanged h2", DisplayName = "an entry by its id")]
    [DataRow("/arrangements/1/share", "0.5", "changed h2 h.Share 0.4 0.5")]
    [DataRow("/arrangements/1/share", "0.1", "resolved h2")]
    [DataRow("/arrangements/1/end", "\"2026-03-01\"", "resolved h2")]
    [DataRow("/arrangements/1", "null", "resolved h2")]
    [DataRow("/arrangements/1/share", "null", "changed h2 h.Share 0.4 unknown")]
    [DataRow("/name", "\"Another\"", "unchanged h2")]
    public void WhatIf_Set_ComparesBeforeAndAfter(string pointer, string json, string expected) =>
        Assert.AreEqual(expected, Lines(new() { Set = [(pointer, JsonNode.Parse(json))] }));

    [TestMethod]
    public void WhatIf_Add_JudgesTheProposedDealInTheGraph()
    {
        var part = GraphPart.Read(Encoding.UTF8.GetBytes("""
            { "parties": [ { "id": "e", "name": "E", "kind": "company" } ], "triggers": [ { "id": "t", "name": "T" } ],
              "arrangements": [ { "id": "h3", "kind": "holding", "from": "e", "to": "d", "share": 0.3, "sources": [] } ] }
            """), "deal.json");

        Assert.AreEqual("new h3; unchanged h2", Lines(new() { Add = [part] }));
        Assert.AreEqual("unchanged h2", Lines(new() { Add = [part], Set = [("/arrangements/h3/share", JsonNode.Parse("0.2"))] }), "what was added can be set");
    }

    [TestMethod]
    public void WhatIf_Remove_TakesOutInAnyOrder()
    {
        Assert.AreEqual("resolved h2", Lines(new() { Remove = ["h2"] }));
        Assert.AreEqual("resolved h2", Lines(new() { Remove = ["h1", "h2", "d"] }));
    }

    [TestMethod]
    public void WhatIf_RemoveBesideASetThatTakesOutToo_TakesOutWhatWasNamed() =>
        Assert.AreEqual("resolved h2", Lines(new() { Set = [("/arrangements/0", null)], Remove = ["h2"] }));

    [TestMethod]
    public void WhatIf_Changes_LeaveTheDayAndTheGraphAsTheyWere()
    {
        var input = Packed.Graph(Graph);

        var comparison = Packed.Good(ExclusivityRules.Questions.WhatIf(input, new() { Set = [("/asOf", JsonNode.Parse("\"2020-01-01\""))] }, Rules));

        Assert.AreEqual(new DateOnly(2026, 3, 1), comparison.Now.AsOf);
        Assert.AreEqual(Packed.Judge(input, Rules).Summary, comparison.Was.Summary);
    }

    [TestMethod]
    [DataRow("/arrangements/9/share", "0.1", "EXR0642")]
    [DataRow("share", "0.1", "EXR0642")]
    [DataRow("/arrangements/0/share", "1.5", "EXR0117")]
    [DataRow("/arrangements/0/shre", "0.5", "EXR0110")]
    [DataRow("/parties/0", "null", "EXR0205")]
    public void WhatIf_SetThatCannotBe_IsAProblem(string pointer, string json, string code)
    {
        var answer = ExclusivityRules.Questions.WhatIf(Packed.Graph(Graph), new() { Set = [(pointer, JsonNode.Parse(json))] }, Rules);

        Assert.IsNull(answer.Value);
        Assert.IsTrue(answer.Problems.Any(problem => problem.Code == code), string.Join('\n', answer.Problems));
        Assert.IsTrue(answer.Problems.All(problem => problem.Place == default), "the changed graph stands in no file");
    }

    [TestMethod]
    public void WhatIf_RemoveOfNothing_IsAProblem() =>
        Assert.AreEqual("EXR0641", ExclusivityRules.Questions.WhatIf(Packed.Graph(Graph), new() { Remove = ["h9"] }, Rules).Problems.Single().Code);

    [TestMethod]
    [DataRow("[]", "EXR0643")]
    [DataRow("{ \"arrangement\": [] }", "EXR0643")]
    [DataRow("{ \"arrangements\": {} }", "EXR0643")]
    [DataRow("{ \"arrangements\": [null] }", "EXR0643")]
    [DataRow("{ \"arrangements\": [", "EXR0101")]
    [DataRow("{ \"parties\": [], \"parties\": [] }", "EXR0101")]
    [DataRow("{ \"arrangements\": [ { \"id\": \"h1\", \"kind\": \"holding\", \"from\": \"i\", \"to\": \"c\", \"sources\": [] } ] }", "EXR0204")]
    public void WhatIf_PartThatCannotBeAdded_IsAProblem(string text, string code)
    {
        var part = GraphPart.Read(Encoding.UTF8.GetBytes(text), "deal.json");

        var problems = ExclusivityRules.Questions.WhatIf(Packed.Graph(Graph), new() { Add = [part] }, Rules).Problems;

        Assert.IsTrue(problems.Any(problem => problem.Code == code), string.Join('\n', problems));
    }

    private static string Lines(GraphChanges changes) => ComparisonLines.Of(Packed.Good(ExclusivityRules.Questions.WhatIf(Packed.Graph(Graph), changes, Rules)));
}
