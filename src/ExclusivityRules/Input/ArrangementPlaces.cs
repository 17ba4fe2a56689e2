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
        var (inside, others) = Split(pointers, arrangements.Count);
        var offsets = new OffsetCounter(firstLine);
        for (int first = 0, next; first < inside.Count; first = next)
        {
            var position = inside[first].Position;
            next = inside.FindIndex(first, entry => entry.Position != position) is >= 0 and var end ? end : inside.Count;
            var found = inside[first..next].ConvertAll(static entry => entry.Pointer);
            var start = offsets.MoveTo(utf8, arrangements[position].Place);
            if (start < 0 || utf8[start] != (byte)'{')
            {
                others.AddRange(found);
                continue;
            }

            var there = Places.Spans(utf8[start..], found.Select(Inside));
            foreach (var pointer in found)
            {
                var (from, to) = there[Inside(pointer)];
                spans.Add(pointer, new(start + from, start + to));
            }
        }

        return others;
    }

    // Those into arrangements in the order of the document, and the others.
    private static (List<(int Position, string Pointer)> Inside, List<string> Others) Split(IEnumerable<string> pointers, int arrangements)
    {
        var (inside, others) = (new List<(int Position, string Pointer)>(), new List<string>());
        foreach (var pointer in pointers)
        {
            if (PositionOf(pointer) is >= 0 and var position && position < arrangements)
            {
                inside.Add((position, pointer));
            }
            else
            {
                others.Add(pointer);
            }
        }

        inside.Sort(static (one, other) => one.Position.CompareTo(other.Position));
        return (inside, others);
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
