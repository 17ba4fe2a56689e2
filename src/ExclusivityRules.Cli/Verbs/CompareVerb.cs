using System.CommandLine;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>compare A B</c>: what is found in one graph, by one pack or in one report, and not in the other.</summary>
internal static class CompareVerb
{
    private static readonly Argument<string> Was = new("A") { Description = "the earlier graph, JSON report, or pack" };
    private static readonly Argument<string> Now = new("B") { Description = "the later one" };
    private static readonly Option<string?> Graph = new("--graph") { Description = "the graph by which to compare two packs", HelpName = "GRAPH" };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var failOn = Shared.FailOn();
        var outputs = Shared.Outputs(AnswerFormats.OfComparison);
        var command = new Command("compare", "tell what is new, changed, resolved and unchanged between two graphs, two packs or two reports") { Was, Now, Graph, outputs, failOn };
        arguments.AddWithoutWaiversTo(command);
        command.SetAction(parsed =>
        {
            var (was, now) = (parsed.GetValue(Was)!, parsed.GetValue(Now)!);
            var comparing = new Comparing(
                () => arguments.ReadRules(parsed, streams), arguments.ReadOptions(parsed) with { FailOn = Shared.Level(parsed, failOn) }, streams.Input, cancellation);
            if (Comparing.IsPack(was) != Comparing.IsPack(now) || Comparing.IsPack(was) != parsed.GetValue(Graph) is not null)
            {
                return streams.Refuse("compare two graphs or reports; or two packs, with the graph to judge by them: --graph GRAPH");
            }

            var answer = parsed.GetValue(Graph) is { } graph ? comparing.OfPacks(was, now, graph) : comparing.Of(was, now);
            return Shared.Answer(answer, parsed.GetValue(outputs), AnswerFormats.OfComparison, static comparison => new(comparison.ExitCode, comparison.ExitReason), streams);
        });
        return command;
    }
}
