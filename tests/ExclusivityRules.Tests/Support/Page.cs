using System.Text.RegularExpressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Tests.Support;

/// <summary>A page with examples: blocks <c>json graph</c>, and after each, maybe under a heading, the block <c>text report</c> it gives.</summary>
internal static partial class Page
{
    private const int Width = 100;
    private const int Patience = 10_000;

    [GeneratedRegex("^```json graph\n(?<graph>.+?)^```\n(?<between>(?:\n|## .*\n)*)^```text report\n(?<report>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline, Patience)]
    private static partial Regex Examples();

    [GeneratedRegex("^## (?<heading>.+)$", RegexOptions.Multiline, Patience)]
    private static partial Regex HeadingLines();

    /// <summary>The headings of the second level.</summary>
    public static IReadOnlyList<string> Headings(string page) => HeadingLines().Matches(page).Select(match => match.Groups["heading"].Value).ToArray();

    /// <summary>The page with each report written anew.</summary>
    /// <param name="page">The page.</param>
    /// <param name="judge">Judges a graph; receives the heading above it.</param>
    public static string Run(string page, Func<string, GraphInput, Report> judge) => Examples().Replace(page, example =>
    {
        var heading = Headings(page[..example.Index])[^1];
        var report = judge(heading, Packed.Graph(example.Groups["graph"].Value));
        var text = new StringWriter { NewLine = "\n" };
        new TextFinding(new TextPage(text, Width), report).Write(report.Findings[0]);
        return example.Value[..(example.Groups["report"].Index - example.Index)] + text + "```";
    });
}
