using System.Collections.ObjectModel;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>What was found at an earlier time, to compare with.</summary>
public sealed record Baseline
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>The findings, by graph and fingerprint.</summary>
    public required IReadOnlyList<BaselineFinding> Findings { get; init; }

    /// <summary>What was found in a run.</summary>
    /// <param name="batch">The reports.</param>
    public static Baseline Of(ReportBatch batch) => new()
    {
        Findings =
        [
            .. batch.Reports.SelectMany(report => report.Findings
                .Where(finding => finding.Outcome != Outcome.Clear)
                .Select(finding => BaselineFinding.Of(finding) with { Graph = report.Graph.Id }))
                .OrderBy(finding => finding.Graph, StringComparer.Ordinal)
                .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal),
        ],
    };
}

/// <summary>A finding of a baseline.</summary>
public sealed record BaselineFinding
{
    /// <summary>The id of its graph; null means whichever graph is compared.</summary>
    public string? Graph { get; init; }

    /// <summary>What identifies the finding.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>What it came to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How much it mattered.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The ids of its parties.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>What the variables of the rule's pattern were bound to.</summary>
    public IReadOnlyDictionary<string, string> Bindings { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The facts of the rule and the values its conditions looked at, by name.</summary>
    public required IReadOnlyList<FactResult> Facts { get; init; }

    /// <summary>A finding, as a baseline keeps it.</summary>
    public static BaselineFinding Of(Finding finding) => new()
    {
        Fingerprint = finding.Fingerprint,
        Rule = finding.Rule,
        Outcome = finding.Outcome,
        Severity = finding.Severity,
        Parties = finding.Parties,
        Bindings = finding.Bindings,
        Facts =
        [
            .. finding.Facts
                .Concat(finding.Conditions.SelectMany(condition => condition.Operands).Select(operand => new FactResult(operand.Name, operand.Value, operand.Unit)))
                .DistinctBy(fact => fact.Name)
                .OrderBy(fact => fact.Name, StringComparer.Ordinal),
        ],
    };
}
