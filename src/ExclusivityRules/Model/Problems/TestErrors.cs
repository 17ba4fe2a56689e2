namespace ExclusivityRules.Model;

/// <summary>What can be wrong with the tests of rules, and what deserves a look in rules: EXR08xx.</summary>
internal static class TestErrors
{
    public static ErrorEntry[] All { get; } =
    [
        new("EXR0801", "test of an unknown rule", "the test file names a rule that its pack does not have, or that is disabled", "correct the id", """{ "rule": "EX-DURATOIN" }"""),
        new("EXR0802", "graph of a case", "a case names one of the `graphs` of its file, and each is a path relative to the file or a graph document",
            "correct the name or the path", """{ "graph": "bsae" }"""),
        new("EXR0803", "test file without a case", "a file that tests nothing would look like one that passes", "add a case", """{ "cases": [] }"""),
        new("EXR0804", "case name used twice", "the output names cases, so each needs a name of its own", "write what the case shows", ""),
        new("EXR0805", "expectation that does not read",
            "a case expects one of flagged, clear, undetermined and notApplicable; a boundary three of them, and nothing else", "do as the message says", """{ "expect": "unknown" }"""),
        new("EXR0806", "name the rule does not have", "`on` names variables of the pattern, `facts` facts of the rule, `conditions` its conditions", "correct the name", """{ "on": { "investr": "alpha" } }"""),
        new("EXR0807", "graph that cannot be judged", "the graph of a case, with its changes, is not a valid graph document, or a change leads nowhere", "correct the graph or the change",
            """{ "set": { "/arrangements/9/share": 0.3 } }"""),
        new("EXR0808", "file that is there already", "a new rule would overwrite it", "choose another id, or remove the file", ""),
        new("EXR0821", "rule without a citation", "a finding is only as good as what it rests on", "name the law, guideline or decision in `legalBasis`", ""),
        new("EXR0822", "rule that cannot be cleared", "a reviewer wants to know what would clear a finding", "say it in `clears`", ""),
        new("EXR0823", "rule without a page", "every rule of a pack has a page that says why it exists, when not to use it, and shows examples", "write `<RULE-ID>.md` beside the rule file", ""),
        new("EXR0824", "rule without a test", "every rule of a pack has a file of cases in `tests`", "write one; `exclusivity new rule` shows how", ""),
        new("EXR0825", "fact used nowhere", "no condition, severity, sentence or other fact names it", "leave it out, or use it", ""),
        new("EXR0826", "share compared with a number above 1", "a share is a fraction from 0 to 1, so the comparison always comes out the same", "write 0.30 for 30 %",
            """{ "Name": "limit", "Expression": "30m" }"""),
        new("EXR0827", "threshold that its page states otherwise", "the page says `at least` where the rule asks for more, or the other way round", "correct the one that is wrong, by the law", ""),
        new("EXR0828", "rule that matches nothing", "in none of the graphs given does anything match the pattern of the rule", "check the pattern, or give a graph in which the rule matters", ""),
        new("EXR0829", "unverified figure without notice", "the rule uses a figure that nobody read in its source, and its page does not say so", "say on the page that it is not verified", ""),
    ];
}
