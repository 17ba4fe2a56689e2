using System.Text;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Writes how the systems did on a question; the first is the one the others are compared with.</summary>
internal static class MarkdownTable
{
    public static string Of(Question question, IReadOnlyList<Standing> standings)
    {
        var text = new StringBuilder();
        text.AppendLine($"### {question.Title}").AppendLine();
        text.AppendLine(question.Note ?? $"{question.ByHand().Count:N0} results").AppendLine();
        text.AppendLine("| system | load, ms | query, ms | query, ratio |").AppendLine("|---|---:|---:|---:|");
        foreach (var standing in standings)
        {
            var cells = standing.Median is { } median
                ? $"{Figures(median.Load * 1_000)} | {Figures(median.Query * 1_000)} | {(standings[0].Median is { } first ? Figures(median.Query / first.Query) : "")}"
                : $" | {standing.Why} | ";
            text.AppendLine($"| {standing.Peer} | {cells} |");
        }

        return text.AppendLine().ToString();
    }

    private static string Figures(double value) => value switch { >= 100 => $"{value:N0}", >= 10 => $"{value:0.0}", >= 1 => $"{value:0.00}", _ => $"{value:0.000}" };
}
