using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>analyze GRAPH...</c>: judge graphs.</summary>
internal static class AnalyzeVerb
{
    private static readonly Argument<string[]> Graphs = new("GRAPH")
    {
        Description = "a file, a folder, a pattern with *, ? and **, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "the day to judge at (yyyy-MM-dd); the graph's own day when left out",
        HelpName = "DAY",
        CustomParser = ReadDay,
    };

    private static readonly Option<string> Scenario = new("--scenario")
    {
        Description = "which open triggers happen: base (none), all, or their ids with commas between",
        HelpName = "SCENARIO",
        DefaultValueFactory = static _ => "base",
    };

    private static readonly Option<bool> CrossCheck = new("--cross-check")
    {
        Description = "have Microsoft RulesEngine judge the same facts and report any difference",
    };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var rules = Shared.Rules();
        var outputs = Shared.Outputs();
        var failOn = FailOn();
        var command = new Command("analyze", "judge graphs") { Graphs, rules, AsOf, Scenario, outputs, failOn, CrossCheck };
        command.SetAction(parsed =>
        {
            if (Shared.Load(parsed.GetValue(rules), streams) is not { } set)
            {
                return streams.Leave(new(ExitCodes.Unusable, "the rules cannot be used"));
            }

            var options = new AnalysisOptions
            {
                AsOf = parsed.GetValue(AsOf),
                Scenario = parsed.GetValue(Scenario)!,
                FailOn = Enum.Parse<Severity>(parsed.GetValue(failOn)!, ignoreCase: true),
                CrossCheck = parsed.GetValue(CrossCheck),
            };
            var batch = Batch.Run(parsed.GetValue(Graphs)!, streams.Input, set, options, cancellation);
            streams.Show(batch.Problems);
            return batch.Reports.Count > 0 && !Reports.Write(batch, parsed.GetValue(outputs), streams)
                ? streams.Leave(new(ExitCodes.Unusable, "a report could not be written"))
                : streams.Leave(new(batch.ExitCode, batch.ExitReason));
        });
        return command;
    }

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

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"`{text}` is not a day; write it as yyyy-MM-dd");
        return null;
    }
}
