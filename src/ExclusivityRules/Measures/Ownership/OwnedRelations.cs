namespace ExclusivityRules.Measures;

/// <summary>What parties own of companies, as far as it makes a relation.</summary>
/// <param name="view">The view.</param>
/// <param name="ownership">Ownership in the situation.</param>
/// <param name="create">Makes the relation of a root to what it owns; null when that makes none.</param>
internal sealed class OwnedRelations<T>(GraphView view, Ownership ownership, Func<int, Owned, T?> create)
    : RootedRelations<T>(view) where T : DerivedRelation
{
    public override long Count => ownership.Holdings.Companies.Length;

    protected override IEnumerable<Relation> MakeTo(PartyNode party)
    {
        var owners = Owners(party);
        var found = new List<Relation>();
        foreach (var source in View.Parties)
        {
            found.AddRange(Among(source, party, owners));
        }

        return found;
    }

    protected override IEnumerable<Relation> MakeBetween(PartyNode from, PartyNode to) => Among(from, to, Owners(to));

    protected override IEnumerable<T> Find(int root) => Find(root, companies: null);

    private bool[] Owners(PartyNode party) => ownership.OwnersOf(DerivedRelation.Seed(View, party.Position));

    private IEnumerable<T> Among(PartyNode from, PartyNode to, bool[] owners)
    {
        var root = from.Position;
        var isOwner = DerivedRelation.Seed(View, root).ToArray().Any(party => owners[party]);
        return from == to || !isOwner ? [] : Choose(from, Find(root, owners).Where(relation => relation.To == to));
    }

    private List<T> Find(int root, bool[]? companies)
    {
        var found = new List<T>();
        foreach (var owned in ownership.Within(companies, DerivedRelation.Seed(View, root)))
        {
            if (create(root, owned) is { } relation)
            {
                found.Add(relation);
            }
        }

        return found;
    }
}
