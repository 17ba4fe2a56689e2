using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>What one input of a run came to: a report, or what is wrong with the input.</summary>
public sealed record BatchRecord
{
    /// <summary>The file, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1, where the file has a graph a line; null otherwise.</summary>
    public int? Line { get; init; }

    /// <summary>The SHA-256 of the graph's bytes in 64 hex digits; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How many bytes the graph's document has; 0 when they could not be read.</summary>
    public long Size { get; init; }

    /// <summary>The report; null when the input could not be used.</summary>
    public Report? Report { get; init; }

    /// <summary>Why the input could not be used, or that there was none.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether a folder or pattern named no file.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the run was cancelled before the graph was judged to the end.</summary>
    internal bool IsCancelled { get; init; }
}
