using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary>Options several verbs have.</summary>
internal static class Shared
{
    /// <summary>Why a run ends that has a file it cannot use.</summary>
    public const string UnusableFile = "the rules, the waivers or the baseline cannot be used";

    /// <summary><c>GRAPH...</c></summary>
    public static Argument<string[]> Graphs() => new("GRAPH")
    {
        Description = "a file, a folder, a pattern with *, ? and **, or - for standard input; *.ndjson and *.jsonl have a graph a line",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--rules PATH...</c></summary>
    public static Option<string[]> Rules() => new("--rules")
    {
        Description = "a rule file, a pack, or a folder of packs; all built-in packs when left out",
        HelpName = "PATH",
    };

    /// <summary><c>--output FORMAT[:FILE]...</c></summary>
    public static Option<OutputTarget<ReportBatch>[]> Outputs() => Outputs(ReportFormat.All);

    /// <summary>The same, with other formats.</summary>
    public static Option<OutputTarget<T>[]> Outputs<T>(IReadOnlyList<OutputFormat<T>> formats) => new("--output", "-o")
    {
        Description = $"how to report, and the file to write: {string.Join(", ", formats.Select(format => format.Name))}; text when left out",
        HelpName = "FORMAT[:FILE]",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            var targets = new List<OutputTarget<T>>();
            foreach (var token in result.Tokens)
            {
                if (OutputTarget<T>.Parse(token.Value, formats, out var error) is { } target)
                {
                    targets.Add(target);
                }
                else
                {
                    result.AddError(error);
                }
            }

            if (OutputTarget<T>.Clash(targets))
            {
                result.AddError("two outputs go to the same place; give each its own file: --output FORMAT:FILE");
            }

            return [.. targets];
        },
    };

    /// <summary>Refuses a number outside of a range.</summary>
    public static void CheckRange(OptionResult result, long min, long max)
    {
        if (result.Tokens is [var token] && !(long.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max))
        {
            result.AddError($"`{result.Option.Name}` takes a whole number from {min} to {max}, not `{token.Value}`");
        }
    }

    /// <summary><c>--fail-on LEVEL</c></summary>
    public static Option<string> FailOn()
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

    /// <summary>The level asked for.</summary>
    public static Severity Level(ParseResult parsed, Option<string> failOn) => Enum.Parse<Severity>(parsed.GetValue(failOn)!, ignoreCase: true);

    /// <summary>One graph; null after showing what is wrong.</summary>
    public static GraphInput? ReadGraph(string word, Streams streams)
    {
        if (GraphSources.Open(GraphSources.Find([word]), streams.Input).Take(2).ToArray() is not [{ IsMissing: false } source])
        {
            streams.Show([new("EXR0702", ProblemSeverity.Error, word, default, "one graph is asked for, and this is none or several")]);
            return null;
        }

        var bytes = source.Problem is { } problem ? new(null, [problem]) : source.Utf8 is { } line ? new(line.ToArray(), []) : FileBytes.Read(source.File);
        var graph = bytes.Value is null ? new(null, bytes.Problems) : GraphFile.Read(bytes.Value, source.File, source.Line ?? 1);
        if (graph.Value is null)
        {
            streams.Show(graph.Problems);
            return null;
        }

        return new(graph.Value, source.File, bytes.Value) { Line = source.Line, Warnings = graph.Problems };
    }

    /// <summary>Shows an answer, or why there is none.</summary>
    public static int Answer<T>(
        Loaded<T> answer, OutputTarget<T>[]? targets, IReadOnlyList<OutputFormat<T>> formats, Func<T, Exit> exit, Streams streams) where T : class
    {
        streams.Show(answer.Problems);
        return answer.Value is null ? streams.Leave(new(ExitCodes.Unusable, "the question cannot be answered"))
            : Reports.Write(answer.Value, targets, formats, streams) ? streams.Leave(exit(answer.Value))
            : streams.Leave(new(ExitCodes.Unusable, "the answer could not be written"));
    }

    /// <summary>The rules asked for; null after showing the problems when they cannot be used.</summary>
    public static RuleSet? Load(string[]? paths, Streams streams)
    {
        var loaded = paths is { Length: > 0 } ? Packs.Read(paths) : Packs.BuiltIn();
        streams.Show(loaded.Problems);
        return loaded.Value;
    }
}
