namespace ExclusivityRules.Measures;

/// <summary>
/// Relations that are found from the party they go out from, on demand: all pairs of a large graph would not fit in memory. From one
/// node to another there is at most one; between undertakings it is the one of their parties that is surest, then largest.
/// </summary>
internal abstract class RootedRelations<T>(GraphView view) : RelationSet where T : DerivedRelation
{
    protected GraphView View { get; } = view;

    /// <summary>Those of a party, or of the parties it stands for, with every party; the targets in any order.</summary>
    protected abstract IEnumerable<T> Find(int root);

    public override IEnumerable<Relation> All() => View.Parties.SelectMany(From);

    public override IEnumerable<Relation> From(Node node) => Choose(node, Find(((PartyNode)node).Position));

    public override IEnumerable<Relation> Between(Node from, Node to) => From(from).Where(relation => relation.ToNode == to);

    /// <summary>Orders what was found for a node, and leaves one relation for each node it goes to.</summary>
    protected IEnumerable<T> Choose(Node node, IEnumerable<T> found)
    {
        var others = found.Where(relation => relation.To != node).ToList();
        others.Sort(Order);
        return View.Lifted ? others.DistinctBy(relation => relation.To) : others;
    }

    private static int Order(T a, T b)
    {
        if (a.To != b.To)
        {
            return a.To.Position.CompareTo(b.To.Position);
        }

        var (first, second) = (a.Weight, b.Weight);
        var order = (b.Exists, second.Min ?? 0, second.Max ?? 1).CompareTo((a.Exists, first.Min ?? 0, first.Max ?? 1));
        return order != 0 ? order : string.CompareOrdinal(TargetId(a), TargetId(b));
    }

    private static string TargetId(T relation) => relation.Situation.Graph.Parties[relation.Target].Id;
}
