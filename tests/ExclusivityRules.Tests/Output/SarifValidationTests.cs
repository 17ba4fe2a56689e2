using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Output;

/// <summary>SARIF as code scanning takes it, checked by the validator of the format's makers.</summary>
[TestClass]
public sealed class SarifValidationTests
{
    [TestMethod]
    public void Validate_Reports_HaveNoErrorsAndNoWarnings()
    {
        (string Name, ReportBatch Batch)[] batches =
        [
            ("one", ReportBatch.Of(SomeReport.Full)), ("none", ReportBatch.Of(SomeReport.Empty)), ("several", SomeReport.Batch),
            ("hostile", ReportBatch.Of(SomeReport.Hostile("a/b\"](1) \u202e{0}"))),
            .. Packed.Fixtures.Select(fixture => (fixture, ReportBatch.Of(Packed.Judge(Packed.Fixture(fixture), Packed.CorePack)))),
        ];
        foreach (var (name, batch) in batches)
        {
            Assert.AreEqual("", string.Join('\n', Results(ReportFormatTests.Written("sarif", batch))), name);
        }
    }

    /// <summary>Every state a result can have since a baseline, and a suppression, as a run gives them.</summary>
    [TestMethod]
    public void Validate_BaselineAndWaivers_HaveNoErrorsAndNoWarnings()
    {
        var sarif = ReportFormatTests.Written("sarif", ReportBatch.Of(Reviewed.Report));
        var results = JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.AsArray();
        CollectionAssert.AreEquivalent(new[] { "absent", "new", "unchanged", "updated" }, results.Select(result => (string)result!["baselineState"]!).Distinct().ToArray());
        Assert.IsTrue(results.Where(result => (string)result!["baselineState"]! == "absent").All(result => (string)result!["kind"]! == "pass" && (string)result["level"]! == "none"));
        Assert.AreEqual("accepted", (string)results.Single(result => result!["suppressions"] is not null)!["suppressions"]![0]!["status"]!);
        Assert.AreEqual("", string.Join('\n', Results(sarif)));
    }

    /// <summary>The validator does speak up.</summary>
    [TestMethod]
    public void Validate_BrokenReport_HasErrors()
    {
        var sarif = JsonNode.Parse(ReportFormatTests.Written("sarif", ReportBatch.Of(SomeReport.Full)))!;
        sarif["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = 0;
        Assert.IsNotEmpty(Results(sarif.ToJsonString()));
    }

    private static string[] Results(string sarif)
    {
        var tool = TestTools.SarifMultitool;
        using var folder = new TemporaryFolder();
        var (input, output) = (folder.PathOf("report.sarif"), folder.PathOf("validation.sarif"));
        File.WriteAllText(input, sarif);
        var run = TestTools.Run(tool, "validate", input, "--rule-kind", "Sarif;Ghas", "--output", output, "--log", "ForceOverwrite");
        Assert.IsTrue(File.Exists(output), run.Output);
        return
        [
            .. JsonNode.Parse(File.ReadAllText(output))!["runs"]!.AsArray().SelectMany(one => one!["results"]?.AsArray() ?? [])
                .Select(result => $"{result!["ruleId"]} {result["message"]!.ToJsonString()}"),
        ];
    }
}
