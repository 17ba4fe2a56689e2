using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>What the parts of one report are called on the page, so that links lead to them.</summary>
internal sealed class HtmlIds
{
    private readonly Dictionary<string, string> sources;

    /// <summary>Names the parts of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="prefix">What tells them from the parts of other reports on the page.</param>
    public HtmlIds(Report report, string prefix)
    {
        Prefix = prefix;
        Findings = Named(report, prefix);
        sources = Words.Cited(report).Select((source, i) => (source.Id, Name: $"{prefix}-source-{i + 1}"))
            .DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
    }

    /// <summary>What the ids begin with.</summary>
    public string Prefix { get; }

    /// <summary>The ids of the findings, in their order.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>The id of a source; null when it is not listed.</summary>
    public string? Source(string id) => sources.GetValueOrDefault(id);

    // The identity of a finding across edits, so that a link stays right; numbered where a report has one twice.
    private static string[] Named(Report report, string prefix)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. report.Findings.Select((finding, i) => finding.Fingerprint.LastIndexOf(':') is var colon && finding.Fingerprint[(colon + 1)..] is { Length: 32 } hash
                && hash.All(char.IsAsciiHexDigit) && once.Add(hash) ? $"{prefix}-{hash}" : $"{prefix}-{i + 1}"),
        ];
    }
}
