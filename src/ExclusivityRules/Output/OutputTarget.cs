using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>A format something is written in.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Write">Writes it.</param>
public record OutputFormat<T>(string Name, Action<T, TextWriter> Write);

/// <summary>A format, and the file to write it to.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="Format">The format.</param>
/// <param name="File">The file; null means standard output.</param>
public sealed record OutputTarget<T>(OutputFormat<T> Format, string? File)
{
    /// <summary>Reads <c>FORMAT</c> or <c>FORMAT:FILE</c>; the file <c>-</c> is standard output.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formats">The formats there are.</param>
    /// <param name="error">What is wrong with it; empty when nothing is.</param>
    /// <returns>The target; null when there is an error.</returns>
    public static OutputTarget<T>? Parse(string text, IReadOnlyList<OutputFormat<T>> formats, out string error)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        var format = formats.FirstOrDefault(format => format.Name == name);
        var names = formats.Select(format => format.Name);
        error = format is null ? $"no format {Quoted.Of(name)}; there are {string.Join(", ", names)}{DidYouMean.Hint(name, names)}"
            : colon >= 0 && colon == text.Length - 1 ? $"no file after the colon of {Quoted.Of(text)}"
            : "";
        return error.Length == 0 ? new(format!, colon < 0 || text[(colon + 1)..] == "-" ? null : text[(colon + 1)..]) : null;
    }

    /// <summary>Whether two targets write to the same place.</summary>
    public static bool Clash(IEnumerable<OutputTarget<T>> targets) =>
        targets.GroupBy(target => target.File, StringComparer.Ordinal).Any(group => group.Count() > 1);
}
