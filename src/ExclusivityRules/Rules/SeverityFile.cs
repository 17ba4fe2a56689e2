using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Reads the severity of a rule: one level, or bands of which the first that applies counts.</summary>
internal static class SeverityFile
{
    /// <summary>A single level; null, beside a problem, when it is none.</summary>
    public static Severity? ReadLevel(RawJson severity, List<Problem> problems)
    {
        var name = severity.ToString().Trim('"');
        var names = EnumNames.All(typeof(Severity));
        if (severity.IsText && names.Contains(name))
        {
            return (Severity)names.ToList().IndexOf(name);
        }

        problems.Add(severity.Problem(
            "EXR0412", $"{severity} is no severity{DidYouMean.Hint(name, names)}; write one of {string.Join(", ", names)}, or a list of bands"));
        return null;
    }

    /// <summary>Bands; none, beside a problem, when they are wrong.</summary>
    public static IReadOnlyList<SeverityEntry> ReadBands(RawJson severity, List<Problem> problems)
    {
        var read = JsonDocuments.Read<IReadOnlyList<SeverityEntry>>(severity);
        problems.AddRange(read.Problems);
        var bands = read.Value ?? [];
        if (read.Value is not null && (bands.Count == 0 || bands[^1].If is not null || bands.Take(bands.Count - 1).Any(band => band.If is null)))
        {
            problems.Add(severity.Problem("EXR0413", "of severity bands exactly the last has no `if`: it says what counts otherwise"));
        }

        return bands;
    }
}
