namespace ExclusivityRules.Model;

/// <summary>What can be wrong with waivers and baselines: EXR061x and EXR062x.</summary>
internal static class WaiverErrors
{
    public const string SaysTooLittle = "EXR0610";
    public const string NotInForce = "EXR0611";
    public const string TooLong = "EXR0612";
    public const string NotWaivable = "EXR0613";
    public const string OverBroad = "EXR0614";
    public const string Ambiguous = "EXR0615";
    public const string Stale = "EXR0616";
    public const string NotFlagged = "EXR0617";
    public const string NotABaseline = "EXR0620";
    public const string NotJudged = "EXR0621";
    public const string OtherGraphs = "EXR0622";

    public static ErrorEntry[] All { get; } =
    [
        new(SaysTooLittle, "waiver that says too little", "a waiver names the rule, the parties, a reason, who approved it, and its last day",
            "add what is missing", """{ "rule": "XI-RIVAL-STAKES", "match": {} }"""),
        new(NotInForce, "waiver not in force", "the day that is judged lies before `from`, or is `until` or later; the finding is shown as if there were no waiver",
            "have the finding looked at again, and approve a new waiver", """{ "until": "2025-12-31" }"""),
        new(TooLong, "waiver that lasts too long", "the pack of the rule limits how many days a waiver may last; a longer one covers nothing",
            "choose an earlier `until`", """{ "from": "2026-01-01", "until": "2036-01-01" }"""),
        new(NotWaivable, "rule that allows no waiver", "the rule says `waivable: false`; the finding is shown as if there were no waiver",
            "remove the waiver", ""),
        new(OverBroad, "waiver that means several findings", "a waiver covers one finding; one that means more covers none of them",
            "name more variables under `match`, and write one waiver for each finding", """{ "match": { "investor": "amazon" } }"""),
        new(Ambiguous, "several waivers for one finding", "two waivers in force mean the same finding, and none of them covers it",
            "remove all but one", ""),
        new(Stale, "waiver that means nothing", "no finding of the run is the one it speaks of: it is gone, the rule was not run, or an id or variable is misspelt",
            "correct it, or remove it", ""),
        new(NotFlagged, "waiver of a result that is not flagged", "what is undetermined or failed was not answered, and cannot be accepted",
            "add the facts the finding names as missing", ""),
        new(NotABaseline, "not a baseline", "the file is not a baseline of version 1, or a part of it is missing",
            "write it anew with `exclusivity baseline GRAPH`", """{ "schemaVersion": "2" }"""),
        new(NotJudged, "findings of the baseline not judged", "their rules are not among those of the run, are disabled, or were not judged to the end, so that nobody knows whether they are resolved",
            "judge with the rules the baseline was made with", "--rules other.rules.json"),
        new(OtherGraphs, "baseline of other graphs", "graphs are told apart by their `id`, and none of the run is one the baseline has findings of, so that all that is found reads as new",
            "compare with the baseline of this graph; where the id of the graph was changed, write the baseline anew", "--baseline another.json"),
    ];
}
