using System.Buffers;
using System.Text;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Adds to problems that were found in what a file says, not in how it is written, the line they stand in.</summary>
internal static class Excerpts
{
    /// <summary>The problems, in their order; those without a place, or with an excerpt, as they are.</summary>
    /// <param name="problems">Problems with places in the file.</param>
    /// <param name="utf8">The bytes of the file, with or without a byte order mark.</param>
    /// <param name="firstLine">The line it begins at, from 1.</param>
    public static IReadOnlyList<Problem> Add(IEnumerable<Problem> problems, ReadOnlyMemory<byte> utf8, int firstLine = 1)
    {
        var added = problems.ToArray();
        var text = JsonDocuments.Source(utf8, "", firstLine);
        var (offset, place) = (0, new Place(firstLine, 1));
        foreach (var index in Enumerable.Range(0, added.Length).Where(i => added[i] is { Place.Line: > 0, Excerpt: null })
            .OrderBy(i => added[i].Place.Line).ThenBy(i => added[i].Place.Column))
        {
            var problem = added[index];
            (offset, place) = Move(text.Utf8.Span, offset, place, problem.Place);
            added[index] = (text with { Name = problem.File }).Problem(problem.Code, problem.Severity, offset, offset + 1, problem.Place, problem.Message);
        }

        return added;
    }

    // Where a place is, looked for from one before it on; the end of the text when it has no such place.
    private static (int Offset, Place Place) Move(ReadOnlySpan<byte> utf8, int offset, Place place, Place to)
    {
        for (; place.Line < to.Line && utf8[offset..].IndexOf((byte)'\n') is >= 0 and var toBreak; offset += toBreak + 1)
        {
            place = new(place.Line + 1, 1);
        }

        while (place.Column < to.Column && Rune.DecodeFromUtf8(utf8[offset..], out var rune, out var bytes) == OperationStatus.Done)
        {
            offset += bytes;
            place = place with { Column = place.Column + rune.Utf16SequenceLength };
        }

        return (offset, place);
    }
}
