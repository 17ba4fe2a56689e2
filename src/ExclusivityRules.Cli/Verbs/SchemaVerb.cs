using System.CommandLine;
using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>schema NAME</c>: the JSON Schema of a kind of file.</summary>
internal static class SchemaVerb
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME") { Description = "the kind of file" };
        name.AcceptOnlyFromAmong("partnership-graph", "rules", "parameters", "pack", "tests", "waivers", "baseline", "report");
        var command = new Command("schema", "print the JSON Schema of a kind of file") { name };
        command.SetAction(parsed =>
        {
            if (Packs.Resource($"rules/schemas/{parsed.GetValue(name)}.schema.json") is not { } schema)
            {
                return streams.Leave(new(ExitCodes.Nothing, $"this version has no schema `{parsed.GetValue(name)}`"));
            }

            streams.Output.Write(Encoding.UTF8.GetString(schema.Span));
            return ExitCodes.Clear;
        });
        return command;
    }
}
