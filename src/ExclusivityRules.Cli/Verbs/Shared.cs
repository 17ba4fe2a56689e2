using System.CommandLine;
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
        Description = "a file, a folder, a pattern with *, ? and **, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--rules PATH...</c></summary>
    public static Option<string[]> Rules() => new("--rules")
    {
        Description = "a rule file, a pack, or a folder of packs; all built-in packs when left out",
        HelpName = "PATH",
    };

    /// <summary><c>--output FORMAT[:FILE]...</c></summary>
    public static Option<OutputTarget[]> Outputs() => new("--output", "-o")
    {
        Description = $"how to report, and the file to write: {string.Join(", ", ReportFormat.All.Select(format => format.Name))}; text when left out",
        HelpName = "FORMAT[:FILE]",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result =>
        {
            var targets = new List<OutputTarget>();
            foreach (var token in result.Tokens)
            {
                if (OutputTarget.Parse(token.Value, out var error) is { } target)
                {
                    targets.Add(target);
                }
                else
                {
                    result.AddError(error);
                }
            }

            if (OutputTarget.Clash(targets))
            {
                result.AddError("two outputs go to the same place; give each its own file: --output FORMAT:FILE");
            }

            return [.. targets];
        },
    };

    /// <summary>The rules asked for; null after showing the problems when they cannot be used.</summary>
    public static RuleSet? Load(string[]? paths, Streams streams)
    {
        var loaded = paths is { Length: > 0 } ? Packs.Read(paths) : Packs.BuiltIn();
        if (loaded.Value is null)
        {
            streams.Show(loaded.Problems);
        }

        return loaded.Value;
    }
}
