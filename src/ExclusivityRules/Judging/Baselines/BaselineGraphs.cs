using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Whether the graphs of a run are those of the baseline: if none is, all that is found reads as new.</summary>
internal sealed class BaselineGraphs(Baseline? baseline)
{
    private const int Shown = 3;

    // A graph in which nothing was found is not in the baseline, so that one known graph is enough.
    private readonly string?[] known = [.. (baseline?.Findings ?? []).Select(finding => finding.Graph).Distinct(StringComparer.Ordinal)];
    private bool any;
    private bool anyKnown;

    /// <summary>Looks at a graph of the run.</summary>
    public void See(Report report)
    {
        any = true;
        anyKnown |= known.Contains(report.Graph.Id, StringComparer.Ordinal);
    }

    /// <summary>A warning where none of the graphs is in the baseline.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        if (!any || anyKnown || known.Length == 0 || known.Contains(null))
        {
            return [];
        }

        var names = Quoted.List(known.OfType<string>().Take(Shown)) + (known.Length > Shown ? $" and {known.Length - Shown} more" : "");
        return
        [
            new(WaiverErrors.OtherGraphs, ProblemSeverity.Warning, "", default,
                $"the baseline has findings of {names}, and of no graph of this run: all that is found reads as new"),
        ];
    }
}
