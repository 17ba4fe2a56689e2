using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>rules list</c> and <c>rules show ID</c>: what rules there are.</summary>
internal static class RulesVerb
{
    public static Command Create(Streams streams) => new("rules", "list the rules, or show one") { List(streams), Show(streams) };

    private static Command List(Streams streams)
    {
        var paths = Shared.Rules();
        var command = new Command("list", "list the rules with severity and concern") { paths };
        command.SetAction(parsed => WithRules(parsed.GetValue(paths), streams, set =>
        {
            var width = set.Rules.Max(rule => rule.Id.Length);
            foreach (var rule in set.Rules)
            {
                streams.Output.Write($"{rule.Id.PadRight(width)}  {EnumNames.Of(rule.Severity),-6}  {EnumNames.Of(rule.Concern),-16}  {rule.Title}\n");
            }

            return ExitCodes.Clear;
        }));
        return command;
    }

    private static Command Show(Streams streams)
    {
        var paths = Shared.Rules();
        var id = new Argument<string>("ID") { Description = "the id of the rule" };
        var command = new Command("show", "show the page of a rule") { id, paths };
        command.SetAction(parsed => WithRules(parsed.GetValue(paths), streams, set =>
        {
            var rule = set.Rules.FirstOrDefault(rule => rule.Id.Equals(parsed.GetValue(id), StringComparison.OrdinalIgnoreCase));
            if (rule is null)
            {
                return streams.Refuse(
                    $"no rule `{parsed.GetValue(id)}`; `exclusivity rules list` lists them{DidYouMean.IdHint(parsed.GetValue(id)!, set.Rules.Select(rule => rule.Id))}");
            }

            Write(rule, streams.Output);
            return ExitCodes.Clear;
        }));
        return command;
    }

    private static int WithRules(string[]? paths, Streams streams, Func<RuleSet, int> use)
    {
        var set = Shared.Load(paths, streams);
        return set is null ? streams.Leave(new(ExitCodes.Unusable, "the rules cannot be used"))
            : set.Rules.Count == 0 ? streams.Leave(new(ExitCodes.Nothing, "there is no rule"))
            : use(set);
    }

    private static void Write(Rule rule, TextWriter output)
    {
        output.Write($"{rule.Id}  {rule.Title}\n");
        output.Write($"severity {EnumNames.Of(rule.Severity)}, concern {EnumNames.Of(rule.Concern)}, pack {rule.Pack}\n");
        output.Write($"{rule.File}:{rule.Place.Line}:{rule.Place.Column}\n");
        output.Write($"matches {rule.MatchText}\n");
        foreach (var basis in rule.LegalBasis)
        {
            output.Write($"rests on {basis.Citation} ({basis.Status})\n");
        }

        output.Write(rule.Clears is null ? "" : $"would clear it: {rule.Clears}\n");
        output.Write(rule.Page is null ? "" : $"\n{rule.Page.TrimEnd()}\n");
    }
}
