using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What some parties own of a company, directly and through others.</summary>
/// <param name="Company">The position of the company in the document.</param>
/// <param name="Economic">The share, a fraction; unknown where companies own each other entirely.</param>
/// <param name="Exists">Whether they own anything of it: true, or unknown.</param>
public sealed record Owned(int Company, Interval Economic, Truth Exists);

/// <summary>
/// Integrated ownership: with A[i][j] the share of company j held by i, cut what others hold in the owner, and sum the products of the shares
/// along all walks from it. That is (N - I)[i][j] / N[i][i] with N = (I - A)^-1 (Brioschi, Buzzacchi and Colombo; corrected so that nobody owns himself).
/// Solved for each strongly connected component, in the order of the components; walks are never listed.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class Ownership
{
    private readonly bool[] reached;
    private readonly bool[] surely;
    private readonly bool[] owners;
    private readonly bool[] closed;

    private Ownership(Situation situation)
    {
        Holdings = situation.Derived(Holdings.Derive);
        Components = new(Holdings.Starts, Holdings.Companies);
        var parties = situation.Graph.Parties.Count;
        (reached, surely, owners) = (new bool[parties], new bool[parties], new bool[parties]);
        closed = ClosedLoops();
    }

    /// <summary>Derives ownership in a situation; <see cref="Situation.Derived"/> does so once.</summary>
    public static Ownership Derive(Situation situation) => new(situation);

    internal Holdings Holdings { get; }

    internal StrongComponents Components { get; }

    /// <summary>Whether a company and those around it own each other entirely, so that nobody else can.</summary>
    internal bool IsClosedLoop(int company) => closed[Components.Of[company]];

    /// <summary>What one party, or several taken as one, own of other companies, in the order of the document.</summary>
    /// <param name="parties">The positions of the parties in the document.</param>
    public IReadOnlyList<Owned> Of(params ReadOnlySpan<int> parties) => Within(null, parties);

    /// <summary>What one party, or several taken as one, own of one company.</summary>
    /// <param name="company">The position of the company in the document.</param>
    /// <param name="parties">The positions of the parties in the document.</param>
    public Interval Share(int company, params ReadOnlySpan<int> parties) =>
        Within(OwnersOf(company), parties).FirstOrDefault(owned => owned.Company == company)?.Economic ?? Interval.Exactly(0);

    /// <summary>The companies, and all parties that own or may own something of them; valid until the next call.</summary>
    internal bool[] OwnersOf(params ReadOnlySpan<int> companies)
    {
        Array.Clear(owners);
        var open = new Stack<int>();
        void Add(int party)
        {
            if (!owners[party])
            {
                owners[party] = true;
                open.Push(party);
            }
        }

        foreach (var company in companies)
        {
            Add(company);
        }

        while (open.TryPop(out var company))
        {
            foreach (var pair in Holdings.Into(company))
            {
                if (Holdings.Capital.High[pair] > 0)
                {
                    Add(Holdings.Holders[pair]);
                }
            }
        }

        return owners;
    }

    /// <summary>The same as <see cref="Of"/>, of some companies only: all those that own something of any of them.</summary>
    internal IReadOnlyList<Owned> Within(bool[]? companies, ReadOnlySpan<int> owners)
    {
        var seed = owners.ToArray();
        var found = Reach(seed, companies, Holdings.Capital.High, reached);
        var sure = Holdings.Capital.IsExact ? [] : Reach(seed, companies, Holdings.Capital.Low, surely);
        var truths = Holdings.Capital.IsExact ? reached : surely;
        found.Sort((a, b) => Components.Of[a] != Components.Of[b] ? Components.Of[a].CompareTo(Components.Of[b]) : a.CompareTo(b));
        var solution = new OwnershipSolution(this, seed, found);
        var result = found.ConvertAll(company => new Owned(company, solution[company], truths[company] ? Truth.True : Truth.Unknown));
        foreach (var party in (IEnumerable<int>)[.. seed, .. found, .. sure])
        {
            (reached[party], surely[party]) = (false, false);
        }

        result.Sort(static (a, b) => a.Company.CompareTo(b.Company));
        return result;
    }

    private bool[] ClosedLoops()
    {
        var inside = new decimal[Components.Of.Length];
        for (var pair = 0; pair < Holdings.Companies.Length; pair++)
        {
            var (holder, company) = (Holdings.Holders[pair], Holdings.Companies[pair]);
            inside[company] += Components.Of[holder] == Components.Of[company] ? Holdings.Capital.Low[pair] : 0;
        }

        var loops = new bool[Components.Count];
        Array.Fill(loops, value: true);
        for (var company = 0; company < inside.Length; company++)
        {
            loops[Components.Of[company]] &= inside[company] >= 1;
        }

        return loops;
    }

    // The companies that can be reached from the owners along holdings that are not 0, without the owners.
    private List<int> Reach(int[] seed, bool[]? companies, decimal[] shares, bool[] marks)
    {
        var found = new List<int>();
        foreach (var party in seed)
        {
            marks[party] = true;
        }

        for (var next = -seed.Length; next < found.Count; next++)
        {
            var holder = next < 0 ? seed[next + seed.Length] : found[next];
            for (var pair = Holdings.Starts[holder]; pair < Holdings.Starts[holder + 1]; pair++)
            {
                var company = Holdings.Companies[pair];
                if (shares[pair] > 0 && !marks[company] && (companies is null || companies[company]))
                {
                    marks[company] = true;
                    found.Add(company);
                }
            }
        }

        return found;
    }
}
