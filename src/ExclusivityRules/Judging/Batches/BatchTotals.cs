using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Counts what the inputs of a run come to, one after another, without keeping them.</summary>
public sealed class BatchTotals
{
    private readonly Dictionary<string, RuleTotal> rules = new(StringComparer.Ordinal);
    private readonly StaleWaivers? stale;
    private readonly BaselineGraphs? baseline;
    private (int Code, string Reason) first;
    private int nothing;
    private int flagged;
    private int incomplete;
    private int differing;

    /// <param name="options">The options of the run, for its waivers and its baseline.</param>
    /// <param name="rules">The rules of the run.</param>
    public BatchTotals(AnalysisOptions options, RuleSet rules) => (stale, baseline) = (new(options.Waivers, rules), new(options.Baseline));

    private BatchTotals()
    {
    }

    /// <summary>Counts what is at hand.</summary>
    internal static BatchTotals Of(IEnumerable<Report> reports)
    {
        var totals = new BatchTotals();
        foreach (var report in reports)
        {
            totals.Add(report);
        }

        return totals;
    }

    /// <summary>How many graphs were judged.</summary>
    public int Graphs { get; private set; }

    /// <summary>How many inputs could not be used.</summary>
    public int Unusable { get; private set; }

    /// <summary>How many folders, patterns and files had no graph.</summary>
    public int Empty { get; private set; }

    /// <summary>Whether every input was used and everything in it judged.</summary>
    public bool Complete => Graphs > 0 && Unusable + Empty + incomplete + nothing == 0;

    /// <summary>The results by rule, in the order of the rules.</summary>
    public IReadOnlyList<RuleTotal> Rules => [.. rules.Values];

    /// <summary>What is to be said of the run: that it was cancelled; else a warning for each waiver that means no finding of it, and one where the baseline is of other graphs.</summary>
    /// <param name="isCancelled">Whether it was cancelled.</param>
    public IReadOnlyList<Problem> Problems(bool isCancelled) => isCancelled
        ? [RunErrors.Stopped($"the run was cancelled after {Words(Graphs, "graph")}; the rest was not judged")]
        : [.. stale?.Problems() ?? [], .. baseline?.Problems() ?? []];

    /// <summary>Counts an input.</summary>
    public void Add(BatchRecord record)
    {
        if (record.Report is { } report)
        {
            Add(report);
        }
        else if (record.IsMissing)
        {
            Empty++;
        }
        else
        {
            Unusable++;
        }
    }

    /// <summary>The exit code of the run.</summary>
    /// <param name="isCancelled">Whether it was cancelled.</param>
    public Exit Exit(bool isCancelled = false)
    {
        var graphs = Words(Graphs, "graph");
        return Unusable > 0 ? new(ExitCodes.Unusable, $"{Words(Unusable, "input")} could not be used")
            : isCancelled ? new(ExitCodes.Cancelled, "cancelled")
            : Graphs == 0 ? new(ExitCodes.Nothing, "nothing to check: no graph")
            : Graphs == 1 && Empty == 0 ? new(first.Code, first.Reason)
            : nothing == Graphs ? new(ExitCodes.Nothing, $"nothing to check in any of {graphs}")
            : differing > 0 ? new(ExitCodes.Incomplete, ExitCodes.Differs)
            : flagged > 0 ? new(ExitCodes.Flagged, $"{flagged} of {graphs} with findings at or above the level asked for")
            : nothing + Empty > 0 ? new(ExitCodes.Incomplete, $"incomplete: nothing to check in {nothing + Empty} of {Words(Graphs + Empty, "input")}")
            : incomplete > 0 ? new(ExitCodes.Incomplete, $"incomplete: {incomplete} of {graphs}")
            : new(ExitCodes.Clear, $"complete, nothing flagged in {graphs} at or above the level asked for");
    }

    internal void Add(Report report)
    {
        first = Graphs++ == 0 ? (report.ExitCode, report.ExitReason) : first;
        nothing += report.ExitCode == ExitCodes.Nothing ? 1 : 0;
        flagged += report.ExitCode == ExitCodes.Flagged ? 1 : 0;
        incomplete += report.ExitCode == ExitCodes.Incomplete || !report.Complete ? 1 : 0;
        differing += report.ExitReason == ExitCodes.Differs ? 1 : 0;
        stale?.See(report);
        baseline?.See(report);
        foreach (var rule in report.Rules)
        {
            rules[rule.Id] = rules.GetValueOrDefault(rule.Id, new(rule.Id, 0, 0, 0, 0, 0, 0)).Plus(rule);
        }
    }

    private static string Words(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

/// <summary>What a rule came to over the graphs of a run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Graphs">How many graphs it is flagged in.</param>
/// <param name="Flagged">How many results are flagged.</param>
/// <param name="Undetermined">How many are undetermined.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Clear">How many are clear.</param>
/// <param name="Waived">How many a waiver covers.</param>
public sealed record RuleTotal(string Id, int Graphs, int Flagged, int Undetermined, int Failed, int Clear, int Waived)
{
    internal RuleTotal Plus(ReportRule rule) => new(
        Id, Graphs + (rule.Flagged > 0 ? 1 : 0), Flagged + rule.Flagged, Undetermined + rule.Undetermined, Failed + rule.Failed, Clear + rule.Clear, Waived + rule.Waived);
}
