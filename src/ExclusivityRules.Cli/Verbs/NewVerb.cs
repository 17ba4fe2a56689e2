using System.CommandLine;
using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Scaffolding;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>new rule ID --pack PACK</c>: begin a rule with its page and tests.</summary>
internal static class NewVerb
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "the id of the rule, never used before" };
        var pack = new Option<string>("--pack") { Description = "the folder of the pack; it is made when it is not there", HelpName = "PACK", Required = true };
        var rule = new Command("rule", "begin a rule, with a page and tests to change") { id, pack };
        rule.SetAction(parsed =>
        {
            var files = RuleScaffold.Of(parsed.GetValue(id)!, parsed.GetValue(pack)!);
            streams.Show(files.Problems);
            if (files.Value is null)
            {
                return streams.Leave(new(ExitCodes.Unusable, "no rule was made"));
            }

            return MakeFolder(Path.Combine(parsed.GetValue(pack)!, "tests"))
                && files.Value.All(file => Reports.Save(file.Name, output => output.Write(Encoding.UTF8.GetString(file.Utf8.Span)), streams))
                ? Made(files.Value, streams)
                : streams.Leave(new(ExitCodes.Unusable, "a file could not be written"));
        });
        return new Command("new", "begin something new") { rule };
    }

    private static int Made(IReadOnlyList<PackFile> files, Streams streams)
    {
        foreach (var file in files)
        {
            streams.Output.Write($"{file.Name}\n");
        }

        return ExitCodes.Clear;
    }

    private static bool MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
