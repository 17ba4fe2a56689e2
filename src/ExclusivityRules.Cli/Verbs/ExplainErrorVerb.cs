using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>explain-error CODE</c>: what a code of a problem means and what to do.</summary>
internal static class ExplainErrorVerb
{
    public static Command Create(Streams streams)
    {
        var code = new Argument<string>("CODE") { Description = "the code, as EXR0103" };
        var command = new Command("explain-error", "say what the code of a problem means and what to do") { code };
        command.SetAction(parsed =>
        {
            if (ErrorCatalogue.Find(parsed.GetValue(code)!) is not { } entry)
            {
                return streams.Refuse($"no code `{parsed.GetValue(code)}`; codes are EXR and four digits");
            }

            streams.Output.Write($"{entry.Code}: {entry.Title}\n\n{entry.Cause}\n\nto do: {entry.Fix}\n");
            streams.Output.Write(entry.Example.Length == 0 ? "" : $"\nexample:\n  {entry.Example.ReplaceLineEndings("\n  ")}\n");
            return ExitCodes.Clear;
        });
        return command;
    }
}
