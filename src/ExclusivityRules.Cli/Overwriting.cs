using System.CommandLine;
using System.CommandLine.Parsing;
using ExclusivityRules.Input;

namespace ExclusivityRules.Cli;

/// <summary>Refuses to write over a file that the same run reads: a graph, a rule file, waivers, a baseline or a report.</summary>
internal static class Overwriting
{
    private const string Output = "--output";

    public static void Refuse(Command command)
    {
        if (command.Options.Any(option => option.Name == Output))
        {
            command.Validators.Add(Check);
        }

        foreach (var below in command.Subcommands)
        {
            Refuse(below);
        }
    }

    private static void Check(CommandResult result)
    {
        var words = result.Children.Where(child => !IsOutput(child)).SelectMany(child => child.Tokens).Select(token => token.Value);
        var outputs = result.Children.Where(IsOutput).SelectMany(child => child.Tokens).Select(token => FileOf(token.Value)).ToArray();
        if (outputs.Length == 0)
        {
            return;
        }

        var read = words.Where(word => word.Length > 0).SelectMany(InputFiles.Find).Where(File.Exists).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var file in outputs.Where(file => file.Length > 0 && read.Contains(Path.GetFullPath(file))))
        {
            result.AddError($"`{file}` is read by this run and would be written over; give the output a file of its own");
        }
    }

    private static bool IsOutput(SymbolResult child) => child is OptionResult { Option.Name: Output };

    // FORMAT:FILE, or a file where there is one format only.
    private static string FileOf(string output) => output[(output.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
