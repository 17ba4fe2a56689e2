using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class ParameterWarningTests
{
    private const string Parameters = """
        [ { "id": "x.past", "title": "Past", "unit": "share", "values": [ { "from": "2000-01-01", "to": "2001-01-01", "value": 0.3, "source": "s", "verified": true } ] },
          { "id": "x.now", "title": "Now", "unit": "share", "values": [ { "from": "2000-01-01", "value": 0.3, "source": "s", "verified": true } ] } ]
        """;

    [TestMethod]
    [DataRow("(i)-[h:Holding]->(c)", "h.Share > Parameter(\"x.past\")", "x.past")]
    [DataRow("(i)-[h:Holding]->(c)", "h.Share > Parameter(\"x.now\")", "")]
    [DataRow("(i)-[h:Option]->(c)", "h.MaxStake > Parameter(\"x.past\")", "")]
    public void Run_ParameterWithoutValue_IsToldWhereARuleAskedForIt(string match, string expression, string told)
    {
        var file = SomeRule.File(match, expression);
        var report = Packed.Judge(new(Some.Graph(Some.Holding("i", "c", 0.5m))), Packed.Good(Packed.ReadRules(file, parameters: Parameters)));
        var warnings = report.Problems.Where(problem => problem.Code == "EXR0604").Select(problem => problem.Message);
        Assert.AreEqual(
            told.Length == 0 ? "" : $"the parameter `{told}` has no value on 2026-03-01; conditions that use its value of that day are unknown", string.Join('\n', warnings));
    }
}
