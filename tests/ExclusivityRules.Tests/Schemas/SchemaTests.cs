using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Testing;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Schemas;

/// <summary>The published schemas of the files that have records are written from the records.</summary>
[TestClass]
public sealed class SchemaTests
{
    private static readonly Dictionary<(Type, string), JsonNode> Special = new Dictionary<(Type, string), string>
    {
        [(typeof(RuleProperties), "Severity")] =
            """{ "anyOf": [{ "enum": ["info", "low", "medium", "high"] }, { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/severityEntry" } }] }""",
        [(typeof(RuleEntry), "Operator")] = """{ "enum": ["And", "Or"] }""",
        [(typeof(Waiver), "Match")] = """{ "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 }""",
        [(typeof(PackManifest), "Vocabulary")] = """{ "enum": ["1"] }""",
        [(typeof(WorkflowFile), "RuleExpressionType")] = LambdaOnly,
        [(typeof(RuleEntry), "RuleExpressionType")] = LambdaOnly,
        [(typeof(ChildRule), "RuleExpressionType")] = LambdaOnly,
        [(typeof(WorkflowFile), "GlobalParams")] = Unused,
        [(typeof(WorkflowFile), "WorkflowsToInject")] = Unused,
        [(typeof(RuleEntry), "WorkflowsToInject")] = Unused,
        [(typeof(RuleEntry), "ErrorMessage")] = Unused,
        [(typeof(RuleEntry), "Actions")] = Unused,
        [(typeof(RuleTestFile), "Graphs")] = """{ "type": "object", "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "object" }] } }""",
        [(typeof(RuleTestFile), "Cases")] = """{ "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/caseEntry" } }""",
        [(typeof(CaseEntry), "Set")] = Anything,
        [(typeof(CaseEntry), "Facts")] = Anything,
        [(typeof(CaseEntry), "Boundary")] = """{ "type": "object", "additionalProperties": { "anyOf": [{ "type": "number" }, { "type": "string", "format": "date" }] } }""",
        [(typeof(CaseEntry), "Expect")] = $$"""{ "anyOf": [{{OutcomeWord}}, { "$ref": "#/$defs/boundaryOutcomes" }] }""",
        [(typeof(CaseEntry), "Severity")] = """{ "enum": ["info", "low", "medium", "high"] }""",
        [(typeof(CaseEntry), "Conditions")] = """{ "type": "object", "additionalProperties": { "type": ["boolean", "null"] } }""",
        [(typeof(CaseEntry), "Missing")] = """{ "type": "array", "items": { "type": "string" } }""",
        [(typeof(BoundaryOutcomes), "Below")] = OutcomeWord,
        [(typeof(BoundaryOutcomes), "At")] = OutcomeWord,
        [(typeof(BoundaryOutcomes), "Above")] = OutcomeWord,
    }.ToDictionary(entry => entry.Key, entry => JsonNode.Parse(entry.Value)!);

    private const string LambdaOnly = """{ "enum": ["LambdaExpression"] }""";
    private const string Anything = """{ "type": "object", "additionalProperties": true }""";
    private const string OutcomeWord = """{ "enum": ["flagged", "clear", "undetermined", "notApplicable"] }""";
    private const string Unused = """{ "type": "null" }""";

    [TestMethod]
    public void Graph_IsWrittenFromTheRecords() => Match("partnership-graph", "A graph document of ExclusivityRules",
        new(), schema => schema.Document(typeof(PartnershipGraph)));

    [TestMethod]
    public void Rules_AreWrittenFromTheRecords() => Match("rules", "A rule file of ExclusivityRules", new(special: Special), schema =>
    {
        schema.Of(typeof(SeverityEntry));
        return SchemaWriter.OneOrMany(schema.Of(typeof(WorkflowFile)));
    });

    [TestMethod]
    public void Parameters_AreWrittenFromTheRecords() => Match("parameters", "The parameters of a pack of ExclusivityRules",
        new(), schema => schema.Of(typeof(IReadOnlyList<Parameter>)));

    [TestMethod]
    public void Pack_IsWrittenFromTheRecord() => Match("pack", "The manifest of a pack of ExclusivityRules",
        new(special: Special), schema => schema.Document(typeof(PackManifest)));

    [TestMethod]
    public void Waivers_AreWrittenFromTheRecords() => Match("waivers", "A waiver file of ExclusivityRules",
        new(special: Special), schema => schema.Document(typeof(WaiverFile)));

    [TestMethod]
    public void Baseline_IsWrittenFromTheRecords() => Match("baseline", "A baseline of ExclusivityRules",
        new(isOpen: true), schema => schema.Of(typeof(Baseline)));

    [TestMethod]
    public void Tests_AreWrittenFromTheRecords() => Match("tests", "The tests of a rule of ExclusivityRules", new(special: Special), schema =>
    {
        schema.Of(typeof(CaseEntry));
        schema.Of(typeof(BoundaryOutcomes));
        return schema.Document(typeof(RuleTestFile));
    });

    [TestMethod]
    public void Report_IsWrittenFromTheRecords() => Match("report", "A report of ExclusivityRules, or several",
        new(isOpen: true), schema => SchemaWriter.AnyOf(schema.Of(typeof(Report)), schema.Of(typeof(ReportBatch))));

    private static void Match(string name, string title, SchemaWriter writer, Func<SchemaWriter, JsonNode> root) =>
        Snapshot.Match(writer.Write(title, root), $"rules/schemas/{name}.schema.json");
}
