using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>near-misses GRAPH</c>: what is not flagged, but for a number.</summary>
internal static class NearMissesVerb
{
    private static readonly Argument<string> Graph = new("GRAPH") { Description = "the graph: a file, or - for standard input" };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "how many to tell, nearest first",
        HelpName = "N",
        DefaultValueFactory = static _ => 20,
    };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var outputs = Shared.Outputs(AnswerFormats.OfNearMisses);
        var command = new Command("near-misses", "tell what only numbers keep from being flagged, nearest to the threshold first") { Graph, Top, outputs };
        arguments.AddWithoutWaiversTo(command);
        command.SetAction(parsed =>
        {
            if (arguments.Read(parsed, streams) is not var (rules, options) || Shared.ReadGraph(parsed.GetValue(Graph)!, streams) is not { } graph)
            {
                return streams.Leave(new(ExitCodes.Unusable, "the rules or the graph cannot be used"));
            }

            var answer = Questions.NearMisses(graph, rules, parsed.GetValue(Top), options, cancellation);
            return Shared.Answer(answer, parsed.GetValue(outputs), AnswerFormats.OfNearMisses, Exit, streams);
        });
        return command;
    }

    private static Exit Exit(NearMisses answer) => answer.Limits.Count == 0
        ? new(ExitCodes.Clear, "answered")
        : new(ExitCodes.Incomplete, "incomplete: a limit was reached");
}
