using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// In scope by the 50 % cascade of one party: the party, and those in scope through it, together hold at least half of the capital of the
/// company directly, as sanctions rules count (the 50 Percent Rule of the Office of Foreign Assets Control, 13 August 2014).
/// Possible when shares that are not known decide.
/// </summary>
public sealed class Cascade : DerivedRelation
{
    private readonly Majority majority;

    private Cascade(GraphView view, Majority majority, int from, int to)
        : base(view, "Cascade", from, to) => (this.majority, Exists) = (majority, majority.Exists(to));

    internal static RelationSet Derive(GraphView view)
    {
        var holdings = view.Situation.Derived(Holdings.Derive);
        var half = new Majority(holdings, holdings.Capital, atLeastHalf: true);
        return new MajorityRelations<Cascade>(view, half, (from, to) => new(view, half, from, to), wholeUndertaking: true);
    }

    internal override Truth Exists { get; }

    internal override void Explain(Evidence evidence) =>
        MajorityWords.Tell(Situation, majority, Seed(View, Source).ToArray(), Target, evidence);
}
