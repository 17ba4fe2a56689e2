using System.Globalization;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>Writes problems for people: where and what, the line, and a mark under what is meant.</summary>
public static class ProblemText
{
    private const int Width = 100;
    private const int Before = 60;
    private const string Tab = "    ";

    /// <summary>Writes a problem, its lines ended by <c>\n</c>. Characters that would act on the screen are written out.</summary>
    public static void Write(TextWriter writer, Problem problem)
    {
        var place = problem.Place.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{problem.Place.Line}:{problem.Place.Column}: ");
        var file = problem.File.Length == 0 ? "" : Plain.Text(problem.File) + (place.Length == 0 ? ": " : ":");
        var severity = problem.Severity == ProblemSeverity.Error ? "error" : "warning";
        writer.Write($"{file}{place}{severity} {problem.Code}: {Plain.Text(problem.Message)}\n");
        if (problem.Excerpt is { Length: > 0 } excerpt)
        {
            WriteExcerpt(writer, problem, excerpt);
        }
    }

    /// <summary>A problem as text.</summary>
    public static string Of(Problem problem)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(writer, problem);
        return writer.ToString();
    }

    private static void WriteExcerpt(TextWriter writer, Problem problem, string excerpt)
    {
        var start = Math.Clamp(problem.Place.Column - problem.ExcerptColumn, 0, excerpt.Length);
        var left = start > Before || problem.ExcerptColumn > 1 ? Whole(excerpt, Math.Max(0, start - Before)) : 0;
        var right = Whole(excerpt, Math.Min(excerpt.Length, left + Width));
        var line = (left + problem.ExcerptColumn > 1 ? "..." : "") + Shown(excerpt[left..right]) + (right < excerpt.Length ? "..." : "");
        var indent = (left + problem.ExcerptColumn > 1 ? 3 : 0) + Shown(excerpt[left..start]).Length;
        var marked = Math.Max(1, Shown(excerpt[start..Math.Clamp(start + problem.Length, start, right)]).Length);
        var number = problem.Place.Line > 0 ? problem.Place.Line.ToString(CultureInfo.InvariantCulture) : "";
        writer.Write($"  {number} | {line}\n");
        writer.Write($"  {new string(' ', number.Length)} | {new string(' ', indent)}{new string('^', marked)}\n");
    }

    private static string Shown(string text) => Plain.Text(text.Replace("\t", Tab, StringComparison.Ordinal));

    // A place in the text that does not split a character of two units.
    private static int Whole(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
