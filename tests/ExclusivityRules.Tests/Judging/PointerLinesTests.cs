using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

[TestClass]
public sealed class PointerLinesTests
{
    /// <summary>A document on one line is not looked through; with a line break at its end it is, and gives the same.</summary>
    [TestMethod]
    public void Add_DocumentOnOneLine_GivesTheLinesThatLookingGives()
    {
        var line = Packed.Fixture("amazon-openai").Utf8!.Value.ToArray();
        line = [.. Encoding.UTF8.GetBytes(System.Text.Json.Nodes.JsonNode.Parse(line)!.ToJsonString())];
        var (alone, broken) = (Conditions(line), Conditions([.. line, (byte)'\n']));
        Assert.AreEqual(broken, alone);
        Assert.Contains("\"lines\":[7", alone);
    }

    private static string Conditions(byte[] utf8)
    {
        var graph = Packed.Good(GraphFile.Read(utf8, "g.ndjson", 7));
        var report = Packed.Judge(new(graph, "g.ndjson", utf8) { Line = 7 }, Packed.Everything);
        using var line = JsonText.Line(1, json => json.Each("findings"u8, report.Findings, FindingJson.Write));
        return line.ToString();
    }
}
