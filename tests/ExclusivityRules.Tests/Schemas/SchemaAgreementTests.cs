using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Input;
using ExclusivityRules.Tests.Support;
using NJsonSchema;

namespace ExclusivityRules.Tests.Schemas;

/// <summary>What a schema takes and what the reader takes are the same, as far as a schema can say it.</summary>
[TestClass]
public sealed class SchemaAgreementTests
{
    private static readonly Lazy<JsonSchema> Graph = new(() => Schema("partnership-graph"));

    [TestMethod]
    [DataRow("partnership-graph", "fixtures/*/graph.json")]
    [DataRow("rules", "rules/*/*.rules.json")]
    [DataRow("parameters", "rules/*/parameters.json")]
    [DataRow("pack", "rules/*/pack.json")]
    [DataRow("report", "fixtures/*/report.verified.json")]
    [DataRow("tests", "rules/*/tests/*.json")]
    public void Schema_FilesOfTheRepository_AreValid(string name, string pattern)
    {
        var files = InputFiles.Find(Repository.PathOf(pattern));
        Assert.IsNotEmpty(files);
        var schema = Schema(name);
        foreach (var file in files)
        {
            Assert.AreEqual("", string.Join('\n', schema.Validate(File.ReadAllText(file))), file);
        }
    }

    [TestMethod]
    [DataRow("tests", """{ "rule": "R", "graphs": { "base": "g.json" }, "cases": [{ "name": "n", "graph": "base", "set": { "/a/0": null }, "expect": "flagged" }] }""", true)]
    [DataRow("tests", """{ "rule": "R", "cases": [{ "name": "n", "graph": "base", "boundary": { "/a": 0.1 }, "expect": { "below": "clear", "at": "flagged", "above": "flagged" } }] }""", true)]
    [DataRow("tests", """{ "rule": "R", "cases": [{ "name": "n", "graph": "base" }] }""", false)]
    [DataRow("tests", """{ "rule": "R", "cases": [{ "name": "n", "graph": "base", "expect": "unknown" }] }""", false)]
    [DataRow("waivers", """{ "schemaVersion": "1", "waivers": [{ "rule": "R", "match": { "x": "y" }, "reason": "r", "approvedBy": ["a"], "from": "2026-01-01", "until": "2026-02-01" }] }""", true)]
    [DataRow("waivers", """{ "schemaVersion": "1", "waivers": [{ "rule": "R", "match": { "x": "y" }, "approvedBy": ["a"], "from": "2026-01-01", "until": "2026-02-01" }] }""", false)]
    [DataRow("waivers", """{ "schemaVersion": "2", "waivers": [] }""", false)]
    public void Schema_WrittenByHand_TakesWhatItShould(string name, string document, bool isValid) =>
        Assert.AreEqual(isValid, Schema(name).Validate(document).Count == 0);

    [TestMethod]
    public void Schemas_EveryReference_IsDefined()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("rules/schemas")))
        {
            var schema = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var reference in Nodes(schema).OfType<JsonObject>().Select(node => (string?)(node["$ref"] as JsonValue)).OfType<string>())
            {
                Assert.IsNotNull(schema["$defs"]![reference["#/$defs/".Length..]], $"{Path.GetFileName(file)}: {reference}");
            }
        }
    }

    [TestMethod]
    public void Graph_ValidDocument_IsTakenByBoth() => Assert.AreEqual((true, true), Verdicts(JsonNode.Parse(GraphText.Valid)!));

    // Every third part of the document is changed, in each way another third.
    [TestMethod]
    [DataRow("removed", 1)]
    [DataRow("another type", 2)]
    [DataRow("null", 3)]
    [DataRow("unknown member", 1)]
    [DataRow("misspelt", 2)]
    public void Graph_ChangedDocument_IsTakenByBothOrNeither(string change, int first)
    {
        var count = Nodes(JsonNode.Parse(GraphText.Valid)!).Count();
        for (var i = first; i < count; i += 3)
        {
            var document = JsonNode.Parse(GraphText.Valid)!;
            var node = Nodes(document).ElementAt(i);
            var path = node.GetPath();
            if (Change(node, change))
            {
                var (schema, reader) = Verdicts(document);
                Assert.AreEqual(reader, schema, $"{path} {change}: the schema {(schema ? "takes" : "refuses")} it\n{Problems(document)}");
            }
        }
    }

    private static bool Change(JsonNode node, string change)
    {
        switch (change)
        {
            case "removed" when node.Parent is JsonObject parent:
                parent.Remove(node.GetPropertyName());
                return true;
            case "another type":
                node.ReplaceWith(node is JsonObject or JsonArray ? (JsonNode)7 : new JsonObject());
                return true;
            case "null":
                node.ReplaceWith<JsonNode?>(null);
                return true;
            case "unknown member" when node is JsonObject known:
                known["unknownMember"] = 1;
                return true;
            case "misspelt" when node is JsonValue text && node.Parent is JsonObject && text.GetValueKind() == JsonValueKind.String
                && node.GetPropertyName() is "kind" or "right" or "exclusivity" or "covenant" or "role" or "asOf" or "start" or "currency" or "schemaVersion":
                text.ReplaceWith("x" + text);
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) =>
        (node switch
        {
            JsonObject known => known.Select(member => member.Value),
            JsonArray list => list,
            _ => Enumerable.Empty<JsonNode?>(),
        }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);

    // A schema cannot follow a reference or compare two members; the validator does not know dependentRequired.
    private static (bool Schema, bool Reader) Verdicts(JsonNode document)
    {
        var problems = GraphFile.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), "g.json").Problems;
        return (Graph.Value.Validate(document.ToJsonString()).Count == 0,
            !problems.Any(problem => problem.Severity == ProblemSeverity.Error && problem.Code is not ("EXR0205" or "EXR0206" or "EXR0209" or "EXR0212")
                && !problem.Message.Contains("Inclusive` is given without", StringComparison.Ordinal)));
    }

    private static string Problems(JsonNode document) =>
        string.Concat(GraphFile.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), "g.json").Problems.Select(ProblemText.Of));

    // The validator knows the drafts in which definitions had another name.
    private static JsonSchema Schema(string name) => JsonSchema.FromJsonAsync(
        File.ReadAllText(Repository.PathOf($"rules/schemas/{name}.schema.json")).Replace("$defs", "definitions", StringComparison.Ordinal)).GetAwaiter().GetResult();
}
