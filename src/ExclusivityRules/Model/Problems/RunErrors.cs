namespace ExclusivityRules.Model;

/// <summary>What can be said of a run: EXR06xx.</summary>
internal static class RunErrors
{
    public const string NotFinished = "EXR0607";
    public const string NotRecords = "EXR0630";
    public const string OtherRun = "EXR0631";
    public const string OtherInput = "EXR0632";
    public const string NoSuchRule = "EXR0640";
    public const string NoSuchId = "EXR0641";
    public const string CannotChange = "EXR0642";
    public const string NotAPart = "EXR0643";
    public const string NotComparable = "EXR0644";

    public static ErrorEntry[] All { get; } =
    [
        new("EXR0601", "no such trigger", "the scenario names something that the graph does not declare as a trigger", "use `base`, `all`, or ids of triggers", "--scenario ipo,agi"),
        new("EXR0602", "arrangements left out", "arrangements that are rumoured, terminated, not begun, ended, or whose condition does not hold are not judged",
            "choose another day or scenario to see them judged", ""),
        new("EXR0603", "rules left out", "rules with `Enabled: false` are not judged", "enable them", ""),
        new("EXR0604", "parameter without value on the day", "the series of the parameter begins later or ended before", "judge at another day, or add the value", ""),
        new("EXR0605", "scenarios left out", "up to ten triggers are tried in every combination, each finding within the budgets of a rule", "judge the scenarios of interest one by one with `--scenario`", ""),
        new("EXR0606", "cross-check", "answers were compared with those of plain RulesEngine, where every fact is known", "report a difference: one of the two is wrong", "--cross-check"),
        new(NotFinished, "run that did not come to its end", "it was cancelled or stopped: what was judged until then is reported, and nothing is known of the rest",
            "run it again; records go on with `--output ndjson:FILE --resume`", ""),
        new(NotRecords, "not a file of records", "`--resume` goes on with a file that a run with `--output ndjson:FILE` left behind, and this is none",
            "name that file, or leave `--resume` out to begin anew", "--resume --output ndjson:notes.txt"),
        new(OtherRun, "records of another run", "the rules, the options, the waivers, the baseline or the version are not those of the run that is to go on",
            "use what the run began with, or leave `--resume` out to begin anew", "--resume --fail-on high"),
        new(OtherInput, "inputs changed", "an input that the run has already judged is now another, in another place, or gone",
            "restore it, or leave `--resume` out to begin anew", ""),
        new(NoSuchRule, "no such rule", "none of the rules loaded has this id", "`exclusivity rules list` names them; --rules loads others", "why-not XI-RIVAL-STAKE graph.json --on amazon"),
        new(CannotChange, "change that cannot be made", "the pointer leads nowhere in the graph, or nothing can stand there",
            "begin with `/` and name entries of lists by their number (from 0) or their id", "--set /arrangements/no-such-id/stake=0.2"),
        new(NotAPart, "not a part of a graph", "what is added is an object with lists of a graph document: parties, arrangements and so on",
            "leave the other members out", """{ "arrangement": {} }"""),
        new(NotComparable, "not comparable", "one report is compared with one other", "write a report for each graph with --output json:FILE", ""),
        new(NoSuchId, "no such id", "the graph lists nothing of this id", "correct the id; ids are case-sensitive", "why-not XI-RIVAL-STAKES graph.json --on amazno"),
    ];

    /// <summary>That a run did not come to its end.</summary>
    public static Problem Stopped(string message) => new(NotFinished, ProblemSeverity.Error, "", default, message);
}
