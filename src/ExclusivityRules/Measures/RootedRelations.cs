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

    /// <summary>The nodes that may have one with a party, and others.</summary>
    protected abstract IEnumerable<PartyNode> Sources(int target);

    public override IEnumerable<Relation> All() => View.Parties.SelectMany(From);

    public override IEnumerable<Relation> From(Node node)
    {
        var found = Find(((PartyNode)node).Position).Where(relation => relation.To != node).ToList();
        found.Sort(static (a, b) => Order(a, b));
        return View.Lifted ? found.DistinctBy(relation => relation.To) : found;
    }

    public override IEnumerable<Relation> To(Node node) =>
        Sources(((PartyNode)node).Position).SelectMany(source => Between(source, node));

    public override IEnumerable<Relation> Between(Node from, Node to) => From(from).Where(relation => relation.ToNode == to);

    private static int Order(T a, T b)
    {
        if (a.To != b.To)
        {
            return a.To.Position.CompareTo(b.To.Position);
        }

        var bySurety = b.Exists.CompareTo(a.Exists);
        var byWeight = bySurety != 0 ? bySurety : b.Weight.CompareTo(a.Weight);
        return byWeight != 0 ? byWeight : a.Target.CompareTo(b.Target);
    }
}
