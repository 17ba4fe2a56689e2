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
        var offsets = new OffsetCounter(firstLine);
        foreach (var index in Enumerable.Range(0, added.Length).Where(i => added[i] is { Place.Line: > 0, Excerpt: null })
            .OrderBy(i => added[i].Place.Line).ThenBy(i => added[i].Place.Column))
        {
            var problem = added[index];
            var offset = offsets.MoveTo(text.Utf8.Span, problem.Place) is >= 0 and var found ? found : text.Utf8.Length;
            added[index] = (text with { Name = problem.File }).Problem(problem.Code, problem.Severity, offset, offset + 1, problem.Place, problem.Message);
        }

        return added;
    }
}
