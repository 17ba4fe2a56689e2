using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>What an analysis of several graphs came to.</summary>
public sealed record ReportBatch
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>Whether every report is complete and every input was usable.</summary>
    public required bool Complete { get; init; }

    /// <summary>The exit code of the run.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why the exit code is what it is, in words.</summary>
    public required string ExitReason { get; init; }

    /// <summary>How many inputs could not be used.</summary>
    public int Unusable { get; init; }

    /// <summary>How many folders, patterns and files had no graph.</summary>
    public int Empty { get; init; }

    /// <summary>One report for each graph that could be read, in the order of the inputs.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>What is wrong with the inputs that could not be used, and with the run.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>The only report, when there is exactly one and it says all there is to say of the run; null otherwise.</summary>
    public Report? Single => Reports is [var only] && Problems.Count == 0 && ExitCode == only.ExitCode ? only : null;

    /// <summary>One report as a batch of its own.</summary>
    public static ReportBatch Of(Report report) => new()
    {
        Complete = report.Complete,
        ExitCode = report.ExitCode,
        ExitReason = report.ExitReason,
        Reports = [report],
        Problems = [],
    };
}
