using System.CommandLine;
using System.CommandLine.Parsing;
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
        Description = "what `baseline` kept: each finding is told as new, changed (another outcome, severity or value; worse when it is flagged and was not, or its severity is higher), "
            + "unchanged, or resolved (its rule was judged and finds it no longer); only what is new or worse gives exit code 1",
        HelpName = "FILE",
    };

    private static readonly Option<Period?> Timeline = new("--timeline")
    {
        Description = "tell when each finding holds, from one day up to another (the first day after)",
        HelpName = "FROM..TO",
        CustomParser = ReadPeriod,
    };

    private static readonly Option<bool> Counterfactuals = new("--counterfactuals")
    {
        Description = "look for the smallest single changes to the graph that would clear each finding, and the values that would decide undetermined ones",
    };

    private static readonly Option<bool> ExitZero = new("--exit-zero")
    {
        Description = "exit with 0 in place of 1 and 4, for pipelines that read the report; errors still exit with their code",
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "how many graphs to judge at once; the result is the same for any number",
        HelpName = "N",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        Validators = { static result => Shared.CheckRange(result, 1, 1024) },
    };

    private static readonly Option<bool> Resume = new("--resume")
    {
        Description = "go on where a run with --output ndjson:FILE was stopped",
    };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var budgets = new BudgetArguments();
        var graphs = Shared.Graphs();
        var outputs = Shared.Outputs(NdjsonReport.AmongFormats);
        var failOn = Shared.FailOn();
        var command = new Command("analyze", "judge graphs") { graphs };
        arguments.AddTo(command);
        budgets.AddTo(command);
        foreach (var option in new System.CommandLine.Option[] { KnownFindings, outputs, failOn, ExitZero, CrossCheck, Timeline, Counterfactuals, Jobs, Resume })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            WarmUp.Begin();
            var read = arguments.Read(parsed, streams);
            var baseline = parsed.GetValue(KnownFindings) is { } file ? BaselineFile.Read(file) : null;
            streams.Show(baseline?.Problems ?? []);
            if (read is not var (rules, options) || baseline is { Value: null })
            {
                return streams.Leave(new(ExitCodes.Unusable, Shared.UnusableFile));
            }

            options = options with
            {
                FailOn = Shared.Level(parsed, failOn),
                CrossCheck = parsed.GetValue(CrossCheck),
                Baseline = baseline?.Value,
                Limits = budgets.Read(parsed),
                Timeline = parsed.GetValue(Timeline),
                Counterfactuals = parsed.GetValue(Counterfactuals),
            };
            var run = new AnalyzeRun(parsed.GetValue(graphs)!, rules, options, parsed.GetValue(Jobs), streams, cancellation);
            var exit = run.Run(parsed.GetValue(outputs) ?? [], parsed.GetValue(Resume));
            return streams.Leave(parsed.GetValue(ExitZero) ? ZeroFor(exit) : exit);
        });
        return command;
    }

    // The report keeps the code the run would have had.
    private static Exit ZeroFor(Exit exit) => exit.Code is ExitCodes.Flagged or ExitCodes.Incomplete
        ? new(ExitCodes.Clear, $"--exit-zero in place of {exit.Code}: {exit.Reason}")
        : exit;

    private static Period? ReadPeriod(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Split("..") is [var from, var to] && AnalysisArguments.TryReadDay(from) is { } first && AnalysisArguments.TryReadDay(to) is { } end && first < end)
        {
            return new(first, end);
        }

        result.AddError($"`{text}` is not a period; write it as FROM..TO, two days yyyy-MM-dd, the earlier first");
        return null;
    }
}
