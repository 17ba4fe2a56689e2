using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>A format reports are written in.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">The extension of its files, with the dot.</param>
/// <param name="Write">Writes the reports of a run.</param>
public sealed record ReportFormat(string Name, string MediaType, string Extension, Action<ReportBatch, TextWriter> Write)
    : OutputFormat<ReportBatch>(Name, Write)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("text", "text/plain", ".txt", static (batch, output) => TextReport.Write(batch, output)),
        new("json", "application/json", ".json", JsonReport.Write),
        new("sarif", "application/sarif+json", ".sarif", SarifReport.Write),
        new("junit", "application/xml", ".xml", JUnitReport.Write),
        new("markdown", "text/markdown", ".md", MarkdownReport.Write),
        new("html", "text/html", ".html", HtmlReport.Write),
        new("csv", "text/csv", ".csv", CsvReport.Write),
        new("github", "text/plain", ".txt", GitHubReport.Write),
        new("azure", "text/plain", ".txt", AzureReport.Write),
        new("gitlab", "application/json", ".json", GitLabReport.Write),
        new("msbuild", "text/plain", ".txt", MsBuildReport.Write),
    ];
}
