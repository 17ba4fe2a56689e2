using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Collects what is wrong with a file, by bytes or pointers; lines and columns are counted at the end.</summary>
internal sealed class ProblemList
{
    /// <summary>How many errors are collected before reading stops.</summary>
    public const int Limit = 1000;

    private readonly List<Entry> entries = [];
    private int warnings;

    // The bytes are those of the value the pointer leads to, when there is a pointer; negative means the file as a whole.
    private readonly record struct Entry(string Code, ProblemSeverity Severity, string Message, int Start, int End, string? Pointer = null);

    /// <summary>How many errors there are.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a problem with some bytes of the file. Warnings beyond the limit are only counted.</summary>
    /// <exception cref="TooManyErrorsException">There are more errors than the limit.</exception>
    public void Add(string code, ProblemSeverity severity, string message, int start, int end) =>
        Add(new(code, severity, message, start, end));

    /// <summary>Adds a problem with the value that a pointer leads to.</summary>
    public void Add(string code, ProblemSeverity severity, string message, string pointer) =>
        Add(new(code, severity, message, 0, 0, pointer));

    /// <summary>Adds the error that ends the reading.</summary>
    public void Stop(SyntaxError error)
    {
        Errors++;
        entries.Add(new(error.Code, ProblemSeverity.Error, error.Message, error.Offset, error.Offset + 1));
    }

    /// <summary>Adds the error about the file as a whole that ends the reading.</summary>
    public void Stop(string code, string message)
    {
        Errors++;
        entries.Add(new(code, ProblemSeverity.Error, message, -1, -1));
    }

    /// <summary>The problems in the order of the file, those with the file as a whole last.</summary>
    public IReadOnlyList<Problem> Of(SourceFile file)
    {
        if (warnings > Limit)
        {
            entries.Add(new(FormatErrors.TooManyWarnings, ProblemSeverity.Warning, $"{warnings - Limit} more warnings are not shown", -1, -1));
        }

        var lines = new LineCounter(file.FirstLine);
        return Placed(file).OrderBy(entry => entry.Start < 0 ? int.MaxValue : entry.Start).Select(ProblemOf).ToArray();

        Problem ProblemOf(Entry entry)
        {
            if (entry.Start < 0)
            {
                return new(entry.Code, entry.Severity, file.Name, default, entry.Message);
            }

            var place = lines.MoveTo(file.Utf8.Span, entry.Start);
            return file.Problem(entry.Code, entry.Severity, entry.Start, entry.End, place, entry.Message);
        }
    }

    private IEnumerable<Entry> Placed(SourceFile file)
    {
        var pointers = entries.Select(entry => entry.Pointer).OfType<string>().ToArray();
        if (pointers.Length == 0)
        {
            return entries;
        }

        var spans = Places.Spans(file.Utf8.Span, pointers);
        return entries.Select(entry => entry.Pointer is { } pointer
            ? entry with { Start = spans[pointer].Start, End = spans[pointer].End }
            : entry);
    }

    private void Add(Entry entry)
    {
        if (entry.Severity == ProblemSeverity.Warning)
        {
            if (warnings++ >= Limit)
            {
                return;
            }
        }
        else if (Errors++ == Limit)
        {
            throw new TooManyErrorsException();
        }

        entries.Add(entry);
    }
}

/// <summary>Ends the reading of a file that has too many errors; it never leaves the folder.</summary>
internal sealed class TooManyErrorsException : Exception;
