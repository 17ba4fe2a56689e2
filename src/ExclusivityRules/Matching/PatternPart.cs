namespace ExclusivityRules.Matching;

/// <summary>Some relations of a pattern, with the nodes they touch, as a pattern of its own.</summary>
internal sealed class PatternPart
{
    /// <summary>Takes relations out of a pattern.</summary>
    /// <param name="whole">The pattern.</param>
    /// <param name="edges">The relations.</param>
    /// <param name="touched">The nodes they touch, by their place in the pattern.</param>
    public PatternPart(Pattern whole, IReadOnlyList<EdgePattern> edges, IReadOnlySet<int> touched)
    {
        // Slots stay as they are; nodes move up.
        var kept = touched.Order().ToList();
        Pattern = new(
            whole.Text,
            kept.ConvertAll(node => whole.Nodes[node]),
            [.. edges.Select(edge => edge with { From = kept.IndexOf(edge.From), To = kept.IndexOf(edge.To) })],
            whole.Slots);
    }

    /// <summary>The part.</summary>
    public Pattern Pattern { get; }

    /// <summary>A relation as patterns write it, and the values that its members must have.</summary>
    public static string Text(Pattern pattern, EdgePattern edge)
    {
        var labels = string.Join('|', edge.Types.Select(type => type.Label));
        var repeat = edge.Repeat is { } times ? $"{{{times.Min},{times.Max}}}" : "";
        return $"{Text(pattern.Nodes[edge.From])}-[{edge.Name}:{labels}]-{(edge.IsDirected ? ">" : "")}{repeat}{Text(pattern.Nodes[edge.To])}"
            + (edge.Filters.Count == 0 ? "" : $" where {string.Join(" and ", edge.Filters)}");
    }

    private static string Text(NodePattern node) => $"({node.Name ?? $":{node.Type.Name.Replace("Node", "", StringComparison.Ordinal)}"})";
}
