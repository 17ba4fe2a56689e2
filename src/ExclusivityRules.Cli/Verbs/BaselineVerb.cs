using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>baseline GRAPH...</c>: keep what is found now, so that a later run tells what is new.</summary>
internal static class BaselineVerb
{
    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var graphs = Shared.Graphs();
        var file = new Option<string?>("--output", "-o") { Description = "the file to write; standard output when left out", HelpName = "FILE" };
        var command = new Command("baseline", "judge graphs and keep the findings, to compare with later") { graphs, file };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            if (arguments.Read(parsed, streams) is not var (rules, options))
            {
                return streams.Leave(new(ExitCodes.Unusable, Shared.UnusableFile));
            }

            var batch = Batch.Run(parsed.GetValue(graphs)!, streams.Input, rules, options, cancellation);
            streams.Show(batch.Problems);
            if (batch.ExitCode is not (ExitCodes.Clear or ExitCodes.Flagged or ExitCodes.Incomplete))
            {
                return streams.Leave(new(batch.ExitCode, batch.ExitReason));
            }

            var baseline = Baseline.Of(batch);
            return Reports.Save(parsed.GetValue(file) is { } named and not "-" ? named : null, output => BaselineFile.Write(baseline, output), streams)
                ? streams.Leave(new(ExitCodes.Clear, $"baseline of {baseline.Findings.Count} findings{(batch.Complete ? "" : "; the run was incomplete")}"))
                : streams.Leave(new(ExitCodes.Unusable, "the baseline could not be written"));
        });
        return command;
    }
}
