using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Checks;

/// <summary>Finds entries that are part of themselves.</summary>
internal static class Cycles
{
    private const int Shown = 5;

    /// <summary>Adds a problem for each circle, at the entry of it that stands first.</summary>
    public static void Check<T>(
        GraphWalk walk, string member, IReadOnlyList<T>? entries, IdKind kind, Func<T, string?> partOf) where T : class
    {
        var wholes = (entries ?? []).Select(entry => entry is null ? -1 : walk.Ids.Position(partOf(entry), kind)).ToArray();

        // The walk up on which an entry was met: one met again on the same walk closes a circle.
        var walks = new int[wholes.Length];
        for (var start = 0; start < wholes.Length; start++)
        {
            var at = start;
            for (; at >= 0 && walks[at] == 0; at = wholes[at])
            {
                walks[at] = start + 1;
            }

            if (at >= 0 && walks[at] == start + 1)
            {
                var circle = Circle(wholes, at);
                var first = circle.Min();
                walk.Error($"{member}/{first}/partOf", GraphErrors.Cycle, $"part of itself: {Text(circle, i => partOf(entries![i])!)}");
            }
        }
    }

    private static List<int> Circle(int[] wholes, int start)
    {
        var circle = new List<int> { start };
        for (var at = wholes[start]; at != start; at = wholes[at])
        {
            circle.Add(at);
        }

        return circle;
    }

    private static string Text(List<int> circle, Func<int, string> whole) =>
        string.Join(", which is part of ", circle.Take(Shown).Select(i => Quoted.Of(whole(i)))) + (circle.Count > Shown ? " ..." : "");
}
