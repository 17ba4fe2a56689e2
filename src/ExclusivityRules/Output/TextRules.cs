using System.Globalization;
using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>The table of the rules that found something to judge, and of what they came to.</summary>
internal static class TextRules
{
    private sealed record Row(string Id, string Graphs, int Flagged, int Undetermined, int Failed, int Clear, int Waived)
    {
        public bool Applied => Flagged + Undetermined + Failed + Clear + Waived > 0;
    }

    /// <summary>Writes the rules of one report.</summary>
    /// <returns>The ids of those that are not in the table.</returns>
    public static string[] Write(IReadOnlyList<ReportRule> rules, TextPage page)
    {
        Row[] rows = [.. rules.Select(rule => new Row(rule.Id, "", rule.Flagged, rule.Undetermined, rule.Failed, rule.Clear, rule.Waived))];
        Write(rows, "", page);
        return [.. rows.Where(row => !row.Applied).Select(row => row.Id)];
    }

    /// <summary>Writes the rules of many graphs, and in how many each flags something.</summary>
    public static void Write(IReadOnlyList<RuleTotal> rules, TextPage page) => Write(
        [.. rules.Select(rule => new Row(rule.Id, Cell(rule.Graphs, 8), rule.Flagged, rule.Undetermined, rule.Failed, rule.Clear, rule.Waived))], "  Graphs", page);

    private static void Write(Row[] rows, string graphs, TextPage page)
    {
        var applied = Array.FindAll(rows, row => row.Applied);
        if (applied.Length > 0)
        {
            var name = Math.Max(applied.Max(row => row.Id.Length), 4);
            page.Line($"{"Rule".PadRight(name)}{graphs}  Flagged  Undetermined  Failed  Clear");
            foreach (var row in applied)
            {
                page.Line($"{row.Id.PadRight(name)}{row.Graphs}{Cell(row.Flagged, 9)}{Cell(row.Undetermined, 14)}{Cell(row.Failed, 8)}{Cell(row.Clear, 7)}");
            }

            if (applied.Any(row => row.Waived > 0))
            {
                page.Wrap($"Waived: {string.Join(", ", applied.Where(row => row.Waived > 0).Select(row => $"{row.Id} ({row.Waived})"))}", hang: 2);
            }

            page.Line();
        }
    }

    private static string Cell(int count, int width) => count.ToString(CultureInfo.InvariantCulture).PadLeft(width);
}
