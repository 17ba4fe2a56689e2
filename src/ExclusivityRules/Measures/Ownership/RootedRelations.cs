namespace ExclusivityRules.Measures;

/// <summary>
/// Relations that are found from the party they go out from, on demand: all pairs of a large graph would not fit in memory. From one
/// node to another there is at most one; between undertakings it is the one of their parties that is surest, then largest.
/// </summary>
internal abstract class RootedRelations<T>(GraphView view) : MadeRelations(view) where T : DerivedRelation
{
    /// <summary>Those of a party, or of the parties it stands for, with every party; the targets in any order.</summary>
    protected abstract IEnumerable<T> Find(int root);

    protected override IEnumerable<Relation> MakeAt(PartyNode party, bool atFrom) => atFrom ? MakeFrom(party) : MakeTo(party);

    protected override IEnumerable<Relation> MakeBetween(PartyNode from, PartyNode to) => MakeFrom(from).Where(relation => relation.To == to);

    /// <summary>Those of a node, ordered by where they go.</summary>
    protected IEnumerable<T> MakeFrom(PartyNode party) => Choose(party, Find(party.Position));

    /// <summary>Those that go to a party.</summary>
    protected abstract IEnumerable<Relation> MakeTo(PartyNode party);

    /// <summary>Orders what was found for a party, and leaves one relation for each node it goes to.</summary>
    protected IEnumerable<T> Choose(PartyNode party, IEnumerable<T> found)
    {
        var others = found.Where(relation => relation.To != party).ToList();
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
