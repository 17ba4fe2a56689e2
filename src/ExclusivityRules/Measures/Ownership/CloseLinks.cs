using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A way in which one party may have at least 20 % of another.</summary>
internal enum LinkMeans
{
    /// <summary>Direct holdings of capital.</summary>
    Capital,

    /// <summary>Direct holdings of votes.</summary>
    Votes,

    /// <summary>The capital, directly and through others, the shares of each chain multiplied.</summary>
    Products,

    /// <summary>Control, or what controlled parties hold in all.</summary>
    Control,
}

/// <summary>The ways in which one party has at least 20 % of another, one bit each: those that are certain, and those at least possible.</summary>
internal readonly record struct Links(byte Certain, byte Possible)
{
    public static Links Of(LinkMeans means, Truth has)
    {
        var bit = (byte)(1 << (int)means);
        return new(has == Truth.True ? bit : (byte)0, has == Truth.False ? (byte)0 : bit);
    }

    public static Links operator |(Links left, Links right) =>
        new((byte)(left.Certain | right.Certain), (byte)(left.Possible | right.Possible));

    public Truth Has(LinkMeans means) =>
        (Certain >> (int)means & 1) != 0 ? Truth.True : (Possible >> (int)means & 1) != 0 ? Truth.Unknown : Truth.False;

    public Truth Exists => Certain != 0 ? Truth.True : Possible != 0 ? Truth.Unknown : Truth.False;
}

/// <summary>Who has at least 20 % of whom in a view, by whichever way; between undertakings by any of their parties.</summary>
internal sealed class CloseLinks
{
    public static readonly Interval Least = Interval.Exactly(0.2m);

    private readonly GraphView view;
    private readonly Control control;
    private readonly Ownership ownership;
    private readonly List<int> from = [];
    private readonly List<int> to = [];
    private readonly List<Links> links = [];
    private readonly Grouping byFrom;
    private readonly Grouping byTo;

    private CloseLinks(GraphView view)
    {
        this.view = view;
        control = view.Situation.Derived(Control.Derive);
        ownership = view.Situation.Derived(Ownership.Derive);
        foreach (var party in view.Parties)
        {
            foreach (var (company, means) in Find(party.Position).OrderBy(found => found.Key))
            {
                from.Add(party.Position);
                to.Add(company);
                links.Add(means);
            }
        }

        var parties = view.Situation.Graph.Parties.Count;
        (byFrom, byTo) = (Grouping.Of(parties, from.ToArray()), Grouping.Of(parties, to.ToArray()));
    }

    public static CloseLinks Derive(GraphView view) => new(view);

    public int Count => links.Count;

    /// <summary>What a party has at least 20 % of.</summary>
    public IEnumerable<(int Party, Links Links)> From(int party) =>
        byFrom[party].ToArray().Select(link => (to[link], links[link]));

    /// <summary>Who has at least 20 % of a party.</summary>
    public IEnumerable<(int Party, Links Links)> To(int party) =>
        byTo[party].ToArray().Select(link => (from[link], links[link]));

    private Dictionary<int, Links> Find(int root)
    {
        var (seed, found) = (DerivedRelation.Seed(view, root).ToArray(), new Dictionary<int, Links>());
        void Add(int company, LinkMeans means, Truth has)
        {
            var node = view.Representative(company);
            if (has != Truth.False && node != root)
            {
                found[node] = found.GetValueOrDefault(node) | Links.Of(means, has);
            }
        }

        foreach (var (company, capital, votes) in Held(control.Holdings, seed))
        {
            Add(company, LinkMeans.Capital, capital.GreaterOrEqual(Least));
            Add(company, LinkMeans.Votes, votes.GreaterOrEqual(Least));
        }

        foreach (var owned in ownership.Of(seed))
        {
            Add(owned.Company, LinkMeans.Products, owned.Economic.GreaterOrEqual(Least));
        }

        foreach (var (company, has) in ByControl(control, seed))
        {
            Add(company, LinkMeans.Control, has);
        }

        return found;
    }

    /// <summary>What some parties hold together in each company: the capital and the votes.</summary>
    public static IEnumerable<(int Company, Interval Capital, Interval Votes)> Held(Holdings holdings, IEnumerable<int> holders) => holders
        .SelectMany(holder => Enumerable.Range(holdings.Starts[holder], holdings.Starts[holder + 1] - holdings.Starts[holder]))
        .GroupBy(pair => holdings.Companies[pair])
        .Select(pairs => (pairs.Key, holdings.Capital.Sum(pairs.Key, pairs), holdings.Votes.Sum(pairs.Key, pairs)));

    // What some parties control; and what they hold at least 20 % of with the parties they control, where those hold some of it.
    private static IEnumerable<(int Company, Truth Has)> ByControl(Control control, int[] seed)
    {
        var members = control.Majority.Walk(seed).ToArray();
        if (members.Length == seed.Length)
        {
            return [];
        }

        var found = members.Skip(seed.Length).Select(member => (member, control.Majority.Exists(member))).ToList();
        var certain = members.Where(member => control.Majority.Exists(member) == Truth.True).ToArray();
        var through = Held(control.Holdings, members.Skip(seed.Length)).Select(held => held.Company).ToHashSet();
        var surely = Held(control.Holdings, certain).Where(held => AtLeast(held) == Truth.True).Select(held => held.Company).ToHashSet();
        foreach (var held in Held(control.Holdings, members))
        {
            var has = surely.Contains(held.Company) ? Truth.True : AtLeast(held) == Truth.False ? Truth.False : Truth.Unknown;
            if (through.Contains(held.Company))
            {
                found.Add((held.Company, has));
            }
        }

        return found;
    }

    private static Truth AtLeast((int Company, Interval Capital, Interval Votes) held) =>
        held.Capital.GreaterOrEqual(Least).Or(held.Votes.GreaterOrEqual(Least));
}
