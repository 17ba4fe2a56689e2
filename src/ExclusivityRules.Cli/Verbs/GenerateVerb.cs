using System.CommandLine;
using ExclusivityRules.Generating;
using ExclusivityRules.Judging;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>generate</c>: a made-up graph of any size.</summary>
internal static class GenerateVerb
{
    public static Command Create(Streams streams)
    {
        var parties = Number("--parties", "how many parties", 100, 2);
        var arrangements = Number("--arrangements", "how many arrangements", 1_000, 0);
        var seed = Number("--seed", "the same numbers and seed give the same graph", 1, int.MinValue);
        var command = new Command("generate", "write a made-up graph, to try rules and machines with") { parties, arrangements, seed };
        command.SetAction(parsed =>
        {
            GraphGenerator.Write(streams.Output, parsed.GetValue(parties), parsed.GetValue(arrangements), parsed.GetValue(seed));
            return ExitCodes.Clear;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int usual, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        Validators = { result => Shared.CheckRange(result, least, int.MaxValue) },
    };
}
