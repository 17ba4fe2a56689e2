namespace ExclusivityRules.Model;

/// <summary>What can be wrong with rule files, parameters and packs: EXR04xx.</summary>
internal static class RuleErrors
{
    public static ErrorEntry[] All { get; } =
    [
        new("EXR0401", "rule id used twice", "two rules of the run have the same id; an id is never reused", "give one of them another id", ""),
        new("EXR0402", "not a rule id", "a rule id has letters, digits, hyphens, dots and underscores, at most 100", "choose another id", """{ "RuleName": "my rule" }"""),
        new("EXR0403", "member that is not used here", "plain RulesEngine knows the member, but it can run code, write templates or change what other rules mean",
            "do as the message says", """{ "Actions": { } }"""),
        new("EXR0404", "unknown expression type", "there is one expression type", "write `LambdaExpression`, or leave the member out", """{ "RuleExpressionType": "Sql" }"""),
        new("EXR0405", "unknown operator", "plain RulesEngine accepts other spellings and then ignores the conditions", "write `And` or `Or`", """{ "Operator": "and" }"""),
        new("EXR0406", "two readings", "`Expression` stands beside `Rules` or `Operator`; plain RulesEngine would ignore one of them", "leave one of them out", ""),
        new("EXR0407", "no condition", "a rule without a condition would flag whatever its pattern matches", "give it `Expression`, or `Operator` and `Rules`", ""),
        new("EXR0408", "name of a condition", "reports name conditions, so each needs a name of its own", "write what the condition asks", ""),
        new("EXR0409", "rule that never applies", "`to` is the first day the rule no longer applies", "correct `from` or `to`", ""),
        new("EXR0410", "not a name", "a fact is named by letters, digits and underscores, and by no word the parser reads as something else", "choose another name", """{ "Name": "parent" }"""),
        new("EXR0411", "name used twice", "the name already stands for a variable of the pattern, another fact or a function", "choose another name", ""),
        new("EXR0412", "not a severity", "the severities are info, low, medium and high", "write one of them, or a list of bands", """{ "severity": "hihg" }"""),
        new("EXR0413", "severity bands", "the first band whose `if` is met counts, and the last one has no `if`", "add a last band with only a level",
            """[ { "if": "share >= 0.40m", "level": "high" }, { "level": "medium" } ]"""),
        new("EXR0414", "too many rules", "a run has at most 10,000 rules", "split the packs over several runs", ""),
        new("EXR0415", "unknown vocabulary", "the pack was written for another version of the vocabulary", "use a tool that knows it, or revise the pack", """{ "vocabulary": "2" }"""),
        new("EXR0416", "successor is missing", "the rule that `supersededBy` names is not among the rules of the run", "load its pack too, or correct the id", ""),
        new("EXR0417", "workflow name used twice", "plain RulesEngine keeps only the last workflow of a name", "give each workflow its own name", ""),
        new("EXR0418", "rule file without rules", "the file has no workflow, or none of its workflows has a rule; nothing can be found by it", "add rules, or leave the file out", """{ "WorkflowName": "mine", "Rules": [] }"""),
        new("EXR0420", "lone brace", "in a sentence braces stand around a value", "write the value between `{` and `}`, or leave the brace out", "{investor.Name"),
        new("EXR0421", "unknown format", "a value is written in one of a few formats", "use one of those the message lists", "{first.Committed:dollars}"),
        new("EXR0430", "parameter id used twice", "two parameters of the run have the same id", "give one of them another id", ""),
        new("EXR0431", "unknown unit", "a parameter counts something rules can compare", "use one of the units the message lists", """{ "unit": "percent" }"""),
        new("EXR0432", "parameter without value", "a parameter has at least one value", "add one, with its dates and source", ""),
        new("EXR0433", "value without a day", "`to` is the first day the value is no longer in force", "correct `from` or `to`", ""),
        new("EXR0434", "value without source", "a legal figure is only as good as its source", "say where the value was read", ""),
        new("EXR0435", "share out of range", "a share is a fraction from 0 to 1", "write 0.30 for 30 %", """{ "unit": "share", "value": 30 }"""),
        new("EXR0436", "gap or overlap", "on each day between its first and its last a series has exactly one value", "make each `to` the `from` of the next value", ""),
        new("EXR0440", "no pack here", "a pack is a folder with a `pack.json`; a rule file ends in `.rules.json`", "correct the path", ""),
        new("EXR0441", "unreadable file", "the system does not let the tool read the file", "check that it exists and may be read", ""),
    ];
}
