namespace ExclusivityRules.Measures;

/// <summary>What parties find by majorities. Who finds a party is looked up in an index of all pairs, made at the first question.</summary>
/// <param name="view">The view.</param>
/// <param name="majority">The majority.</param>
/// <param name="create">Makes the relation from a root to a party the last walk found.</param>
/// <param name="wholeUndertaking">Whether an undertaking starts with all its parties; else with its ultimate party.</param>
internal sealed class MajorityRelations<T>(GraphView view, Majority majority, Func<int, int, T> create, bool wholeUndertaking)
    : RootedRelations<T>(view) where T : DerivedRelation
{
    // Beyond this the index would not be worth its memory; then every party is asked.
    private const int MostPairs = 20_000_000;

    private (int[] Roots, Grouping ByTarget)? index;
    private bool tooLarge;

    public override long Count => majority.Holdings.Companies.Length;

    protected override IEnumerable<T> Find(int root)
    {
        var found = new List<T>();
        foreach (var member in Walk(root))
        {
            if (member != root)
            {
                found.Add(create(root, member));
            }
        }

        return found;
    }

    protected override IEnumerable<Relation> MakeTo(PartyNode party) =>
        Sources(party.Position).SelectMany(source => MakeBetween(source, party));

    private IEnumerable<PartyNode> Sources(int target)
    {
        if (index is null && !tooLarge)
        {
            index = Pairs();
            tooLarge = index is null;
        }

        return index is { } pairs
            ? pairs.ByTarget[target].ToArray().Select(pair => View.Party(pairs.Roots[pair]))
            : View.Parties;
    }

    private ReadOnlySpan<int> Walk(int root) =>
        wholeUndertaking ? majority.Walk(DerivedRelation.Seed(View, root)) : majority.Walk(root);

    private (int[] Roots, Grouping ByTarget)? Pairs()
    {
        var (roots, targets) = (new List<int>(), new List<int>());
        foreach (var root in View.Parties)
        {
            var seen = new HashSet<int>();
            foreach (var member in Walk(root.Position))
            {
                var target = View.Representative(member);
                if (target != root.Position && (!View.Lifted || seen.Add(target)))
                {
                    roots.Add(root.Position);
                    targets.Add(target);
                }
            }

            if (roots.Count > MostPairs)
            {
                return null;
            }
        }

        return (roots.ToArray(), Grouping.Of(View.Situation.Graph.Parties.Count, targets.ToArray()));
    }
}
