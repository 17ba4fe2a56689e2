using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>What is said of findings beside a baseline or an older report.</summary>
internal static partial class Words
{
    /// <summary>How a finding compares with the baseline; null when there is none.</summary>
    public static string? Compared(Finding finding) => finding.Baseline switch
    {
        null => null,
        { State: BaselineState.New } => "new",
        { State: BaselineState.Unchanged } => "unchanged",
        var changed => $"{(changed.Worse ? "worse" : "changed")}: {string.Join("; ", Changes(changed.WasOutcome, changed.WasSeverity, finding.Severity, changed.Changes))}",
    };

    /// <summary>The findings compared with the baseline, counted; null when there is none.</summary>
    public static string? Compared(Report report) => report.Baseline is not { } baseline ? null
        : $"{baseline.New} new, {baseline.Changed} changed ({baseline.Worse} worse), {baseline.Unchanged} unchanged, {baseline.Resolved.Count} resolved";

    /// <summary>The same, after a verdict; empty when there is none.</summary>
    public static string Since(Report report) => Compared(report) is { } compared ? $"; since the baseline {compared}" : "";

    /// <summary>A finding of the baseline that is gone.</summary>
    public static string Resolved(Report report, BaselineFinding finding) =>
        $"{finding.Rule}: {ResolvedOn(report, finding)} in {Name(report.Graph)} ({Was(finding)}; {finding.Fingerprint})";

    /// <summary>What it was on: its parties, else what its variables were bound to.</summary>
    public static string ResolvedOn(Report report, BaselineFinding finding) => finding switch
    {
        { Parties.Count: > 0 } => string.Join(", ", finding.Parties.Select(id => Party(report, id))),
        { Bindings.Count: > 0 } => string.Join(", ", finding.Bindings.Values),
        _ => "a finding",
    };

    /// <summary>What it came to: <c>was flagged, medium</c>.</summary>
    public static string Was(BaselineFinding finding) => $"was {EnumNames.Of(finding.Outcome)}, {EnumNames.Of(finding.Severity)}";

    /// <summary>The title of its rule; the id when the report has no such rule.</summary>
    public static string Title(Report report, BaselineFinding finding) => report.Rules.FirstOrDefault(rule => rule.Id == finding.Rule)?.Title ?? finding.Rule;

    /// <summary>What changed of a finding, each old value with the new one.</summary>
    public static IEnumerable<string> Changes(Outcome? wasOutcome, Severity? wasSeverity, Severity isSeverity, IReadOnlyList<ValueChange> changes)
    {
        if (wasOutcome is { } outcome)
        {
            yield return $"was {EnumNames.Of(outcome)}";
        }

        if (wasSeverity is { } severity)
        {
            yield return $"severity was {EnumNames.Of(severity)}, is {EnumNames.Of(isSeverity)}";
        }

        foreach (var change in changes)
        {
            yield return $"{(change.Was ?? change.Now)!.Name} was {Fact(change.Was)}, is {Fact(change.Now)}";
        }

        static string Fact(FactResult? fact) => fact is null ? "not there" : Value(fact.Value, fact.Unit);
    }
}
