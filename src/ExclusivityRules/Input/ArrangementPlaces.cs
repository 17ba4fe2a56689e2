using System.Globalization;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Finds where JSON pointers into arrangements lead, from where the arrangements are known to stand.</summary>
internal static class ArrangementPlaces
{
    private const string Prefix = "/arrangements/";

    /// <summary>Adds the bytes that pointers lead to; gives back those that do not lead into an arrangement whose place is known.</summary>
    /// <param name="utf8">The file, without a byte order mark.</param>
    /// <param name="pointers">JSON pointers.</param>
    /// <param name="firstLine">The line the file begins at, from 1.</param>
    /// <param name="arrangements">The arrangements that were read from it.</param>
    /// <param name="spans">What is found.</param>
    public static IReadOnlyCollection<string> Find(
        ReadOnlySpan<byte> utf8, IEnumerable<string> pointers, int firstLine, IReadOnlyList<Arrangement> arrangements, Dictionary<string, Places.Span> spans)
    {
        var byPosition = pointers.ToLookup(PositionOf);
        var others = byPosition[-1].ToList();
        var offsets = new OffsetCounter(firstLine);
        foreach (var found in byPosition.Where(found => found.Key >= 0).OrderBy(found => found.Key))
        {
            var start = found.Key < arrangements.Count ? offsets.MoveTo(utf8, arrangements[found.Key].Place) : -1;
            if (start < 0 || utf8[start] != (byte)'{')
            {
                others.AddRange(found);
                continue;
            }

            var inside = Places.Spans(utf8[start..], found.Select(Inside));
            foreach (var pointer in found)
            {
                var (first, end) = inside[Inside(pointer)];
                spans.Add(pointer, new(start + first, start + end));
            }
        }

        return others;
    }

    // -1 for a pointer that leads elsewhere.
    private static int PositionOf(string pointer) =>
        pointer.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(pointer.AsSpan(Prefix.Length, End(pointer) - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? position : -1;

    private static string Inside(string pointer) => pointer[End(pointer)..];

    // Of the number of the arrangement.
    private static int End(string pointer) => pointer.IndexOf('/', Prefix.Length) is >= 0 and var slash ? slash : pointer.Length;
}
