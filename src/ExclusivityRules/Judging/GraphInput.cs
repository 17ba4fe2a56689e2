using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>A graph to judge, and the file it came from.</summary>
/// <param name="Graph">The graph, read without errors.</param>
/// <param name="File">The file, as the user named it; null when it did not come from one.</param>
/// <param name="Utf8">The file's bytes, for its hash and the lines of values; null when it did not come from a file.</param>
public sealed record GraphInput(PartnershipGraph Graph, string? File = null, ReadOnlyMemory<byte>? Utf8 = null)
{
    /// <summary>The line of the file it stands at, where the file has a graph a line; null otherwise.</summary>
    public int? Line { get; init; }

    /// <summary>What reading the file warned of.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
