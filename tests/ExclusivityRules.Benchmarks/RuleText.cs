using System.Text;
using ExclusivityRules.Rules;
using Newtonsoft.Json.Linq;

namespace ExclusivityRules.Benchmarks;

/// <summary>Rule files made of a pattern and conditions.</summary>
internal static class RuleText
{
    /// <summary>The rule set of rules with one pattern and a condition each.</summary>
    public static RuleSet Set(string match, params string[] conditions)
    {
        var rules = conditions.Select((condition, i) => new JObject
        {
            ["RuleName"] = $"R-{i + 1}",
            ["Properties"] = new JObject
            {
                ["title"] = "A rule",
                ["concern"] = "control",
                ["severity"] = "medium",
                ["match"] = match,
                ["because"] = "It is so.",
            },
            ["Expression"] = condition,
        });
        var file = new JObject { ["WorkflowName"] = "bench", ["Rules"] = new JArray(rules) };
        var compiled = PackCompiler.Compile([new("bench", [new("bench.rules.json", Encoding.UTF8.GetBytes(file.ToString()))])]);
        return compiled.Value ?? throw new InvalidOperationException(string.Join('\n', compiled.Problems.Select(problem => problem.Message)));
    }

    /// <summary>The rule of one condition.</summary>
    public static Rule Compile(string match, string condition) => Set(match, condition).Rules.Single();
}
