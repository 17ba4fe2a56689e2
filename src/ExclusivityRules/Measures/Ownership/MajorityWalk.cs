using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Finds the least set that holds some parties and every company in which its members hold a majority (a company's holding in itself
/// aside), appoint more than half of the board, or of which the company is a part. A majority is more than half, or at least half.
/// Each member is looked at once, so the work is linear in the holdings of the members.
/// </summary>
/// <remarks>One walk at a time; what it found is valid until the next.</remarks>
internal abstract class MajorityWalk
{
    /// <param name="holdings">The holdings.</param>
    /// <param name="majority">What makes a majority.</param>
    /// <param name="certain">Whether only what is certain counts; else what is possible does too.</param>
    public static MajorityWalk Of(Holdings holdings, Majority majority, bool certain) => majority.Shares.Units is { } units
        ? new ShareWalk<long>(holdings, majority, units, certain)
        : new ShareWalk<decimal>(holdings, majority, new(majority.Shares.Low, majority.Shares.High, 1, 1), certain);

    /// <summary>Whether facts that are not known were met, so that possible control may go further.</summary>
    public bool MetUnknowns { get; protected set; }

    /// <summary>The members in the order they joined, the seed first.</summary>
    public abstract ReadOnlySpan<int> Members { get; }

    /// <summary>Finds what one party, or several together, control.</summary>
    public abstract void From(params ReadOnlySpan<int> seed);

    /// <summary>Whether the last walk found a party.</summary>
    public abstract bool IsMember(int party);

    /// <summary>What the members of the last walk hold in a company.</summary>
    public abstract Interval Share(int company);

    /// <summary>Whether the members of the last walk hold a majority of a company.</summary>
    public abstract Truth HaveMajority(int company);

    /// <summary>Whether the members of the last walk appoint more than half of the board of a company.</summary>
    public abstract Truth HaveBoard(int company);
}
