using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>Patterns that a rule counts beside its own, and conditions that it counts.</summary>
[TestClass]
public sealed class CountsTests
{
    private const string Match = "(i)-[h:Holding]->(c)";
    private const string Parameters = """
        [ { "id": "x.size", "title": "A size", "unit": "share", "values": [
            { "from": "2020-01-01", "to": "2026-01-01", "value": 0.1, "source": "a law", "verified": true },
            { "from": "2026-01-01", "value": 0.2, "source": "a later law", "verified": false } ] } ]
        """;

    private static string File(string expression, params (string Name, string Pattern)[] counts)
    {
        var rule = SomeRule.Rule(Match, expression, because: "It is so.");
        rule["Properties"]!["counts"] = new JsonArray(
            counts.Select(count => (JsonNode)new JsonObject { ["name"] = count.Name, ["pattern"] = count.Pattern }).ToArray());
        return SomeRule.File(rule);
    }

    private static Finding Judge(string file, params object[] things) => Packed.Judge(
        new(Some.Graph([Some.Holding("i", "c", 0.3m), .. things])), Packed.Good(Packed.ReadRules(file, parameters: Parameters)),
        new() { IncludeClear = true, CrossCheck = true }).Findings.Single();

    [TestMethod]
    [DataRow("(i)-[seat:Seat]->(c)", "2")]
    [DataRow("(i)-[:Seat]->(c)", "1")]
    [DataRow("(i)-[seat:Seat {role: \"observer\"}]->(c)", "1")]
    [DataRow("(c)-[seat:Seat]->(i)", "0")]
    [DataRow("(other)-[:Seat]->(c)", "1")]
    [DataRow("(:Party)-[:Seat]->(c)", "1")]
    [DataRow("(i)-[other:Holding]->(c)", "0")]
    public void Count_OfAPattern_IsTheNumberOfWays(string pattern, string expected)
    {
        var finding = Judge(
            File("n >= 1", ("n", pattern)), Some.Seat("i", "c", person: null), Some.Seat("i", "c", person: null, SeatRole.Observer), Some.Seat("z", "c", person: null));
        Assert.AreEqual(expected, ((ReportValue.Number)finding.Facts.Single().Value).Value.ToString());
        Assert.AreEqual(expected == "0" ? Outcome.Clear : Outcome.Flagged, finding.Outcome);
    }

    [TestMethod]
    public void Count_OfSeats_IsEvidence()
    {
        var finding = Judge(File("n >= 1", ("n", "(i)-[:Seat]->(c)")), Some.Seat("i", "c", person: null));
        CollectionAssert.AreEqual(new[] { "a0", "a1" }, finding.Arrangements.ToArray());
        Assert.AreEqual("n = 1 from /arrangements/1", Operand(finding, "n"));
    }

    [TestMethod]
    public void Count_OfWhatIsOnlyPossible_IsARange()
    {
        var finding = Judge(
            File("n >= 1", ("n", "(i)-[:Controls]->(d)")), Some.Investment("i", "d", (5, null)) with { Stake = Interval.Between(0.4m, 0.6m) });
        Assert.AreEqual(Outcome.Undetermined, finding.Outcome);
        Assert.AreEqual("/arrangements/1/stake", finding.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow(0.5, true, Outcome.Flagged, "2")]
    [DataRow(0.1, true, Outcome.Clear, "1")]
    [DataRow(0.5, null, Outcome.Undetermined, "1..2")]
    [DataRow(0.1, null, Outcome.Clear, "0..1")]
    public void Met_OfConditions_CountsThem(double share, bool? passive, Outcome expected, string number)
    {
        var rule = SomeRule.Rule(Match, "met >= 2", because: "There are {met:number}.");
        rule["LocalParams"] = new JsonArray(
            new JsonObject { ["Name"] = "large", ["Expression"] = "h.Share > 0.3m" },
            new JsonObject { ["Name"] = "met", ["Expression"] = "0m + Met(large) + Met(h.Passive)" });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(rule)));
        var finding = Packed.Judge(
            new(Some.Graph(Some.Holding("i", "c", (decimal)share) with { Passive = passive })), rules, new() { IncludeClear = true, CrossCheck = true }).Findings.Single();
        Assert.AreEqual(expected, finding.Outcome);
        Assert.AreEqual(number, ((ReportValue.Number)finding.Facts[1].Value).Value.ToString());
        CollectionAssert.AreEqual(new[] { "met", "large", "h.Share", "h.Passive" }, finding.Conditions.Single().Operands.Select(operand => operand.Name).ToArray());
    }

    [TestMethod]
    [DataRow("2025-12-31", Outcome.Flagged, "in force from 2020-01-01 until 2026-01-01; a law")]
    [DataRow("2026-01-01", Outcome.Clear, "in force from 2026-01-01; a later law; not verified")]
    public void ParameterOn_ADay_IsTheValueInForceThen(string start, Outcome expected, string says)
    {
        var day = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(Match, "h.Share > ParameterOn(\"x.size\", h.Start)"), parameters: Parameters));
        var finding = Packed.Judge(
            new(Some.Graph(Some.Holding("i", "c", 0.15m) with { Start = new(day) })), rules, new() { IncludeClear = true, CrossCheck = true }).Findings.Single();
        Assert.AreEqual(expected, finding.Outcome);
        StringAssert.EndsWith(finding.Conditions.Single().Operands[1].Note, says);
        Assert.AreEqual(says.EndsWith("verified", StringComparison.Ordinal) ? 1 : 0, finding.Notes.Count);
    }

    [TestMethod]
    public void ParameterOn_AnUnknownDay_IsUndetermined()
    {
        var finding = Judge(SomeRule.File(Match, "h.Share > ParameterOn(\"x.size\", h.Start)"));
        Assert.AreEqual(Outcome.Undetermined, finding.Outcome);
        Assert.AreEqual("/arrangements/0/start", finding.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow("n", "(i)-[h:Seat]->(c)", "EXR0524")]
    [DataRow("n", "(i)-[s:Seet]->(c)", "EXR0523")]
    [DataRow("n", "(i", "EXR0520")]
    [DataRow("h", "(i)-[s:Seat]->(c)", "EXR0411")]
    [DataRow("Met", "(i)-[s:Seat]->(c)", "EXR0411")]
    [DataRow("not", "(i)-[s:Seat]->(c)", "EXR0410")]
    public void Read_BadCount_IsRefused(string name, string pattern, string code) => Assert.AreEqual(
        code, Packed.ReadRules(File("h.Passive", (name, pattern))).Problems[0].Code);

    private static string Operand(Finding finding, string name)
    {
        var operand = finding.Conditions.Single().Operands.Single(operand => operand.Name == name);
        return $"{name} = {((ReportValue.Number)operand.Value).Value} from {string.Join(' ', operand.From)}";
    }
}
