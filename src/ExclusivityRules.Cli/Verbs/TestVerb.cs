using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>test PACK...</c>: run the tests of rules.</summary>
internal static class TestVerb
{
    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var packs = new Argument<string[]>("PACK")
        {
            Description = "packs with a folder `tests`, folders of packs, or rule files",
            Arity = ArgumentArity.OneOrMore,
        };
        var outputs = Shared.Outputs(TestFormat.All);
        var command = new Command("test", "run the tests of rules") { packs, outputs };
        command.SetAction(parsed =>
        {
            try
            {
                var run = RuleTesting.Run(parsed.GetValue(packs)!, cancellation);
                streams.Show(run.Problems);
                return Write(run, parsed.GetValue(outputs), streams)
                    ? streams.Leave(run.Exit)
                    : streams.Leave(new(ExitCodes.Unusable, "a report could not be written"));
            }
            catch (OperationCanceledException)
            {
                return streams.Leave(new(ExitCodes.Cancelled, "cancelled"));
            }
        });
        return command;
    }

    private static bool Write(TestRun run, OutputTarget<TestRun>[]? targets, Streams streams)
    {
        var written = true;
        foreach (var target in targets is { Length: > 0 } ? targets : [new(TestFormat.All[0], null)])
        {
            written &= Reports.Save(target.File, output => target.Format.Write(run, output), streams);
        }

        return written;
    }
}
