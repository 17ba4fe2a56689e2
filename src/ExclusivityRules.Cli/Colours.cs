using Spectre.Console;

namespace ExclusivityRules.Cli;

/// <summary>Colours the marks of a text report; its words stay what they are.</summary>
internal static class Colours
{
    private static readonly (string Mark, Style Style)[] Marks =
    [
        ("HIGH", new(Color.Red, decoration: Decoration.Bold)),
        ("MEDIUM", new(Color.Yellow, decoration: Decoration.Bold)),
        ("LOW", new(Color.Blue, decoration: Decoration.Bold)),
        ("INFO", new(decoration: Decoration.Bold)),
        ("UNDETERMINED", new(Color.Fuchsia, decoration: Decoration.Bold)),
        ("WAIVED", new(decoration: Decoration.Dim)),
        ("FAILED", new(Color.Red, decoration: Decoration.Invert)),
        ("    ✓", new(Color.Green)),
        ("    ✗", new(Color.Grey)),
        ("    ?", new(Color.Yellow)),
        ("  Conditions", new(decoration: Decoration.Dim)),
        ("  Facts", new(decoration: Decoration.Dim)),
        ("  How it follows", new(decoration: Decoration.Dim)),
        ("  Evidence", new(decoration: Decoration.Dim)),
        ("  Missing", new(decoration: Decoration.Dim)),
        ("  Legal basis", new(decoration: Decoration.Dim)),
        ("  Would clear it:", new(decoration: Decoration.Dim)),
        ("  Waived:", new(decoration: Decoration.Dim)),
        ("  Since the baseline:", new(decoration: Decoration.Dim)),
        ("  Flagged:", new(decoration: Decoration.Dim)),
    ];

    /// <summary>Writes a text report to a terminal.</summary>
    public static void Write(string text, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = text.Length + 1;
        foreach (var line in text.Split('\n')[..^1])
        {
            var (mark, style) = Array.Find(Marks, entry => line.StartsWith(entry.Mark, StringComparison.Ordinal));
            if (mark is not null)
            {
                console.Write(new Text(mark, style));
            }

            output.Write(line[(mark?.Length ?? 0)..]);
            output.Write('\n');
        }
    }
}
