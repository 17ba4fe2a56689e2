using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>why-not RULE GRAPH --on ID...</c>: why a rule does not flag something.</summary>
internal static class WhyNotVerb
{
    private static readonly Argument<string> Rule = new("RULE") { Description = "the id of the rule" };
    private static readonly Argument<string> Graph = new("GRAPH") { Description = "the graph: a file, or - for standard input" };

    private static readonly Option<string[]> On = new("--on")
    {
        Description = "ids of parties, markets or arrangements that a candidate has to hold",
        HelpName = "ID",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var outputs = Shared.Outputs(AnswerFormats.OfWhyNot);
        var command = new Command("why-not", "tell why a rule does not flag something: the nearest candidates, what failed and by how much")
        {
            Rule, Graph, On, outputs,
        };
        arguments.AddWithoutWaiversTo(command);
        command.SetAction(parsed =>
        {
            if (arguments.Read(parsed, streams) is not var (rules, options) || Shared.ReadGraph(parsed.GetValue(Graph)!, streams) is not { } graph)
            {
                return streams.Leave(new(ExitCodes.Unusable, "the rules or the graph cannot be used"));
            }

            var answer = Questions.WhyNot(graph, rules, parsed.GetValue(Rule)!, parsed.GetValue(On)!, options, cancellation);
            return Shared.Answer(answer, parsed.GetValue(outputs), AnswerFormats.OfWhyNot, static _ => new(ExitCodes.Clear, "answered"), streams);
        });
        return command;
    }
}
