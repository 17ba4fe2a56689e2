using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What the arrangements of one kind in force join, where parties stand for others: the same in every scenario that has the same of them.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Ends">The nodes.</param>
/// <param name="Positions">The position of each arrangement in the document.</param>
internal sealed record StatedEnds<T>(Ends Ends, int[] Positions) where T : Arrangement
{
    // An object for each level of this kind: results are told apart by the object itself.
    private static readonly object[] Keys = [.. Enum.GetValues<PartyLevel>().Select(static _ => new object())];

    public static StatedEnds<T> Of(GraphView view) => view.Situation.DerivedFor(Keys[(int)view.Level], situation =>
    {
        if (view.Level == PartyLevel.Undertaking)
        {
            // What the undertakings depend on this depends on too.
            situation.Derived(Undertakings.Derive);
        }

        var (froms, tos) = (situation.Index.Froms, situation.Index.Tos);
        var positions = situation.PositionsInForce<T>();
        if (view.Lifted)
        {
            // Relations inside one undertaking do not match lifted patterns.
            positions = Array.FindAll(positions, position => view.Representative(froms[position]) != view.Representative(tos[position]));
        }

        return new StatedEnds<T>(new(view.NodeCount, Ordinals(froms), Ordinals(tos), directed: true), positions);

        int[] Ordinals(int[] ends) => Array.ConvertAll(positions, position => view.Representative(ends[position]));
    });
}
