namespace ExclusivityRules.Model;

/// <summary>What can be wrong with the tests of rules: EXR08xx.</summary>
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
    ];
}
