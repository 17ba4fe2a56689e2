using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The strict reading of rule files: one mistake each in an otherwise good file. A § stands before what the problem points at.</summary>
[TestClass]
public sealed class RuleFileTests
{
    private const string Good = """
        [ { "WorkflowName": "w",
            "Rules": [ {
              "RuleName": "R-1",
              "Properties": {
                "title": "A title", "concern": "control", "severity": "high",
                "match": "(investor)-[first:Investment]->(lab)",
                "because": "{investor.Name} has {first.Committed:money}." },
              "LocalParams": [ { "Name": "stake", "Expression": "first.Stake" } ],
              "Operator": "And",
              "Rules": [
                { "RuleName": "material", "Expression": "first.Committed >= 100" },
                { "RuleName": "equity", "Expression": "first.Instrument == \"equity\" && stake >= 0.1m" } ] } ] } ]
        """;

    [TestMethod]
    public void Read_GoodFile_HasNoProblem() => Assert.AreEqual(0, Packed.ReadRules(Good).Problems.Count);

    [TestMethod]
    [DataRow("stake >= 0.1m", "first.§Stke >= 0.1m", "EXR0103", "did you mean `Stake`?")]
    [DataRow("\\\"equity\\\"", "§\\\"eqity\\\"", "EXR0518", "did you mean `equity`?")]
    [DataRow("first.Committed >= 100", "first.§Commited >= 100", "EXR0103", "did you mean `Committed`?")]
    [DataRow("first.Committed >= 100", "first\\u002e§Commited >= 100", "EXR0103", "did you mean `Committed`?")]
    [DataRow("\"Operator\": \"And\"", "\"Operator\": \"§and\"", "EXR0405", "did you mean `And`?")]
    [DataRow("\"Operator\": \"And\"", "\"Operator\": \"§AndAlso\"", "EXR0405", "did you mean `And`?")]
    [DataRow("\"Operator\": \"And\"", "\"Operator\": \"§Xor\"", "EXR0405", "`And` or `Or`")]
    [DataRow("\"Operator\": \"And\"", "\"Enabled\": true", "EXR0407", "no `Operator`")]
    [DataRow("\"Operator\": \"And\"", "\"Expression\": \"§first.Passive\"", "EXR0406", "either `Expression` or `Rules`")]
    [DataRow("\"RuleName\": \"R-1\"", "\"RuleName\": \"§my rule\"", "EXR0402", "a rule id has")]
    [DataRow("\"RuleName\": \"R-1\"", "\"RuleName\": \"§\"", "EXR0402", "a rule id has")]
    [DataRow("\"RuleName\": \"equity\"", "\"RuleName\": \"§material\"", "EXR0408", "two conditions are named `material`")]
    [DataRow("\"RuleName\": \"equity\"", "\"RuleName\": \"§ \"", "EXR0408", "needs a name")]
    [DataRow("\"Name\": \"stake\"", "\"Name\": \"§it\"", "EXR0410", "cannot name a fact")]
    [DataRow("\"Name\": \"stake\"", "\"Name\": \"§my stake\"", "EXR0410", "cannot name a fact")]
    [DataRow("\"Name\": \"stake\"", "\"Name\": \"§investor\"", "EXR0411", "already names something else")]
    [DataRow("\"Name\": \"stake\"", "\"Name\": \"§Max\"", "EXR0411", "already names something else")]
    [DataRow("\"Operator\": \"And\"", "\"Actions\": §{ \"OnSuccess\": { } }, \"Operator\": \"And\"", "EXR0403", "`Actions` is not used here")]
    [DataRow("\"Operator\": \"And\"", "\"ErrorMessage\": §\"$(x)\", \"Operator\": \"And\"", "EXR0403", "`ErrorMessage` is not used here")]
    [DataRow("\"Operator\": \"And\"", "\"WorkflowsToInject\": §[ \"a\" ], \"Operator\": \"And\"", "EXR0403", "`WorkflowsToInject` is not used here")]
    [DataRow("\"WorkflowName\": \"w\",", "\"WorkflowName\": \"w\", \"GlobalParams\": §[ ],", "EXR0403", "`LocalParams`")]
    [DataRow("\"WorkflowName\": \"w\",", "\"WorkflowName\": \"w\", \"WorkflowsToInject\": §[ ],", "EXR0403", "load several files")]
    [DataRow("\"WorkflowName\": \"w\",", "\"WorkflowName\": \"w\", \"RuleExpressionType\": \"§Sql\",", "EXR0404", "`LambdaExpression`")]
    [DataRow("\"severity\": \"high\"", "\"severity\": §\"hihg\"", "EXR0412", "did you mean `high`?")]
    [DataRow("\"severity\": \"high\"", "\"severity\": §[ ]", "EXR0413", "exactly the last has no `if`")]
    [DataRow("\"severity\": \"high\"", "\"severity\": §[ { \"if\": \"first.Passive\", \"level\": \"low\" } ]", "EXR0413", "exactly the last")]
    [DataRow("\"severity\": \"high\"", "\"severity\": [ { \"if\": \"first.§Pasive\", \"level\": \"low\" }, { \"level\": \"low\" } ]", "EXR0103", "did you mean `Passive`?")]
    [DataRow("{investor.Name} has", "{investor.Name has", "EXR0505", "`{` has no meaning")]
    [DataRow("{investor.Name} has", "investor.Name§} has", "EXR0420", "a brace without its other half")]
    [DataRow("Committed:money", "Committed:§dollars", "EXR0421", "no format `dollars`")]
    [DataRow("{first.Committed:money}", "{first.§Comitted:money}", "EXR0103", "did you mean `Committed`?")]
    [DataRow("{first.Committed:money}", "{§first}", "EXR0511", "name one of its properties")]
    [DataRow("first:Investment", "first:§Investmnt", "EXR0523", "did you mean `Investment`?")]
    [DataRow("(lab)", "(lab§", "EXR0520", "before the end")]
    [DataRow("\"Expression\": \"first.Stake\"", "\"Expression\": \"Parameter(§\\\"x.y\\\")\"", "EXR0531", "no parameter `x.y`")]
    [DataRow("\"RuleName\": \"material\",", "\"RuleName\": \"material\", \"Enabled\": true,", "", "Enabled")]
    [DataRow("\"title\": \"A title\"", "\"title\": \"A title\", \"titel\": 1", "", "titel")]
    [DataRow("\"title\": \"A title\"", "\"title\": \"A title\", \"title\": \"B\"", "", "title")]
    [DataRow("\"title\": \"A title\", ", "", "", "title")]
    [DataRow("\"concern\": \"control\"", "\"concern\": \"contrl\"", "", "control")]
    public void Read_OneMistake_IsReportedWhereItIs(string before, string marked, string code, string says)
    {
        Assert.IsTrue(Good.Contains(before, StringComparison.Ordinal), before);
        var text = Good.Replace(before, marked, StringComparison.Ordinal);
        var read = Packed.ReadRules(text.Replace("§", "", StringComparison.Ordinal));
        Assert.IsNull(read.Value);
        var problem = read.Problems.FirstOrDefault(problem => code == "" ? problem.Message.Contains(says, StringComparison.Ordinal) : problem.Code == code)
            ?? throw new AssertFailedException(string.Join('\n', read.Problems));
        StringAssert.Contains(problem.Message, says);
        Assert.AreEqual("my.rules.json", problem.File);
        if (marked.Contains('§', StringComparison.Ordinal))
        {
            var lines = text[..text.IndexOf('§', StringComparison.Ordinal)].Split('\n');
            Assert.AreEqual((lines.Length, lines[^1].Length + 1), (problem.Place.Line, problem.Place.Column), problem.Message);
        }
    }

    [TestMethod]
    public void Read_SameIdTwice_IsRefused()
    {
        const string Match = "(a)-[r:Holding]->(b)";
        var read = Packed.ReadRules(SomeRule.File(SomeRule.Rule(Match, "r.Passive"), SomeRule.Rule(Match, "!r.Passive")));
        Assert.AreEqual("EXR0401", read.Problems.Single().Code);
    }

    [TestMethod]
    [DataRow("""{ "from": "2020-01-01", "to": "2021-01-01", V }, { "from": "2022-01-01", V }""", "EXR0436", "leave a gap at 2022-01-01")]
    [DataRow("""{ "from": "2020-01-01", "to": "2023-01-01", V }, { "from": "2022-01-01", V }""", "EXR0436", "overlap at 2022-01-01")]
    [DataRow("""{ "from": "2020-01-01", V }, { "from": "2022-01-01", V }""", "EXR0436", "overlap")]
    [DataRow("""{ "from": "2020-01-01", "to": "2020-01-01", V }""", "EXR0433", "ends before it begins")]
    [DataRow("""{ "from": "2020-01-01", "value": 0.3, "source": " ", "verified": true }""", "EXR0434", "no source")]
    [DataRow("""{ "from": "2020-01-01", "value": 30, "source": "a law", "verified": true }""", "EXR0435", "a fraction from 0 to 1")]
    [DataRow("", "EXR0432", "no value")]
    public void Read_BadParameter_IsRefused(string values, string code, string says)
    {
        var full = values.Replace("V", "\"value\": 0.3, \"source\": \"a law\", \"verified\": true", StringComparison.Ordinal);
        var problem = Parameters($$"""[ { "id": "x", "title": "X", "unit": "share", "values": [ {{full}} ] } ]""");
        Assert.AreEqual(code, problem.Code);
        StringAssert.Contains(problem.Message, says);
    }

    [TestMethod]
    public void Read_UnknownUnit_IsRefused() => Assert.AreEqual("EXR0431", Parameters(
        """[ { "id": "x", "title": "X", "unit": "percent", "values": [ { "from": "2020-01-01", "value": 1, "source": "a", "verified": true } ] } ]""").Code);

    private static Problem Parameters(string json) => Packed.ReadRules(Good, parameters: json).Problems[0];
}
