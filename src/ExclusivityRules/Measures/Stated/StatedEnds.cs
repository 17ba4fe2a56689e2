using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What the arrangements of one kind in force join, where parties stand for others: the same in every scenario that has the same of them.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Ends">The nodes.</param>
/// <param name="Arrangements">The arrangements, by their places.</param>
internal sealed record StatedEnds<T>(Ends Ends, T[] Arrangements) where T : Arrangement
{
    public static StatedEnds<T> Of(GraphView view) => view.Situation.DerivedFor((typeof(T), view.Level), situation =>
    {
        if (view.Level == PartyLevel.Undertaking)
        {
            // What the undertakings depend on this depends on too.
            situation.Derived(Undertakings.Derive);
        }

        var stated = situation.InForce<T>();
        var (from, to, arrangements) = (new List<int>(stated.Count), new List<int>(stated.Count), new List<T>(stated.Count));
        foreach (var arrangement in stated)
        {
            var (first, second) = (view.Representative(situation.Index.From(arrangement)), view.Representative(situation.Index.To(arrangement)));

            // Relations inside one undertaking do not match lifted patterns.
            if (!view.Lifted || first != second)
            {
                from.Add(first);
                to.Add(second);
                arrangements.Add(arrangement);
            }
        }

        return new StatedEnds<T>(new(view.NodeCount, [.. from], [.. to], directed: true), [.. arrangements]);
    });
}
