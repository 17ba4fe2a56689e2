using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>analyze GRAPH...</c>: judge graphs.</summary>
internal static class AnalyzeVerb
{
    private static readonly Option<bool> CrossCheck = new("--cross-check")
    {
        Description = "have Microsoft RulesEngine judge the same facts and report any difference",
    };

    private static readonly Option<string?> KnownFindings = new("--baseline")
    {
        Description = "a baseline: only what is new or worse since gives exit code 1",
        HelpName = "FILE",
    };

    private static readonly Option<bool> ExitZero = new("--exit-zero")
    {
        Description = "exit with 0 in place of 1 and 4, for pipelines that read the report; errors still exit with their code",
    };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var graphs = Shared.Graphs();
        var outputs = Shared.Outputs();
        var failOn = FailOn();
        var command = new Command("analyze", "judge graphs") { graphs };
        arguments.AddTo(command);
        foreach (var option in new System.CommandLine.Option[] { KnownFindings, outputs, failOn, ExitZero, CrossCheck })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var read = arguments.Read(parsed, streams);
            var baseline = parsed.GetValue(KnownFindings) is { } file ? BaselineFile.Read(file) : null;
            streams.Show(baseline?.Problems ?? []);
            if (read is not var (rules, options) || baseline is { Value: null })
            {
                return streams.Leave(new(ExitCodes.Unusable, Shared.UnusableFile));
            }

            var batch = Batch.Run(parsed.GetValue(graphs)!, streams.Input, rules, options with
            {
                FailOn = Enum.Parse<Severity>(parsed.GetValue(failOn)!, ignoreCase: true),
                CrossCheck = parsed.GetValue(CrossCheck),
                Baseline = baseline?.Value,
            }, cancellation);
            streams.Show(batch.Problems);
            return batch.Reports.Count > 0 && !Reports.Write(batch, parsed.GetValue(outputs), streams)
                ? streams.Leave(new(ExitCodes.Unusable, "a report could not be written"))
                : streams.Leave(parsed.GetValue(ExitZero) ? ZeroFor(batch) : new(batch.ExitCode, batch.ExitReason));
        });
        return command;
    }

    // The report keeps the code the run would have had.
    private static Exit ZeroFor(ReportBatch batch) => batch.ExitCode is ExitCodes.Flagged or ExitCodes.Incomplete
        ? new(ExitCodes.Clear, $"--exit-zero in place of {batch.ExitCode}: {batch.ExitReason}")
        : new(batch.ExitCode, batch.ExitReason);

    private static Option<string> FailOn()
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "the lowest severity of a finding that gives exit code 1",
            HelpName = "LEVEL",
            DefaultValueFactory = static _ => "medium",
        };
        option.AcceptOnlyFromAmong([.. EnumNames.All(typeof(Severity))]);
        return option;
    }
}
