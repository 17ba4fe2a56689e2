using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli;

/// <summary>Where the tool reads from and writes to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: reports and what else was asked for.</param>
/// <param name="Errors">Standard error: problems, notes, and the exit reason last.</param>
/// <param name="Width">The columns of the terminal on standard output; null when it is a file or a pipe.</param>
/// <param name="Colour">Whether to colour what goes to standard output.</param>
/// <param name="ProgressWidth">The columns of the terminal on standard error, for a progress bar; null when it is a file or a pipe.</param>
internal sealed record Streams(Stream Input, TextWriter Output, TextWriter Errors, int? Width = null, bool Colour = false, int? ProgressWidth = null)
{
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>The columns to use of the terminal: lines longer than that are hard to read.</summary>
    public static int? TerminalWidth() => Math.Clamp(Console.WindowWidth, Narrowest, Widest);

    /// <summary>Shows problems, each with its line and a caret.</summary>
    public void Show(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            ProblemText.Write(Errors, problem);
        }
    }

    /// <summary>Says why the exit code is what it is, and gives it.</summary>
    public int Leave(Exit exit)
    {
        Output.Flush();
        Errors.Write($"exit {exit.Code}: {exit.Reason}\n");
        return exit.Code;
    }

    /// <summary>Leaves because of what the user wrote.</summary>
    public int Refuse(string message)
    {
        Errors.Write($"error: {message}\n");
        return Leave(new(ExitCodes.Unusable, "bad arguments"));
    }
}
