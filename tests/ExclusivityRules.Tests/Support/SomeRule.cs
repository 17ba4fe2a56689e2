using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Rules;
using ExclusivityRules.Rules.Functions;

namespace ExclusivityRules.Tests.Support;

/// <summary>Rules for tests, with what does not matter filled in.</summary>
internal static class SomeRule
{
    /// <summary>A pattern with a relation of each kind that the tests of expressions need.</summary>
    public const string Match =
        "(investor)-[first:Investment]->(lab), (investor)-[second:Investment]->(rival), (lab)-[rivalry:Competes]-(rival), "
        + "(lab)-[grant:Grant]->(investor), (lab)-[spend:Commitment]->(investor), (lab)-[chain:Holding]->{1,3}(other)";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    /// <summary>The parameters that expressions in tests may name.</summary>
    public static ParameterTable Parameters { get; } = SomeParameters();

    private static readonly RulesEngineParser Parser = new(Vocabulary.Types, FunctionTable.Of(Parameters));

    /// <summary>A compiler of expressions over a pattern.</summary>
    public static ExpressionCompiler Compiler(string match = Match) => new(Vocabulary.Of(Parameters, PatternCompiler.Compile(match).Variables), Parser);

    /// <summary>A rule file of one rule.</summary>
    public static string File(string match, string expression, string id = "R-1", string? unless = null, string because = "It is so.") =>
        File(Rule(match, expression, id, unless, because));

    /// <summary>A rule file.</summary>
    public static string File(params IEnumerable<JsonObject> rules) =>
        new JsonObject { ["WorkflowName"] = "tests", ["Rules"] = new JsonArray([.. rules]) }.ToJsonString(Readable);

    /// <summary>A rule of one condition.</summary>
    public static JsonObject Rule(string match, string expression, string id = "R-1", string? unless = null, string because = "It is so.")
    {
        var properties = new JsonObject
        {
            ["title"] = "A rule",
            ["concern"] = "control",
            ["severity"] = "medium",
            ["match"] = match,
            ["because"] = because,
        };
        if (unless is not null)
        {
            properties["unless"] = unless;
        }

        return new() { ["RuleName"] = id, ["Properties"] = properties, ["Expression"] = expression };
    }

    private static ParameterTable SomeParameters()
    {
        var table = new ParameterTable();
        foreach (var (id, unit, value) in new[] { ("x.share", "share", 0.3m), ("x.money", "USD", 100m), ("x.months", "months", 12m), ("x.number", "number", 3m) })
        {
            table.TryAdd(new()
            {
                Id = id,
                Title = id,
                Unit = unit,
                Values = [new() { From = new(2020, 1, 1), Value = value, Source = "a test", Verified = true }],
            });
        }

        return table;
    }
}
