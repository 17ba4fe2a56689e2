using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Pairs of grants of one grantor to unaffiliated grantees, at least one exclusive or sole, whose scopes and periods meet. They
/// may be in force or still to begin.
/// </summary>
internal sealed class GrantOverlaps
{
    private const int Limit = 1_000_000;

    private readonly GraphIndex index;
    private readonly DateOnly asOf;
    private readonly Undertakings undertakings;
    private readonly ScopeTrees trees;
    private readonly Grant[] grants;
    private readonly GrantScope[] scopes;

    /// <summary>Two grants that meet; the first has the smaller id.</summary>
    /// <param name="First">The position of one in the arrangements.</param>
    /// <param name="Second">The position of the other.</param>
    /// <param name="Scope">Where their scopes overlap.</param>
    /// <param name="Period">Whether their periods do.</param>
    public sealed record Pair(Grant First, Grant Second, Overlap Scope, Truth Period)
    {
        /// <summary>Whether both meet.</summary>
        public Truth Holds => Scope.Holds.And(Period);
    }

    private GrantOverlaps(Situation situation)
    {
        (index, asOf) = (situation.Index, situation.AsOf);
        undertakings = situation.Derived(Undertakings.Derive);
        trees = situation.Derived(ScopeTrees.Derive);
        grants = index.OfKind<Grant>().Where(grant => IsToHold(grant, situation)).ToArray();
        scopes = Array.ConvertAll(grants, grant => new GrantScope(grant.Scope));
        var candidates = Candidates().Take(Limit + 1).ToArray();
        LeftOut = candidates.Length > Limit ? $"only the first {Limit} pairs of grants are looked at" : null;
        Found = candidates.Take(Limit).Select(Compare).Where(pair => pair.Holds != Truth.False).ToArray();
    }

    /// <summary>Compares the grants of a situation.</summary>
    public static GrantOverlaps Derive(Situation situation) => new(situation);

    /// <summary>The pairs, in the order of the document.</summary>
    public IReadOnlyList<Pair> Found { get; }

    /// <summary>What a bound left out, in words; null when there are all.</summary>
    public string? LeftOut { get; }

    /// <summary>Whether the periods of two grants that have not ended by the day have a day in common.</summary>
    public static Truth PeriodsMeet(Grant one, Grant other, DateOnly day) =>
        BeginsBefore(one, other.End, day).And(BeginsBefore(other, one.End, day));

    // A start that is not known lies before the day, an end that is not known after it: such a grant counts as in force.
    private static Truth BeginsBefore(Grant grant, Day end, DateOnly day)
    {
        var begin = JointRelation.Begin(grant);
        return end.IsAbsent || begin is null ? Truth.True
            : end.Date is { } known ? TruthLogic.Of(begin < known)
            : begin <= day ? Truth.True : Truth.Unknown;
    }

    private static bool IsToHold(Grant grant, Situation situation) =>
        grant.Status is not (ArrangementStatus.Rumoured or ArrangementStatus.Terminated)
        && !(grant.End.Date <= situation.AsOf)
        && situation.Holds(grant.Condition);

    private static bool IsRestricting(Grant grant) => grant.Exclusivity is Exclusivity.Exclusive or Exclusivity.Sole;

    private int Grantor(int grant) => undertakings.Representative(index.From(grants[grant]));

    private int Grantee(int grant) => undertakings.Representative(index.To(grants[grant]));

    private Pair Compare(ProductMeetings.Candidate candidate)
    {
        var (one, other) = candidate;
        var (first, second) = string.CompareOrdinal(grants[one].Id, grants[other].Id) < 0 ? (one, other) : (other, one);
        return new(
            grants[first], grants[second], scopes[first].Overlaps(scopes[second], trees),
            PeriodsMeet(grants[first], grants[second], asOf));
    }

    private IEnumerable<ProductMeetings.Candidate> Candidates() => Enumerable.Range(0, grants.Length)
        .GroupBy(Grantor, (_, granted) => granted.ToArray())
        .Where(granted => granted.Length > 1 && Array.Exists(granted, grant => IsRestricting(grants[grant])))
        .SelectMany(granted => new ProductMeetings(trees.Products, granted, grants, IsRestricting).Pairs())
        .Where(pair => Grantee(pair.One) != Grantee(pair.Other));
}
