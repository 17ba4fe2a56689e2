using ExclusivityRules.Expressions;

namespace ExclusivityRules.Matching;

/// <summary>Writes patterns in one way for all that mean the same.</summary>
internal static class PatternText
{
    /// <summary>The pattern with variables renamed and its parts in a fixed order.</summary>
    public static string Canonical(Pattern pattern, Func<string, string> rename)
    {
        var how = new Printing(rename, Canonical: true);
        string Node(int place)
        {
            var node = pattern.Nodes[place];
            var filters = node.Filters.Select(filter => filter.Print(how)).Order(StringComparer.Ordinal);
            return $"({(node.Name is null ? $"#{place}" : rename(node.Name))}:{node.Type.Name}{{{string.Join(",", filters)}}})";
        }

        string Edge(EdgePattern edge)
        {
            var (from, to) = (Node(edge.From), Node(edge.To));
            (from, to) = !edge.IsDirected && string.CompareOrdinal(from, to) > 0 ? (to, from) : (from, to);
            var filters = edge.Filters.Select(filter => filter.Print(how)).Order(StringComparer.Ordinal);
            var name = edge.Name is null ? "" : rename(edge.Name);
            return $"{from}-[{name}:{string.Join("|", edge.Types.Select(type => type.Label))}{{{string.Join(",", filters)}}}]"
                + $"{(edge.IsDirected ? "->" : "-")}{edge.Repeat}{to}";
        }

        return string.Join(", ", pattern.Edges.Select(Edge).Concat(pattern.Nodes.Select((_, place) => Node(place))).Order(StringComparer.Ordinal));
    }
}
