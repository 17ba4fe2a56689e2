using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// What makes a majority, and what it makes of a set of parties: the companies the set and all it found hold a majority of.
/// Certainly, where every value within the bounds agrees; possibly, where some does.
/// </summary>
internal sealed class Majority
{
    private readonly MajorityWalk certain;
    private readonly MajorityWalk possible;
    private MajorityWalk last;
    private int lastRoot = -1;

    /// <param name="holdings">The holdings.</param>
    /// <param name="shares">Which share of the company counts: votes or capital.</param>
    /// <param name="atLeastHalf">Whether half suffices.</param>
    /// <param name="boards">The boards; null when appointing directors does not count.</param>
    /// <param name="parts">The parties that are part of each party; null when that does not count.</param>
    public Majority(Holdings holdings, ShareColumn shares, bool atLeastHalf, Boards? boards = null, Grouping? parts = null)
    {
        (Holdings, Shares, AtLeastHalf, Boards, Parts) = (holdings, shares, atLeastHalf, boards, parts);
        certain = MajorityWalk.Of(holdings, this, certain: true);
        possible = shares.IsExact && boards is null ? certain : MajorityWalk.Of(holdings, this, certain: false);
        last = certain;
    }

    public Holdings Holdings { get; }

    public ShareColumn Shares { get; }

    public bool AtLeastHalf { get; }

    public Boards? Boards { get; }

    public Grouping? Parts { get; }

    /// <summary>The parties themselves and all they certainly found; valid until the next walk.</summary>
    public MajorityWalk Certain(params ReadOnlySpan<int> seed)
    {
        lastRoot = -1;
        certain.From(seed);
        return certain;
    }

    /// <summary>The parties themselves and all they find, certainly or possibly, in the order found; valid until the next walk.</summary>
    public ReadOnlySpan<int> Walk(params ReadOnlySpan<int> seed)
    {
        if (seed.Length == 1 && seed[0] == lastRoot)
        {
            return last.Members;
        }

        lastRoot = seed.Length == 1 ? seed[0] : -1;
        certain.From(seed);
        last = certain;
        if (certain.MetUnknowns)
        {
            possible.From(seed);
            last = possible;
        }

        return last.Members;
    }

    /// <summary>Whether the last walk met nothing unknown.</summary>
    public bool IsCertain => last == certain;

    /// <summary>Whether the last walk found a party: true, unknown when only possibly, or false.</summary>
    public Truth Exists(int party) =>
        certain.IsMember(party) ? Truth.True : last.IsMember(party) ? Truth.Unknown : Truth.False;

    /// <summary>What those the last walk found hold in a company.</summary>
    public Interval Share(int company)
    {
        var low = certain.Share(company);
        if (IsCertain)
        {
            return low;
        }

        var high = last.Share(company);
        return low.IsExact && low.Exact == high.Max ? low : Interval.Between(low.Min, high.Max, low.MinInclusive);
    }

    /// <summary>Whether those the last walk found hold a majority of a company.</summary>
    public Truth HasShare(int company) => certain.HaveMajority(company) == Truth.True ? Truth.True : Possibly(last.HaveMajority(company));

    /// <summary>Whether those the last walk found appoint a majority of the board of a company.</summary>
    public Truth HasBoard(int company) => certain.HaveBoard(company) == Truth.True ? Truth.True : Possibly(last.HaveBoard(company));

    /// <summary>Whether some pairs certainly, or else possibly, make a majority of a company.</summary>
    public bool IsMajority(int company, IEnumerable<int> pairs, bool surely)
    {
        var half = Interval.Exactly(0.5m);
        var sum = Shares.Sum(company, pairs);
        var answer = AtLeastHalf ? sum.GreaterOrEqual(half) : sum.Greater(half);
        return answer == Truth.True || (answer == Truth.Unknown && !surely);
    }

    // What only possible members have, they have only possibly.
    private static Truth Possibly(Truth has) => has == Truth.False ? Truth.False : Truth.Unknown;
}
