using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class GraphFileTests
{
    // The mark |> stands where the problem is expected.
    [TestMethod]
    [DataRow("\"schemaVersion\": \"1\"", "\"schemaVersion\": |>\"2\"", "EXR0201 version `2` of the format is not known; this is `1`")]
    [DataRow("\"id\": \"g\"", "\"id\": |>\"g/h\"", "EXR0202 `g/h` is not an id: it begins with a letter or digit and goes on with those, dots, blanks, `_` and `-`")]
    [DataRow("\"id\": \"jane\"", "\"id\": |>\"\"", "EXR0202 `` is not an id: it begins with a letter or digit and goes on with those, dots, blanks, `_` and `-`", "EXR0205")]
    [DataRow("{ \"id\": \"models\"", "{ \"id\": |>\"all\"", "EXR0203 the id `all` is reserved", "EXR0205", "EXR0205")]
    [DataRow("\"id\": \"frontier-api\"", "\"id\": |>\"aws\"", "EXR0204 the id `aws` is taken: a party has it", "EXR0205")]
    [DataRow("\"id\": \"a2\"", "\"id\": |>\"a1\"", "EXR0204 the id `a1` is taken: another arrangement has it")]
    [DataRow("{ \"id\": \"ftc\"", "{ \"id\": |>\"press\"", "EXR0204 the id `press` is taken: a source has it", "EXR0205")]
    [DataRow("\"baseCurrency\": \"USD\"", "\"baseCurrency\": |>\"usd\"", "EXR0208 `usd` is not a currency; write its ISO 4217 code, as `USD`")]
    [DataRow("\"amount\": 15000000000, \"currency\": \"USD\"", "\"amount\": 15000000000, \"currency\": |>\"US$\"", "EXR0208 `US$` is not a currency; write its ISO 4217 code, as `USD`")]
    [DataRow("730e9, \"currency\": \"USD\"", "730e9, \"currency\": |>\"\"", "EXR0208 `` is not a currency; write its ISO 4217 code, as `USD`")]
    [DataRow("\"name\": \"Cloud\"", "\"name\": |>\" \"", "EXR0210 an empty text says nothing")]
    [DataRow("\"rate\": 1.10", "\"rate\": |>0", "EXR0211 a rate is above 0 and at most 10^9")]
    [DataRow("\"from\": \"EUR\", \"to\": \"USD\"", "\"from\": \"EUR\", \"to\": |>\"EUR\"", "EXR0211 a rate is between two currencies")]
    [DataRow("\"noticeDays\": 90", "\"noticeDays\": |>-1", "EXR0211 expected a whole number from 0 to 100000, found -1")]
    [DataRow("\"boardSize\": 11", "\"boardSize\": |>0", "EXR0211 expected a whole number from 1 to 1000, found 0")]
    [DataRow("\"year\": 2025", "\"year\": |>25", "EXR0211 expected a whole number from 1800 to 9999, found 25")]
    [DataRow("\"end\": \"unknown\"", "\"end\": |>\"2026-03-01\"", "EXR0209 `end` is the first day after, and not later than `start`")]
    [DataRow("\"except\": { \"products\"", "\"except\": { \"except\": {}, \"products\"", "EXR0213 what `except` takes out has no `except` itself")]
    [DataRow("\"territories\": [\"US\"] }", "\"territories\": |>[] }", "EXR0251 an empty list grants nothing; an axis that is left out is unrestricted")]
    [DataRow("\"from\": \"amazon\", \"to\": \"openai\", \"share\"", "\"from\": \"amazon\", \"to\": |>\"amazon\", \"share\"",
        "EXR0253 `from` and `to` are the same party; no rule matches an arrangement of a party with itself")]
    public void Read_RecordThatFailsItsCheck_SaysWhere(string text, string replacement, params string[] expected) =>
        AssertProblems(text, replacement, expected);

    [TestMethod]
    [DataRow("\"from\": \"amazon\", \"to\": \"openai\", \"round\"", "\"from\": |>\"amazno\", \"to\": \"openai\", \"round\"", "EXR0205 no party `amazno`; did you mean `amazon`?")]
    [DataRow("\"to\": \"openai\", \"role\"", "\"to\": |>\"cloud\", \"role\"", "EXR0205 no party `cloud`; that is the id of a market")]
    [DataRow("\"partOf\": \"amazon\"", "\"partOf\": |>\"xyz\"", "EXR0205 no party `xyz`")]
    [DataRow("\"partOf\": \"frontier\"", "\"partOf\": |>\"frontir\"", "EXR0205 no product `frontir`; did you mean `frontier`?")]
    [DataRow("\"partOf\": \"bavaria\"", "\"partOf\": |>\"Bavaria\"", "EXR0205 no territory `Bavaria`; did you mean `bavaria`?")]
    [DataRow("\"round\": \"r1\"", "\"round\": |>\"r2\"", "EXR0205 no round `r2`; did you mean `r1`?")]
    [DataRow("\"owner\": \"openai\"", "\"owner\": |>\"open ai\"", "EXR0205 no party `open ai`; did you mean `openai`?")]
    [DataRow("\"market\": \"models\"", "\"market\": |>\"model\"", "EXR0205 no market `model`; did you mean `models`?")]
    [DataRow("\"inputTo\": [\"models\"]", "\"inputTo\": [\"models\", |>\"aws\"]", "EXR0205 no market `aws`; that is the id of a party")]
    [DataRow("{ \"party\": \"openai\" }", "{ \"party\": |>\"opnai\" }", "EXR0205 no party `opnai`; did you mean `openai`?")]
    [DataRow("\"company\": \"openai\"", "\"company\": |>\"opneai\"", "EXR0205 no party `opneai`; did you mean `openai`?")]
    [DataRow("\"sources\": [{ \"source\": \"press\" }] }]", "\"sources\": [{ \"source\": |>\"pres\" }] }]", "EXR0205 no source `pres`; did you mean `press`?")]
    [DataRow("{ \"source\": \"press\", \"locator\"", "{ \"source\": |>\"amazon\", \"locator\"", "EXR0205 no source `amazon`; that is the id of a party")]
    [DataRow("\"anyOf\": [\"ipo\"", "\"anyOf\": [|>\"ip0\"", "EXR0205 no trigger `ip0`; did you mean `ipo`?")]
    [DataRow("{ \"allOf\": [\"agi\"] }", "{ \"allOf\": [|>\"agl\"] }", "EXR0205 no trigger `agl`; did you mean `agi`?")]
    [DataRow("{ \"products\": [\"frontier\"], \"territories\"", "{ \"products\": [|>\"frontie\"], \"territories\"", "EXR0205 no product `frontie`; did you mean `frontier`?")]
    [DataRow("\"products\": [\"frontier-api\"]", "\"products\": [\"frontier-api\", |>\"apis\"]", "EXR0205 no product `apis`")]
    [DataRow("\"channels\": [\"resale\"]", "\"channels\": [|>\"resales\"]", "EXR0205 no channel `resales`; did you mean `resale`?")]
    [DataRow("\"permits\": [\"a4\"]", "\"permits\": [|>\"b4\"]", "EXR0205 no arrangement `b4`; did you mean `a4`?")]
    [DataRow("\"permits\": [\"a4\"]", "\"permits\": [\"a4\", |>\"a5\"]", "EXR0206 `permits` names grants; `a5` is a commitment")]
    [DataRow("\"person\": \"jane\"", "\"person\": |>\"amazon\"", "EXR0206 `person` names a person; `amazon` is a company")]
    [DataRow("\"to\": \"openai\", \"round\"", "\"to\": \"aws\", \"round\"", "EXR0212 `r1` is a round of `openai`, and the investment goes to `aws`")]
    [DataRow("\"purpose\": \"development\", \"products\": [\"frontier\"]", "\"purpose\": \"development\", \"products\": [|>\"models\"]", "EXR0205 no product `models`; that is the id of a market")]
    [DataRow("\"form\": \"compute\"", "\"form\": \"compute\", \"product\": |>\"fronteir\"", "EXR0205 no product `fronteir`; did you mean `frontier`?")]
    [DataRow("\"product\": \"frontier\", \"status\"", "\"product\": |>\"frontier2\", \"status\"", "EXR0205 no product `frontier2`; did you mean `frontier`?")]
    [DataRow("\"name\": \"Amazon\", \"kind\": \"company\"", "\"name\": \"Amazon\", \"kind\": \"company\", \"partOf\": |>\"aws\"", "EXR0207 part of itself: `aws`, which is part of `amazon`")]
    [DataRow("\"id\": \"resale\", \"name\": \"Resale\"", "\"id\": \"resale\", \"name\": \"Resale\", \"partOf\": |>\"resale\"", "EXR0207 part of itself: `resale`")]
    [DataRow("[\"US\", \"munich\"]", "[\"US\", |>\"Europe\"]", "EXR0250 the territory `Europe` is neither built in nor declared, and is compared only with itself")]
    [DataRow("\"territory\": \"WORLD\"", "\"territory\": |>\"world\"", "EXR0250 the territory `world` is neither built in nor declared, and is compared only with itself")]
    [DataRow("\"territory\": \"EU\"", "\"territory\": |>\"UK\"", "EXR0250 the territory `UK` is neither built in nor declared, and is compared only with itself")]
    [DataRow("\"from\": \"ftc\"", "\"from\": |>\"amazon\"", "EXR0252 a proceeding goes out from an authority; `amazon` is a company")]
    public void Read_PartsThatDoNotFit_SaysWhere(string text, string replacement, string expected) =>
        AssertProblems(text, replacement, [expected]);

    [TestMethod]
    public void Read_ValidDocument_FillsTheRecords()
    {
        var loaded = GraphFile.Read(Encoding.UTF8.GetBytes(GraphText.Valid), "g.json");

        Assert.IsEmpty(loaded.Problems);
        var graph = loaded.Value!;
        Assert.AreEqual(new DateOnly(2026, 3, 1), graph.AsOf);
        Assert.AreEqual(Interval.Between(1_000_000_000, null), graph.Parties[0].Turnover[0].Amount);
        Assert.IsNull(graph.Parties[0].Tags);
        Assert.AreEqual(Interval.Exactly(0.3m), graph.Markets[0].Shares[0].Share);
        Assert.IsTrue(graph.Markets[0].Shares[1].Share.IsUnknown);
        var investment = (Investment)graph.Arrangements[0];
        Assert.AreEqual("ipo agi", string.Join(' ', investment.Tranches![1].Condition!.Triggers()));
        Assert.AreEqual(Confidence.Confirmed, investment.Sources[0].Confidence);
        Assert.AreEqual(Interval.Between(0.1m, 0.2m, true, false), ((Holding)graph.Arrangements[1]).Share);
        var grant = (Grant)graph.Arrangements[2];
        Assert.AreEqual(new Day(new(2026, 3, 1)), grant.Start);
        Assert.AreEqual(Day.Unknown, grant.End);
        Assert.HasCount(1, grant.Scope!);
        Assert.AreEqual("frontier-api", grant.Scope![0].Except!.Products![0]);
        Assert.HasCount(2, ((Grant)graph.Arrangements[3]).Scope!);
        Assert.IsTrue(graph.Arrangements[3].End.IsAbsent);
        Assert.AreEqual(CovenantType.NonCompete, ((Covenant)graph.Arrangements[5]).Type);
        CollectionAssert.AreEqual(Enumerable.Range(0, 11).ToArray(), graph.Arrangements.Select(arrangement => arrangement.Index).ToArray());
        CollectionAssert.AreEqual(ArrangementKind.All.Select(kind => kind.Type).ToArray(), graph.Arrangements.Select(a => a.GetType()).Distinct().ToArray());
    }

    [TestMethod]
    public void Read_Arrangements_KnowTheirPlaces()
    {
        var text = GraphText.Valid.ReplaceLineEndings("\n");
        var lines = text.Split('\n').ToList();

        foreach (var arrangement in GraphFile.Read(Encoding.UTF8.GetBytes(text), "g.json").Value!.Arrangements)
        {
            var line = lines.FindIndex(line => line.Contains($"{{ \"id\": \"{arrangement.Id}\"", StringComparison.Ordinal)) + 1;
            Assert.AreEqual(new Place(line, 5), arrangement.Place, arrangement.Id);
        }
    }

    [TestMethod]
    [DataRow("amazon-openai")]
    [DataRow("openai-2026-05")]
    public void Read_Fixture_HasNoProblem(string name)
    {
        var loaded = GraphFile.Read(Repository.PathOf($"fixtures/{name}/graph.json"));

        Assert.AreEqual("", string.Concat(loaded.Problems.Select(ProblemText.Of)));
        Assert.IsNotNull(loaded.Value);
    }

    [TestMethod]
    public void Read_KindAnywhere_DecidesTheRecord()
    {
        var moved = GraphText.With("\"kind\": \"holding\", ", "").Replace("\"maxInclusive\": false }, ", "\"maxInclusive\": false }, \"kind\": \"holding\", ", StringComparison.Ordinal);

        Assert.IsInstanceOfType<Holding>(GraphFile.Read(Encoding.UTF8.GetBytes(moved), "g.json").Value!.Arrangements[1]);
    }

    [TestMethod]
    [DataRow("\"kind\": \"holding\", ", "", "EXR0111 every arrangement needs `kind`, one of `investment`, `holding`, `grant`, `commitment`, `covenant`, `seat`, `collaboration`, `option`, `dependency`, `proceeding`")]
    [DataRow("\"kind\": \"holding\"", "\"kind\": |>\"holdng\"", "EXR0114 `holdng` is not one of `investment`, `holding`, `grant`, `commitment`, `covenant`, `seat`, `collaboration`, `option`, `dependency`, `proceeding`; did you mean `holding`?")]
    [DataRow("\"kind\": \"holding\"", "\"kind\": |>7", "EXR0113 expected one of `investment`, `holding`, `grant`, `commitment`, `covenant`, `seat`, `collaboration`, `option`, `dependency`, `proceeding`, found the number `7`")]
    [DataRow("\"kind\": \"holding\"", "\"kind\": \"holding\", |>\"kind\": \"grant\"", "EXR0112 `kind` stands here for the second time")]
    public void Read_KindMissingOrWrong_SaysWhichThereAre(string text, string replacement, string expected) =>
        AssertProblems(text, replacement, [expected]);

    [TestMethod]
    public void Read_ManyThingsWrong_ReportsAllInOrder()
    {
        var (utf8, places) = GraphText.Unmark(GraphText.Valid
            .Replace("\"rate\": 1.10", "\"rate\": |>\"1.10\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"person\"", "\"kind\": |>\"human\"", StringComparison.Ordinal)
            .Replace("\"round\": \"r1\"", "\"round\": |>\"r9\"", StringComparison.Ordinal)
            .Replace("\"role\"", "|>\"rolle\"", StringComparison.Ordinal));

        var loaded = GraphFile.Read(utf8, "g.json");

        Assert.IsNull(loaded.Value);
        Assert.AreEqual("EXR0113 EXR0114 EXR0205 EXR0111 EXR0110", string.Join(' ', loaded.Problems.Select(problem => problem.Code)));
        foreach (var place in places)
        {
            Assert.Contains(place, loaded.Problems.Select(At));
        }
    }

    [TestMethod]
    public void Read_ListThatIsWrong_DoesNotAccuseWhatRefersToIt()
    {
        var text = GraphText.Valid.Replace("\"triggers\": [{", "\"triggers\": {\"x\": [{", StringComparison.Ordinal)
            .Replace("\"expectedBy\": \"2030-01-01\" }]", "\"expectedBy\": \"2030-01-01\" }]}", StringComparison.Ordinal);

        Assert.AreEqual("EXR0113", string.Join(' ', GraphFile.Read(Encoding.UTF8.GetBytes(text), "g.json").Problems.Select(problem => problem.Code)));
    }

    private static string At(Problem problem) => $"{problem.Place.Line}:{problem.Place.Column}";

    private static void AssertProblems(string snippet, string replacement, string[] expected)
    {
        var (utf8, places) = GraphText.Unmark(GraphText.With(snippet, replacement));

        var problems = GraphFile.Read(utf8, "g.json").Problems;

        var text = string.Concat(problems.Select(ProblemText.Of));
        var found = problems.FirstOrDefault(problem => $"{problem.Code} {problem.Message}" == expected[0]);
        Assert.IsNotNull(found, $"expected {expected[0]}, found\n{text}");
        Assert.HasCount(expected.Length, problems, text);
        Assert.IsTrue(places.Length == 0 || places[0] == At(found), $"expected at {string.Join(' ', places)}, found\n{text}");
    }
}
