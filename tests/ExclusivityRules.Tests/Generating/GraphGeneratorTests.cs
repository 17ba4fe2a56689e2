using System.Text;
using ExclusivityRules.Generating;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Generating;

[TestClass]
public sealed class GraphGeneratorTests
{
    [TestMethod]
    [DataRow(2, 0)]
    [DataRow(2, 200)]
    [DataRow(13, 40)]
    [DataRow(600, 4_000)]
    public void Write_AnySize_IsAGraphWithoutErrors(int parties, int arrangements)
    {
        var read = GraphFile.Read(Generated(parties, arrangements, 1), "g.json");
        Assert.IsNotNull(read.Value, string.Join('\n', read.Problems.Take(5).Select(problem => problem.Message)));
        Assert.HasCount(parties, read.Value.Parties);
        Assert.HasCount(arrangements, read.Value.Arrangements);
    }

    [TestMethod]
    public void Write_SameSeed_SameBytes()
    {
        Assert.AreSequenceEqual(Generated(50, 300, 7), Generated(50, 300, 7));
        Assert.AreNotEqual(Encoding.UTF8.GetString(Generated(50, 300, 7)), Encoding.UTF8.GetString(Generated(50, 300, 8)));
    }

    [TestMethod]
    public void Write_LargeEnough_HasWhatMeasuresLookFor()
    {
        var graph = GraphFile.Read(Generated(600, 6_000, 3), "g.json").Value!;
        foreach (var kind in ArrangementKind.All)
        {
            Assert.Contains(arrangement => ArrangementKind.Of(arrangement) == kind, graph.Arrangements, kind.Name);
        }

        foreach (var company in graph.Arrangements.OfType<Holding>().GroupBy(holding => holding.To))
        {
            Assert.IsLessThanOrEqualTo(1m, company.Sum(holding => holding.Share.Exact!.Value));
        }

        var report = Packed.Judge(new(graph), Packed.CorePack);
        foreach (var rule in new[] { "XI-RIVAL-STAKES", "CX-CIRCULAR-SPEND", "CX-RECIPROCAL-CYCLE", "MK-CONCENTRATION", "EX-DURATION" })
        {
            Assert.Contains(finding => finding.Rule == rule, report.Findings, rule);
        }
    }

    [TestMethod]
    public void Generate_OnTheCommandLine_WritesAGraphThatChecks()
    {
        var run = ToolRun.Of("generate", "--parties", "20", "--arrangements", "50", "--seed", "4");
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual(run.Output, Encoding.UTF8.GetString(Generated(20, 50, 4)));
        Assert.AreEqual(2, ToolRun.Of("generate", "--parties", "1").ExitCode);
    }

    private static byte[] Generated(int parties, int arrangements, int seed)
    {
        using var text = new StringWriter();
        GraphGenerator.Write(text, parties, arrangements, seed);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
