using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>A format, and the file to write it to.</summary>
/// <param name="Format">The format.</param>
/// <param name="File">The file; null means standard output.</param>
public sealed record OutputTarget(ReportFormat Format, string? File)
{
    /// <summary>Reads <c>FORMAT</c> or <c>FORMAT:FILE</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong with it; empty when nothing is.</param>
    /// <returns>The target; null when there is an error.</returns>
    public static OutputTarget? Parse(string text, out string error)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        var format = ReportFormat.All.FirstOrDefault(format => format.Name == name);
        var names = ReportFormat.All.Select(format => format.Name);
        error = format is null ? $"no format {Quoted.Of(name)}; there are {string.Join(", ", names)}{DidYouMean.Hint(name, names)}"
            : colon >= 0 && colon == text.Length - 1 ? $"no file after the colon of {Quoted.Of(text)}"
            : "";
        return error.Length == 0 ? new(format!, colon < 0 ? null : text[(colon + 1)..]) : null;
    }

    /// <summary>Whether two targets write to the same place.</summary>
    public static bool Clash(IEnumerable<OutputTarget> targets) =>
        targets.GroupBy(target => target.File, StringComparer.Ordinal).Any(group => group.Count() > 1);
}
