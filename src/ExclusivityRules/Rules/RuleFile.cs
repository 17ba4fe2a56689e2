using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Reads a rule file: one workflow of Microsoft RulesEngine, or a list of them.</summary>
internal static class RuleFile
{
    /// <summary>The rules of the file; none when it has errors.</summary>
    public static IReadOnlyList<RuleEntry> Read(PackFile file, List<Problem> problems)
    {
        var read = JsonDocuments.ReadOneOrMany<WorkflowFile>(file.Utf8, file.Name);
        problems.AddRange(read.Problems);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var workflow in read.Value ?? [])
        {
            if (!names.Add(workflow.WorkflowName.Text))
            {
                problems.Add(workflow.WorkflowName.Problem(
                    "EXR0417", 0, Math.Max(1, workflow.WorkflowName.Text.Length), $"two workflows are named `{workflow.WorkflowName}`"));
            }

            RuleFormChecks.Unused(workflow.GlobalParams, "GlobalParams", "give each rule its facts in `LocalParams`", problems);
            RuleFormChecks.Unused(workflow.WorkflowsToInject, "WorkflowsToInject", "put the rules in the same file, or load several files", problems);
            RuleFormChecks.Lambda(workflow.RuleExpressionType, problems);
        }

        var rules = (read.Value ?? []).SelectMany(workflow => workflow.Rules).ToArray();
        if (read.Value is not null && rules.Length == 0)
        {
            problems.Add(new("EXR0418", ProblemSeverity.Warning, file.Name, default, "the file has no rule"));
        }

        return rules;
    }
}
