using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>The waivers that speak of no finding in any graph of a run.</summary>
internal sealed class StaleWaivers(WaiverFile? file, RuleSet rules)
{
    private readonly HashSet<Waiver> unseen = new(file?.Waivers ?? [], ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Waiver, string> nearly = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at what was found in a graph.</summary>
    public void See(Report report)
    {
        unseen.RemoveWhere(waiver => report.Findings.Any(waiver.Means));
        foreach (var waiver in unseen.Where(waiver => !nearly.ContainsKey(waiver)))
        {
            if (report.Findings.Select(waiver.MeansButFor).FirstOrDefault(hint => hint is not null) is { } hint)
            {
                nearly.Add(waiver, hint);
            }
        }
    }

    /// <summary>A warning for each waiver that is left, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. (file?.Waivers ?? []).Where(unseen.Contains)
            .Select(waiver => new Problem(WaiverErrors.Stale, ProblemSeverity.Warning, file!.File, waiver.Place, Why(waiver))),
    ];

    private string Why(Waiver waiver)
    {
        var rule = rules.Rules.FirstOrDefault(rule => rule.Id == waiver.Rule);
        var variables = rule?.Match.Variables.Select(variable => variable.Name).ToArray() ?? [];
        var unknown = waiver.Match.Keys.FirstOrDefault(name => !variables.Contains(name));
        return rule is null ? $"the waiver is for {Quoted.Of(waiver.Rule)}, which is not among the rules of the run{DidYouMean.IdHint(waiver.Rule, rules.Rules.Select(rule => rule.Id))}"
            : unknown is not null ? $"{rule.Id} has no variable {Quoted.Of(unknown)}; it has {string.Join(", ", variables)}{DidYouMean.Hint(unknown, variables)}"
            : $"the waiver means no finding of {rule.Id}; {nearly.GetValueOrDefault(waiver, "remove it when the finding is gone")}";
    }
}
