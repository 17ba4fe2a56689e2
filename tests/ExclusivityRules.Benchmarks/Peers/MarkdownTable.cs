using System.Text;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Writes how the systems did on a question; the first is the one the others are compared with.</summary>
internal static class MarkdownTable
{
    public static string Of(Question question, IReadOnlyList<Standing> standings)
    {
        var text = new StringBuilder();
        text.AppendLine($"### {question.Title}").AppendLine();
        text.AppendLine(question.Note ?? $"{question.Answer().Count:N0} results").AppendLine();
        text.AppendLine("| system | load, s | query, s | query, ratio |").AppendLine("|---|---:|---:|---:|");
        foreach (var standing in standings)
        {
            var cells = standing.Median is { } median
                ? $"{median.Load:0.000} | {median.Query:0.000} | {median.Query / standings[0].Median!.Query:0.00}"
                : $" | {standing.Why} | ";
            text.AppendLine($"| {standing.Peer} | {cells} |");
        }

        return text.AppendLine().ToString();
    }
}
