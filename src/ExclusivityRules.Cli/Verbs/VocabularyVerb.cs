using System.CommandLine;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>vocabulary</c>: what rules can name.</summary>
internal static class VocabularyVerb
{
    public static Command Create(Streams streams)
    {
        var command = new Command("vocabulary", "print what rules can name: nodes, relations, properties with their units, functions");
        command.SetAction(_ => streams.Output.Write(VocabularyPage.Markdown));
        return command;
    }
}
