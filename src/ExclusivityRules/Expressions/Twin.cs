using Newtonsoft.Json;
using RulesEngine.Models;

namespace ExclusivityRules.Expressions;

/// <summary>
/// Plain Microsoft RulesEngine on the same rule files: an independent second opinion. It reads the file itself and runs with
/// the settings that the library hands out.
/// </summary>
internal sealed class Twin
{
    private readonly ReSettings settings;
    private readonly Dictionary<string, (RulesEngine.RulesEngine Engine, Rule Rule)> engines = new(StringComparer.Ordinal);

    /// <summary>Prepares a second opinion.</summary>
    /// <param name="types">The types of the vocabulary and its functions.</param>
    public Twin(IEnumerable<Type> types) => settings = RulesEngineParser.Settings(types);

    /// <summary>Reads a rule file.</summary>
    /// <param name="json">Its text: a workflow or a list of them.</param>
    public void Read(string json)
    {
        var workflows = json.TrimStart('\uFEFF').TrimStart().StartsWith('[')
            ? JsonConvert.DeserializeObject<Workflow[]>(json)!
            : [JsonConvert.DeserializeObject<Workflow>(json)!];
        foreach (var rule in workflows.SelectMany(workflow => workflow.Rules))
        {
            // Rules of one file look at different variables, so each runs as a workflow of its own.
            var alone = new Workflow { WorkflowName = rule.RuleName, Rules = [rule] };
            engines[rule.RuleName] = (new RulesEngine.RulesEngine([alone], settings), rule);
        }
    }

    /// <summary>What RulesEngine answers on a binding whose facts are all known.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="variables">The variables of its pattern.</param>
    /// <param name="binding">What they are bound to, by slot.</param>
    /// <param name="counts">The numbers that were counted beside the binding, by name.</param>
    public async Task<TwinAnswer> AnswerAsync(
        string rule, IReadOnlyList<Variable> variables, object?[] binding, IEnumerable<(string Name, decimal Number)> counts)
    {
        var (engine, _) = engines[rule];
        var inputs = variables.Select(variable => Input(variable, binding[variable.Slot]!))
            .Concat(counts.Select(count => RuleParameter.Create(count.Name, count.Number))).ToArray();
        var results = await engine.ExecuteAllRulesAsync(rule, inputs).ConfigureAwait(false);
        var result = results.Single();
        var children = result.ChildResults?.ToArray() ?? [];
        return new(
            result.IsSuccess,
            (children.Length == 0 ? [result] : children).Select(child => child.IsSuccess).ToArray(),
            children.Prepend(result).Select(node => node.ExceptionMessage).FirstOrDefault(message => !string.IsNullOrEmpty(message)) is not null);
    }

    // The declared type, not that of the value, so that the expression means what the check understood.
    private static RuleParameter Input(Variable variable, object value) => (RuleParameter)typeof(RuleParameter)
        .GetMethods().Single(method => method is { Name: nameof(RuleParameter.Create), IsGenericMethodDefinition: true })
        .MakeGenericMethod(variable.Type)
        .Invoke(obj: null, [variable.Name, value])!;
}

/// <summary>What plain RulesEngine answers.</summary>
/// <param name="Flagged">Whether the rule is true.</param>
/// <param name="Conditions">Whether each condition is true.</param>
/// <param name="HasError">Whether anything could not be evaluated, which it reports as false.</param>
internal sealed record TwinAnswer(bool Flagged, IReadOnlyList<bool> Conditions, bool HasError);
