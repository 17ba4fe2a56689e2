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
public readonly record struct Controlled(int Party, Truth Exists, Interval Votes, ControlMeans? By);

/// <summary>
/// Control in a situation. A set of parties controls the companies in which it and all it controls have more than half of the
/// votes, appoint more than half of the board, or whose part they are; the least such set, so nothing justifies itself in a circle.
/// Where shares are known within bounds only, control is certain when every value agrees, and possible when some does.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class Control
{
    private Control(Situation situation)
    {
        Index = situation.Index;
        Holdings = situation.Derived(Holdings.Derive);
        Boards = situation.Derived(Boards.Derive);
        var parties = situation.Graph.Parties;
        Wholes = parties.Select(party => party.PartOf is { } whole ? situation.Index.Party(whole) : -1).ToArray();
        var parts = Enumerable.Range(0, parties.Count).Where(party => Wholes[party] >= 0).ToArray();
        Majority = new(Holdings, Holdings.Votes, atLeastHalf: false, Boards, parts.Length == 0 ? null : Grouping.Of(parties.Count, parts, Wholes));
    }

    /// <summary>Derives control in a situation; <see cref="Situation.Derived"/> does so once.</summary>
    public static Control Derive(Situation situation) => new(situation);

    internal GraphIndex Index { get; }

    internal Holdings Holdings { get; }

    internal Boards Boards { get; }

    internal Majority Majority { get; }

    /// <summary>The position of the party each party is a part of; negative when there is none.</summary>
    internal int[] Wholes { get; }

    /// <summary>What some parties control together, acting in concert, in the order of the document; without themselves.</summary>
    /// <param name="parties">The positions of the parties in the document.</param>
    public IReadOnlyList<Controlled> Of(params ReadOnlySpan<int> parties)
    {
        // The parties themselves come first.
        var members = Majority.Walk(parties);
        var first = members.IndexOfAnyExcept(parties);
        if (first < 0)
        {
            return [];
        }

        var companies = members[first..].ToArray();
        Array.Sort(companies);
        var found = new Controlled[companies.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new(companies[i], Majority.Exists(companies[i]), Majority.Share(companies[i]), By(companies[i]));
        }

        return found;
    }

    /// <summary>Whether each party has a holder with more than half of the votes, or is a part of another.</summary>
    internal bool[] HaveMajorityHolder()
    {
        var owned = Array.ConvertAll(Wholes, whole => whole >= 0);
        for (var pair = 0; pair < Holdings.Companies.Length; pair++)
        {
            owned[Holdings.Companies[pair]] |= Holdings.Votes.Low[pair] > 0.5m && Holdings.Holders[pair] != Holdings.Companies[pair];
        }

        return owned;
    }

    /// <summary>What gives the last walk control of a company; null when several things may.</summary>
    internal ControlMeans? By(int company)
    {
        if (Majority.HasShare(company) == Truth.True)
        {
            return ControlMeans.Votes;
        }

        ReadOnlySpan<(ControlMeans Means, Truth Has)> ways =
        [
            (ControlMeans.Votes, Majority.HasShare(company)),
            (ControlMeans.Board, Majority.HasBoard(company)),
            (ControlMeans.PartOf, Wholes[company] < 0 ? Truth.False : Majority.Exists(Wholes[company])),
        ];
        var (possible, means) = (0, default(ControlMeans?));
        foreach (var way in ways)
        {
            if (way.Has == Truth.True)
            {
                return way.Means;
            }

            if (way.Has == Truth.Unknown)
            {
                (possible, means) = (possible + 1, way.Means);
            }
        }

        return possible == 1 ? means : null;
    }
}
