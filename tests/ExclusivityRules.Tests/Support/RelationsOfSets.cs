using ExclusivityRules.Measures;

namespace ExclusivityRules.Tests.Support;

/// <summary>The relations of a set, made.</summary>
internal static class RelationsOfSets
{
    /// <summary>All of a set in a view, each once.</summary>
    public static IEnumerable<Relation> All(this RelationSet set, GraphView view) => view.Parties.SelectMany(set.From).DistinctBy(relation => relation.Id);

    public static IEnumerable<Relation> From(this RelationSet set, Node node) => Found(set, rows => set.At(node.Ordinal, atFrom: true, rows));

    public static IEnumerable<Relation> To(this RelationSet set, Node node) => Found(set, rows => set.At(node.Ordinal, atFrom: false, rows));

    public static IEnumerable<Relation> Between(this RelationSet set, Node from, Node to) =>
        Found(set, rows => set.Between(from.Ordinal, to.Ordinal, rows));

    private static List<Relation> Found(RelationSet set, Action<List<Row>> find)
    {
        var rows = new List<Row>();
        find(rows);
        return rows.ConvertAll(set.Get);
    }
}
