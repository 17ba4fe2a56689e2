using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class JsonReportTests
{
    [TestMethod]
    public void Read_WhatWriteWrote_IsTheSameReport()
    {
        foreach (var batch in new[] { ReportBatch.Of(SomeReport.Full), ReportBatch.Of(SomeReport.Empty), SomeReport.Batch })
        {
            var text = Json(batch);
            var (read, problems) = JsonReport.Read(new StringReader(text), "r.json");
            Assert.IsEmpty(problems);
            Assert.AreEqual(text, Json(read!));
            foreach (var format in ReportFormat.All)
            {
                Assert.AreEqual(ReportFormatTests.Written(format.Name, batch), ReportFormatTests.Written(format.Name, read!), format.Name);
            }
        }
    }

    /// <summary>The writer knows every member: a serializer that asks the records for theirs writes the same.</summary>
    [TestMethod]
    public void Write_Reports_LeavesNoMemberOut()
    {
        var judged = Packed.Fixtures.Select(fixture => Packed.Judge(Packed.Fixture(fixture), Packed.Everything, new()
        {
            Counterfactuals = true,
            IncludeClear = true,
            Timeline = new(new(2026, 1, 1), new(2026, 3, 1)),
        }));
        var serializer = Newtonsoft.Json.JsonSerializer.Create(JsonReportContract.Settings(strict: false));
        foreach (var report in judged.Concat([SomeReport.Full, SomeReport.Empty, SomeReport.Hostile("a")]))
        {
            Assert.IsNull(Snapshot.FirstDifference(Serialized(report), Json(ReportBatch.Of(report))));
        }

        Assert.IsNull(Snapshot.FirstDifference(Serialized(SomeReport.Batch), Json(SomeReport.Batch)));

        string Serialized(object record)
        {
            using var text = new StringWriter();
            JsonText.Write(text, json => serializer.Serialize(json, record));
            return text.ToString();
        }
    }

    [TestMethod]
    public void Read_HostileText_IsTheSameText()
    {
        var hostile = "a\u202e\u0001\u2028\u009b\"\\</script>";
        var read = Packed.Good(JsonReport.Read(new StringReader(Json(ReportBatch.Of(SomeReport.Hostile(hostile)))), "r.json"));
        Assert.AreEqual(hostile, read.Reports[0].Findings[0].Sentence);
        Assert.AreEqual(hostile, read.Reports[0].Findings[0].Bindings[hostile]);
    }

    [TestMethod]
    [DataRow("79228162514264337593543950335")]
    [DataRow("-0.0000000000000000000000000001")]
    [DataRow("15000000000")]
    [DataRow("0.7")]
    [DataRow("0")]
    public void Write_Decimal_KeepsEveryDigit(string digits)
    {
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var report = WithFact(new ReportValue.Number(Interval.Exactly(value)));
        var text = Json(ReportBatch.Of(report));
        Assert.Contains($"\"value\": {digits}", text);
        var (read, problems) = JsonReport.Read(new StringReader(text), "r.json");
        Assert.IsEmpty(problems);
        Assert.AreEqual(report.Findings[0].Facts[0].Value, read!.Reports[0].Findings[0].Facts[0].Value);
    }

    [TestMethod]
    public void Write_DecimalWithTrailingZeros_DropsThem() =>
        Assert.Contains("\"value\": 1.5\n", Json(ReportBatch.Of(WithFact(new ReportValue.Number(Interval.Exactly(1.500m))))));

    [TestMethod]
    [DataRow("", 1, "there is nothing in it")]
    [DataRow("[]", 1, "Report")]
    [DataRow("null", 1, "must not be null")]
    [DataRow("{ \"schemaVersion\": \"2\" }", 1, "`schemaVersion` must be `1`")]
    [DataRow("{\n  \"graph\": 3\n}", 2, "")]
    [DataRow("{ \"graph\": { \"id\": \"a\" } }", 1, "Required property 'name'")]
    [DataRow("{ \"reports\": [null] }", 1, "`reports[0]` must not be null")]
    [DataRow("{ \"reports\": [] } x", 1, "")]
    [DataRow("{ \"reports\": [", 1, "")]
    public void Read_SomethingElse_GivesAProblem(string text, int line, string message)
    {
        var (read, problems) = JsonReport.Read(new StringReader(text), "r.json");
        Assert.IsNull(read);
        Assert.HasCount(1, problems);
        Assert.AreEqual(line, problems[0].Place.Line, problems[0].Message);
        Assert.Contains(message, problems[0].Message);
    }

    /// <summary>Whatever single member is lost or of another type, reading gives a report or a problem, never an exception.</summary>
    [TestMethod]
    public void Read_AnyTokenReplaced_NeverThrows()
    {
        var lines = Json(ReportBatch.Of(SomeReport.Full)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var replacement in new[] { "", "null", "3", "\"x\": null,", "{}", "[[]]", "99999999999999999999999999999999999999" })
            {
                var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
                var line = colon < 0 ? replacement : $"{lines[i][..colon]}: {replacement},";
                var text = string.Join('\n', [.. lines[..i], line, .. lines[(i + 1)..]]);
                var (read, problems) = JsonReport.Read(new StringReader(text), "r.json");
                if (read is null)
                {
                    Assert.HasCount(1, problems);
                }
                else
                {
                    foreach (var format in ReportFormat.All)
                    {
                        ReportFormatTests.Written(format.Name, read);
                    }
                }
            }
        }
    }

    private static Report WithFact(ReportValue value) => SomeReport.Full with
    {
        Findings = [SomeReport.Full.Findings[0] with { Facts = [new("x", value, null)] }],
    };

    private static string Json(ReportBatch batch) => ReportFormatTests.Written("json", batch);
}
