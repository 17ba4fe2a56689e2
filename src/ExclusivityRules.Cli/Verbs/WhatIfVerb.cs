using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>what-if GRAPH --set POINTER=VALUE --add FILE --remove ID</c>: what would be found if the graph were changed.</summary>
internal static class WhatIfVerb
{
    private static readonly Argument<string> Graph = new("GRAPH") { Description = "the graph: a file, or - for standard input" };

    private static readonly Option<(string, JsonNode?)[]> Set = new("--set")
    {
        Description = "a JSON pointer and the value to put there: JSON, or a plain word; null takes out; entries of lists go by number or id",
        HelpName = "POINTER=VALUE",
        CustomParser = ReadSettings,
    };

    private static readonly Option<string[]> Add = new("--add") { Description = "a part of a graph document to add, as a proposed deal", HelpName = "FILE" };
    private static readonly Option<string[]> Remove = new("--remove") { Description = "the id of something to take out", HelpName = "ID" };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var failOn = Shared.FailOn();
        var outputs = Shared.Outputs(AnswerFormats.OfComparison);
        var command = new Command("what-if", "tell what would be found if the graph were changed, beside what is found") { Graph, Set, Add, Remove, outputs, failOn };
        arguments.AddTo(command);
        command.Validators.Add(static result =>
        {
            if (result.GetResult(Set) is null && result.GetResult(Add) is null && result.GetResult(Remove) is null)
            {
                result.AddError("nothing is changed; say what with --set, --add or --remove");
            }
        });
        command.SetAction(parsed =>
        {
            if (arguments.Read(parsed, streams) is not var (rules, options) || Shared.ReadGraph(parsed.GetValue(Graph)!, streams) is not { } graph)
            {
                return streams.Leave(new(ExitCodes.Unusable, "the rules or the graph cannot be used"));
            }

            var changes = new GraphChanges
            {
                Set = parsed.GetValue(Set) ?? [],
                Add = [.. (parsed.GetValue(Add) ?? []).Select(GraphPart.Read)],
                Remove = parsed.GetValue(Remove) ?? [],
            };
            var answer = Questions.WhatIf(graph, changes, rules, options with { FailOn = Shared.Level(parsed, failOn) }, cancellation);
            return Shared.Answer(answer, parsed.GetValue(outputs), AnswerFormats.OfComparison, static comparison => new(comparison.ExitCode, comparison.ExitReason), streams);
        });
        return command;
    }

    private static (string, JsonNode?)[] ReadSettings(ArgumentResult result)
    {
        var settings = new List<(string, JsonNode?)>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var split = text.IndexOf('=', StringComparison.Ordinal);
            if (split < 0)
            {
                result.AddError($"`{text}` sets nothing; write POINTER=VALUE");
            }
            else
            {
                settings.Add((text[..split], Value(text[(split + 1)..])));
            }
        }

        return [.. settings];
    }

    // A word that is no JSON stands for itself: a date, an id, an exclusivity.
    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
