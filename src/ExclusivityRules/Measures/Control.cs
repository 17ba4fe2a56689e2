using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What gives control of a company; where several do, the first of them.</summary>
public enum ControlMeans
{
    /// <summary>More than half of the votes.</summary>
    Votes,

    /// <summary>The right to appoint more than half of the board.</summary>
    Board,

    /// <summary>An agreement. No kind of arrangement of version 1 of the format says so by itself, so none is derived.</summary>
    Contract,

    /// <summary>The company is a part of the party.</summary>
    PartOf,
}

/// <summary>A company that some parties control together.</summary>
/// <param name="Party">The position of the company in the document.</param>
/// <param name="Exists">Whether they control it: true, or unknown when facts that are not known decide.</param>
/// <param name="Votes">The votes they and all they control have in it, a fraction from 0 to 1.</param>
/// <param name="By">What gives control; null when control is only possible, in several ways.</param>
public sealed record Controlled(int Party, Truth Exists, Interval Votes, ControlMeans? By);

/// <summary>
/// Control in a situation. A set of parties controls the companies in which it and all it controls have more than half of the
/// votes, appoint more than half of the board, or whose part they are; the least such set, so nothing justifies itself in a circle.
/// Where shares are known within bounds only, control is certain when every value agrees, and possible when some does.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class Control
{
    private readonly ControlWalk certain;
    private readonly ControlWalk possible;
    private ControlWalk last;
    private int lastRoot = -1;

    private Control(Situation situation)
    {
        Situation = situation;
        Holdings = situation.Derived(Holdings.Derive);
        Boards = situation.Derived(Boards.Derive);
        var parties = situation.Graph.Parties;
        Wholes = parties.Select(party => party.PartOf is { } whole ? situation.Index.Party(whole) : -1).ToArray();
        var parts = Enumerable.Range(0, parties.Count).Where(party => Wholes[party] >= 0).ToArray();
        var byWhole = Grouping.Of(parties.Count, parts, Wholes);
        certain = new(Holdings, Boards, byWhole, certain: true);
        possible = new(Holdings, Boards, byWhole, certain: false);
        last = certain;
    }

    /// <summary>Derives control in a situation; <see cref="Situation.Derived"/> does so once.</summary>
    public static Control Derive(Situation situation) => new(situation);

    internal Situation Situation { get; }

    internal Holdings Holdings { get; }

    internal Boards Boards { get; }

    /// <summary>The position of the party each party is a part of; negative when there is none.</summary>
    internal int[] Wholes { get; }

    /// <summary>What some parties control together, acting in concert, in the order of the document; without themselves.</summary>
    /// <param name="parties">The positions of the parties in the document.</param>
    public IReadOnlyList<Controlled> Of(params ReadOnlySpan<int> parties)
    {
        lastRoot = -1;
        var found = new List<Controlled>();
        Walk(parties);
        foreach (var party in last.Members)
        {
            if (!parties.Contains(party))
            {
                found.Add(new(party, Exists(party), Votes(party), By(party)));
            }
        }

        found.Sort(static (a, b) => a.Party.CompareTo(b.Party));
        return found;
    }

    /// <summary>The party itself and all it certainly controls, in the order found; valid until the next walk.</summary>
    internal ControlWalk Certain(int root)
    {
        lastRoot = -1;
        certain.From(root);
        return certain;
    }

    /// <summary>The party itself and all it controls or may control, in the order found; valid until the next walk.</summary>
    internal ReadOnlySpan<int> Walk(int root)
    {
        if (root != lastRoot)
        {
            Walk([root]);
            lastRoot = root;
        }

        return last.Members;
    }

    /// <summary>Whether the last walk found a party: true, unknown when control is only possible, or false.</summary>
    internal Truth Exists(int party) =>
        certain.IsMember(party) ? Truth.True : last.IsMember(party) ? Truth.Unknown : Truth.False;

    /// <summary>The votes in a company of those the last walk found.</summary>
    internal Interval Votes(int company)
    {
        var (low, high) = (certain.Votes(company), last.Votes(company));
        return low.IsExact && low.Exact == high.Max ? low : Interval.Between(low.Min, high.Max, low.MinInclusive);
    }

    /// <summary>What gives the last walk control of a company; null when several things may.</summary>
    internal ControlMeans? By(int company)
    {
        var ways = new (ControlMeans Means, Truth Has)[]
        {
            (ControlMeans.Votes, Has(certain.HaveVotes(company), last.HaveVotes(company))),
            (ControlMeans.Board, Has(certain.HaveBoard(company), last.HaveBoard(company))),
            (ControlMeans.PartOf, Wholes[company] < 0 ? Truth.False : Exists(Wholes[company])),
        };
        var surely = Array.FindIndex(ways, way => way.Has == Truth.True);
        var maybe = Array.FindAll(ways, way => way.Has == Truth.Unknown);
        return surely >= 0 ? ways[surely].Means : maybe.Length == 1 ? maybe[0].Means : null;
    }

    // What only possible members have, they have only possibly.
    private static Truth Has(Truth certain, Truth possible) =>
        certain == Truth.True ? Truth.True : possible == Truth.False ? Truth.False : Truth.Unknown;

    private void Walk(ReadOnlySpan<int> seed)
    {
        certain.From(seed);
        last = certain;
        if (certain.MetUnknowns)
        {
            possible.From(seed);
            last = possible;
        }
    }
}
