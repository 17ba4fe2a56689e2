using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ExclusivityRules.Cli;

/// <summary>The help of the parser, with examples and exit codes below.</summary>
internal sealed class Help(HelpAction inner) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0    complete, nothing at or above --fail-on
          1    findings at or above --fail-on
          2    bad arguments, unreadable input or a rule file with errors
          3    nothing to check: no graph, no rule, no rule that matched, or no test
          4    incomplete: something undetermined or failed, and no code 1
          5    rule tests below the bar
          130  cancelled
          The reason is printed last on standard error.

        """;

    /// <summary>The examples of each command, by its name.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Examples = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["exclusivity"] = ["exclusivity analyze graph.json", "exclusivity rules show XI-RIVAL-STAKES"],
        ["analyze"] =
        [
            "exclusivity analyze graph.json", "exclusivity analyze deals/ --rules my.rules.json --fail-on high",
            "exclusivity analyze graph.json --as-of 2026-05-01 --scenario ipo",
            "exclusivity analyze graph.json --timeline 2026-01-01..2027-01-01 --counterfactuals", "exclusivity analyze graph.json --output text --output json:report.json",
            "cat graph.json | exclusivity analyze - --output json", "exclusivity analyze graphs.ndjson --output ndjson:records.ndjson --resume",
        ],
        ["waive"] = ["exclusivity waive XI-RIVAL-STAKES graph.json --reason \"one stake is being sold\" --approved-by a.meyer --until 2026-09-30"],
        ["baseline"] = ["exclusivity baseline graph.json --output baseline.json", "exclusivity analyze graph.json --baseline baseline.json"],
        ["why-not"] = ["exclusivity why-not XI-RIVAL-STAKES graph.json --on alpha beta", "exclusivity why-not MK-CONCENTRATION graph.json --on models --output json"],
        ["what-if"] = ["exclusivity what-if graph.json --set /arrangements/alpha-beta/end=2026-06-01", "exclusivity what-if graph.json --add proposed-deal.json --remove alpha-gamma"],
        ["compare"] = ["exclusivity compare before.json after.json", "exclusivity compare my-pack-1 my-pack-2 --graph graph.json", "exclusivity compare report-1.json report-2.json --output markdown"],
        ["near-misses"] = ["exclusivity near-misses graph.json", "exclusivity near-misses graph.json --rules my.rules.json --top 5"],
        ["check"] = ["exclusivity check graph.json my.rules.json", "exclusivity check rules/core"],
        ["test"] = ["exclusivity test rules/core", "exclusivity test my-pack --coverage --mutate", "exclusivity test my-pack --output text --output junit:tests.xml"],
        ["new"] = ["exclusivity new rule MY-RULE --pack my-pack"],
        ["rule"] = ["exclusivity new rule MY-RULE --pack my-pack"],
        ["rules"] = ["exclusivity rules list", "exclusivity rules show XI-RIVAL-STAKES"],
        ["list"] = ["exclusivity rules list", "exclusivity rules list --rules my.rules.json"],
        ["show"] = ["exclusivity rules show XI-RIVAL-STAKES"],
        ["vocabulary"] = ["exclusivity vocabulary > vocabulary.txt"],
        ["schema"] = ["exclusivity schema partnership-graph > partnership-graph.schema.json"],
        ["explain-error"] = ["exclusivity explain-error EXR0103"],
        ["generate"] = ["exclusivity generate --parties 10000 --arrangements 100000 --seed 7 > graph.json"],
        ["convert"] = ["exclusivity convert report.json --output text", "exclusivity convert report.json --output text:report.txt"],
    };

    /// <summary>Adds examples to the help of a command and all below it.</summary>
    public static void AddExamples(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    /// <summary>How a command is called.</summary>
    public static string Call(Command command) => command is RootCommand
        ? "exclusivity"
        : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Call(parent) : "exclusivity")} {command.Name}";

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.TryGetValue(command is RootCommand ? "exclusivity" : command.Name, out var examples))
        {
            output.Write("Examples:\n");
            foreach (var example in examples)
            {
                output.Write($"  {example}\n");
            }

            output.Write("\n");
        }

        output.Write(ExitCodes);
        return 0;
    }
}
