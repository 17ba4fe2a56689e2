using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary>What the verbs that judge graphs have in common: which rules, day, scenario and waivers.</summary>
internal sealed class AnalysisArguments
{
    private readonly Option<string[]> rules = Shared.Rules();

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "the day to judge at (yyyy-MM-dd); the graph's own day when left out",
        HelpName = "DAY",
        CustomParser = ReadDay,
    };

    private readonly Option<string> scenario = new("--scenario")
    {
        Description = "which open triggers happen: base (none), all, or their ids with commas between",
        HelpName = "SCENARIO",
        DefaultValueFactory = static _ => "base",
    };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "a waiver file, as `waive` writes it: findings accepted for a time, which stay in every report and give no exit code 1; a waiver that ended, "
            + "means no finding or several, or is one of two for the same covers nothing and is a warning",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddWithoutWaiversTo(command);
        command.Options.Add(waivers);
    }

    /// <summary>Adds the options to a command that looks at findings whether they are waived or not.</summary>
    public void AddWithoutWaiversTo(Command command)
    {
        command.Options.Add(rules);
        command.Options.Add(asOf);
        command.Options.Add(scenario);
    }

    /// <summary>How to judge, where the rules may not be needed.</summary>
    public AnalysisOptions ReadOptions(ParseResult parsed) => new() { AsOf = parsed.GetValue(asOf), Scenario = parsed.GetValue(scenario)! };

    /// <summary>The rules; null after showing the problems when they cannot be used.</summary>
    public RuleSet? ReadRules(ParseResult parsed, Streams streams) => Shared.Load(parsed.GetValue(rules), streams);

    /// <summary>The rules and how to judge by them; null after showing the problems when a file cannot be used.</summary>
    public (RuleSet Rules, AnalysisOptions Options)? Read(ParseResult parsed, Streams streams)
    {
        var set = ReadRules(parsed, streams);
        var accepted = parsed.GetValue(waivers) is { } file ? WaiverFile.Read(file) : null;
        streams.Show(accepted?.Problems ?? []);
        return set is null || accepted is { Value: null } ? null : (set, ReadOptions(parsed) with { Waivers = accepted?.Value });
    }

    /// <summary>A day written yyyy-MM-dd.</summary>
    public static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryReadDay(text) is { } day)
        {
            return day;
        }

        result.AddError($"`{text}` is not a day; write it as yyyy-MM-dd");
        return null;
    }

    /// <summary>The same; null when it is no day.</summary>
    public static DateOnly? TryReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
