using System.CommandLine;
using System.Text;
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
        var coverage = new Option<bool>("--coverage") { Description = "tell which conditions the cases have not seen true, false and unknown" };
        var mutate = new Option<bool>("--mutate") { Description = "try rules with small mistakes, and show those that no case notices with a case that would" };
        var accept = new Option<bool>("--accept") { Description = "rewrite what failed cases expect with what was seen; read the difference before you keep it" };
        var command = new Command("test", "run the tests of rules") { packs, coverage, mutate, accept, outputs };
        command.SetAction(parsed =>
        {
            try
            {
                TestRun Run() => RuleTesting.Run(parsed.GetValue(packs)!, new(parsed.GetValue(coverage), parsed.GetValue(mutate)), cancellation);
                var run = Run();
                if (parsed.GetValue(accept) && run.Accepted.Count > 0)
                {
                    if (!run.Accepted.All(file => Reports.Save(file.Name, output => output.Write(Encoding.UTF8.GetString(file.Utf8.Span)), streams)))
                    {
                        return streams.Leave(new(ExitCodes.Unusable, "a test file could not be written"));
                    }

                    streams.Errors.Write($"{run.Accepted.Count} test file{(run.Accepted.Count == 1 ? "" : "s")} rewritten; read the difference before you keep it\n");
                    run = Run();
                }

                streams.Show(run.Problems);
                return Reports.Write(run, parsed.GetValue(outputs), TestFormat.All, streams)
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
}
