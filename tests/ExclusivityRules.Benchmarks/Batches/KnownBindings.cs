using System.Text;
using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using Newtonsoft.Json;
using RulesEngine.Models;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary>What rules match in a graph where every fact is known, ready to be asked of plain RulesEngine.</summary>
internal sealed class KnownBindings
{
    private readonly List<(RulesEngine.RulesEngine Engine, string Rule, RuleParameter[] Inputs)> asked = [];
    private readonly Func<string, DateOnly?, decimal> parameters;

    public KnownBindings(RuleSet rules, GraphInput input)
    {
        var asOf = input.Graph.AsOf;
        var results = new Judge(rules, new(input.Graph), asOf, new() { IncludeClear = true }, CancellationToken.None).Run([]);
        var values = rules.Parameters.ValuesIn(results.Situation);
        parameters = (id, day) => ParameterTable.Value(rules.Parameters[id], results.Situation, day ?? asOf, evidence: null).Exact!.Value;
        var engines = Engines(rules);
        var crossCheck = new CrossCheck(rules);
        foreach (var judged in results.Rules.SelectMany(rule => rule.Results))
        {
            var before = crossCheck.Compared;
            crossCheck.Difference(judged.Rule, judged.Binding, values, results.Situation);
            if (crossCheck.Compared > before && judged.Rule.Logic.Facts.All(fact => fact.Value is not Matching.CountExpr))
            {
                asked.Add((engines[judged.Rule.Id], judged.Rule.Id, [.. judged.Rule.Logic.Match.Variables.Select(variable => new RuleParameter(variable.Name, judged.Binding[variable.Slot]))]));
            }
        }

        Console.WriteLine($"// {asked.Count} of {results.Rules.Sum(rule => rule.Results.Count)} bindings are known throughout; RulesEngine flags {Flagged()} of them");
    }

    /// <summary>Asks RulesEngine about each.</summary>
    public int Flagged()
    {
        Rules.Functions.Parameter.Use(parameters);
        var flagged = 0;
        foreach (var (engine, rule, inputs) in asked)
        {
            flagged += engine.ExecuteAllRulesAsync(rule, inputs).AsTask().GetAwaiter().GetResult().Count(result => result.IsSuccess);
        }

        Rules.Functions.Parameter.Use(null);
        return flagged;
    }

    private static Dictionary<string, RulesEngine.RulesEngine> Engines(RuleSet rules) => rules.Files.Values.Distinct()
        .SelectMany(file => JsonConvert.DeserializeObject<Workflow[]>(Encoding.UTF8.GetString(file.Utf8.Span))!)
        .SelectMany(workflow => workflow.Rules)
        .ToDictionary(rule => rule.RuleName, rule => new RulesEngine.RulesEngine([new Workflow { WorkflowName = rule.RuleName, Rules = [rule] }], RulesEngineParser.Settings(CrossCheck.RuleTypes())));
}
