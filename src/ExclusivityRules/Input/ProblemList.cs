using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Collects what is wrong with a file, by the bytes it is about; lines and columns are counted at the end.</summary>
internal sealed class ProblemList
{
    /// <summary>How many errors are collected before reading stops.</summary>
    public const int Limit = 1000;

    private readonly List<Entry> entries = [];
    private int warnings;

    private readonly record struct Entry(int Start, int End, string Code, ProblemSeverity Severity, string Message);

    /// <summary>How many errors there are.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds an error about some bytes of the file.</summary>
    /// <exception cref="TooManyErrorsException">There are more than the limit.</exception>
    public void Error(int start, int end, string code, string message)
    {
        if (Errors == Limit)
        {
            throw new TooManyErrorsException();
        }

        Errors++;
        entries.Add(new(start, end, code, ProblemSeverity.Error, message));
    }

    /// <summary>Adds a warning about some bytes of the file; beyond the limit it is only counted.</summary>
    public void Warning(int start, int end, string code, string message)
    {
        if (warnings++ < Limit)
        {
            entries.Add(new(start, end, code, ProblemSeverity.Warning, message));
        }
    }

    /// <summary>Adds the error that ends the reading.</summary>
    /// <param name="error">The error; null means that there were too many others.</param>
    public void Stop(SyntaxError? error)
    {
        if (error is null)
        {
            Stop(FormatErrors.TooManyErrors, $"more than {Limit} errors; the rest of the file was not looked at");
            return;
        }

        Errors++;
        entries.Add(new(error.Offset, error.Offset + 1, error.Code, ProblemSeverity.Error, error.Message));
    }

    /// <summary>Adds the error about the file as a whole that ends the reading.</summary>
    public void Stop(string code, string message)
    {
        Errors++;
        entries.Add(new(-1, -1, code, ProblemSeverity.Error, message));
    }

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<Problem> Of(SourceFile file)
    {
        var problems = new List<Problem>(entries.Count + 1);
        var lines = new LineCounter();
        foreach (var entry in entries.OrderBy(entry => entry.Start < 0 ? int.MaxValue : entry.Start))
        {
            if (entry.Start < 0)
            {
                problems.Add(new(entry.Code, entry.Severity, file.Name, default, entry.Message));
                continue;
            }

            var place = lines.MoveTo(file.Utf8.Span, entry.Start);
            problems.Add(file.Problem(entry.Code, entry.Severity, entry.Start, entry.End, place, entry.Message));
        }

        if (warnings > Limit)
        {
            problems.Add(new(FormatErrors.TooManyWarnings, ProblemSeverity.Warning, file.Name, default,
                $"{warnings - Limit} more warnings are not shown"));
        }

        return problems;
    }
}

/// <summary>Ends the reading of a file that has too many errors; it never leaves the folder.</summary>
internal sealed class TooManyErrorsException : Exception;
