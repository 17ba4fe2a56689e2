using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Schemas;

/// <summary>The schemas of the values that are no records.</summary>
internal static class ValueSchemas
{
    /// <summary>By type.</summary>
    public static IReadOnlyDictionary<Type, JsonNode> Simple { get; } = new Dictionary<Type, string>
    {
        [typeof(string)] = """{ "type": "string" }""",
        [typeof(TextInFile)] = """{ "type": "string" }""",
        [typeof(bool)] = """{ "type": "boolean" }""",
        [typeof(int)] = """{ "type": "integer" }""",
        [typeof(decimal)] = """{ "type": "number" }""",
        [typeof(DateOnly)] = """{ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A date, yyyy-MM-dd." }""",
        [typeof(Day)] = """
            { "description": "A date, yyyy-MM-dd, or the word unknown: there is one, and it is not known.",
              "anyOf": [{ "enum": ["unknown"] }, { "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }] }
            """,
        [typeof(Interval)] = Bounds("A number, 0 or more, or bounds on it.", """ "minimum": 0 """),
        [typeof(Condition)] = """
            { "description": "What has to happen: a trigger, any of several conditions, or all of several.",
              "anyOf": [
                { "type": "string", "description": "The id of a trigger." },
                { "type": "object", "properties": { "anyOf": { "type": "array", "items": { "$ref": "#/$defs/condition" }, "minItems": 1 } },
                  "required": ["anyOf"], "additionalProperties": false },
                { "type": "object", "properties": { "allOf": { "type": "array", "items": { "$ref": "#/$defs/condition" }, "minItems": 1 } },
                  "required": ["allOf"], "additionalProperties": false }
              ] }
            """,
        [typeof(ReportValue)] = """
            { "description": "A number, a text, a yes or no, a list of texts, bounds of a number that is not known exactly, or null for unknown.",
              "anyOf": [
                { "type": ["number", "string", "boolean", "null"] },
                { "type": "array", "items": { "type": "string" } },
                { "type": "object", "properties": { "min": { "type": "number" }, "max": { "type": "number" },
                    "minInclusive": { "type": "boolean" }, "maxInclusive": { "type": "boolean" } } }
              ] }
            """,
        [typeof(Problem)] = """
            { "description": "Something wrong with a file, or left out.", "type": "object",
              "properties": { "code": { "type": "string", "pattern": "^EXR[0-9]{4}$" }, "severity": { "enum": ["error", "warning"] },
                "file": { "type": "string" }, "line": { "type": "integer" }, "column": { "type": "integer" }, "message": { "type": "string" } },
              "required": ["code", "severity", "file", "line", "column", "message"] }
            """,
    }.ToDictionary(entry => entry.Key, entry => JsonNode.Parse(entry.Value)!);

    /// <summary>A share, or bounds on one.</summary>
    public static JsonNode Share() => JsonNode.Parse(Bounds("A fraction from 0 to 1, or bounds on it.", """ "minimum": 0, "maximum": 1 """))!;

    /// <summary>The schemas of texts that have a form of their own; null for others.</summary>
    public static JsonNode? ByName(Type record, string property) => property switch
    {
        "SchemaVersion" => JsonNode.Parse("""{ "enum": ["1"] }"""),
        "Id" when typeof(PartnershipGraph).Namespace == record.Namespace && record != typeof(Identifier) =>
            JsonNode.Parse("""{ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._ -]*$", "not": { "enum": ["base", "all", "unknown"] } }"""),
        "Currency" or "BaseCurrency" => Currency(),
        "From" or "To" when record == typeof(ExchangeRate) => Currency(),
        "Rate" when record == typeof(ExchangeRate) => JsonNode.Parse("""{ "type": "number", "exclusiveMinimum": 0 }"""),
        "NoticeDays" => JsonNode.Parse("""{ "type": "integer", "minimum": 0, "maximum": 100000 }"""),
        "BoardSize" => JsonNode.Parse("""{ "type": "integer", "minimum": 1, "maximum": 1000 }"""),
        "Year" => JsonNode.Parse("""{ "type": "integer", "minimum": 1800, "maximum": 9999 }"""),
        _ => null,
    };

    private static JsonNode Currency() => JsonNode.Parse("""{ "type": "string", "pattern": "^[A-Z]{3}$" }""")!;

    private static string Bounds(string description, string range) =>
        $$"""
        { "description": "{{description}}",
          "anyOf": [
            { "type": "number", {{range}} },
            { "type": "object",
              "properties": { "min": { "type": "number", {{range}} }, "max": { "type": "number", {{range}} },
                "minInclusive": { "type": "boolean" }, "maxInclusive": { "type": "boolean" } },
              "anyOf": [{ "required": ["min"] }, { "required": ["max"] }],
              "dependentRequired": { "minInclusive": ["min"], "maxInclusive": ["max"] },
              "additionalProperties": false }
          ] }
        """;
}
