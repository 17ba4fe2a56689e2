using System.CommandLine;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>check PATH...</c>: read files, print every problem, run nothing.</summary>
internal static class CheckVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "graphs, rule files and packs: files, folders, patterns, or - for a graph on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "read graphs, rule files and packs and print every problem; run nothing") { paths };
        command.SetAction(parsed =>
        {
            var (problems, exit) = Checking.Of(parsed.GetValue(paths)!, streams.Input);
            streams.Show(problems);
            return streams.Leave(exit);
        });
        return command;
    }
}
