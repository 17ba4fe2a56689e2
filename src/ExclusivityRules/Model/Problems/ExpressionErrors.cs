namespace ExclusivityRules.Model;

/// <summary>What can be wrong with an expression or a pattern: EXR05xx, and names from EXR0103 on.</summary>
internal static class ExpressionErrors
{
    public const string NoSuchProperty = "EXR0103";

    public static ErrorEntry[] All { get; } =
    [
        new(NoSuchProperty, "no such property", "an expression names a property that the relation or node does not have; names are case-sensitive",
            "correct the name; `exclusivity vocabulary` lists all properties", "first.Stke >= 0.10"),
        new("EXR0540", "no such variable or fact", "a name stands for a variable of `match`, a fact of `LocalParams`, or the element of a list", "correct the name, or add it to the pattern", "frist.Stake >= 0.10"),
        new("EXR0541", "no such function", "the functions are Parameter, Turnover, Months, Min, Max and Abs", "use one of them; nothing else can be called", "Round(x)"),
        new("EXR0501", "too long", "expressions and patterns have a limit, so that no file can stop the tool", "split it: facts for values, named conditions for parts", ""),
        new("EXR0502", "too deep", "expressions nest at most 32 levels", "split it: facts for values, named conditions for parts", ""),
        new("EXR0503", "not a number", "a number is digits, with or without a point, and an `m` where arithmetic needs it", "write it so", "1e3"),
        new("EXR0504", "not a text", "a text stands in double quotes and holds no backslash", "correct it", "\"US"),
        new("EXR0505", "sign without meaning", "the language has && || ! == != < <= > >= + - * / and parentheses", "use one of these", "a = b"),
        new("EXR0506", "literal that is called", "a number or text has no members", "leave the dot or the parenthesis out", "\"a\".Length"),
        new("EXR0507", "element name that is taken", "the name of an element hides nothing", "choose another name", "Any(investor => ...)"),
        new("EXR0508", "null", "a missing fact makes the answer unknown by itself", "leave the comparison out", "x != null"),
        new("EXR0509", "parts that do not fit", "a text was compared with a number, or the like", "compare like with like", "first.Instrument > 3"),
        new("EXR0510", "number without `m`", "without it plain RulesEngine would compute in binary fractions", "put an `m` behind the number", "Max(x, 0.1m) >= 0.5"),
        new("EXR0511", "not a value", "a node, a relation or a list is not a value by itself", "name one of its properties, or count it", "{investor}"),
        new("EXR0512", "empty", "there is nothing to evaluate", "write an expression", ""),
        new("EXR0513", "not part of the language", "rules compute with the vocabulary alone", "see `exclusivity vocabulary`", ""),
        new("EXR0514", "division of whole numbers", "it would drop the fraction", "write one of them with an `m`", "1 / 2"),
        new("EXR0515", "element without a name", "what is asked of each element needs a name for it", "write `Any(x => ...)`", "investor.Tags.Any(true)"),
        new("EXR0516", "units that do not fit", "a share is compared with a share, money with money", "compare like with like, or divide first", "first.Stake > first.Committed"),
        new("EXR0517", "share above 1", "a share is a fraction from 0 to 1", "write 0.30 for 30 %", "first.Stake >= 30"),
        new("EXR0518", "text that never occurs", "the property has one of a few texts", "use one of them", "grant.Right == \"licence_\""),
        new("EXR0519", "condition that never changes", "it gives the same answer on every graph", "leave it out, or correct it", "first.Stake <= 1"),
        new("EXR0520", "pattern that does not read", "a pattern is paths of nodes and relations", "write it like (a)-[r:Investment]->(b), (b)-[:Competes]-(c)", "(a)->(b)"),
        new("EXR0521", "repetition out of range", "a relation may be repeated up to ten times", "write `{1,4}`", "-[:Owns]->{0,99}"),
        new("EXR0522", "two labels", "a variable has one label", "leave one out", "(a:Party), (a:Market)"),
        new("EXR0523", "no such label", "labels are those of the vocabulary", "correct it; `exclusivity vocabulary` lists all labels", "[:Investmnt]"),
        new("EXR0524", "variable name that is taken", "each variable means one thing, and no reserved word", "choose another name", "(parent)-[x:Grant]->(b)"),
        new("EXR0525", "direction that does not fit", "a relation points one way or has no direction", "write `-[:Label]-` for one without direction", "(a)-[:Competes]->(b)"),
        new("EXR0526", "ends that do not fit", "the relation connects other nodes", "see the vocabulary for what it connects", "(a)-[:ActiveIn]->(b:Party)"),
        new("EXR0530", "arguments that do not fit", "the function takes other arguments", "see `exclusivity vocabulary`", "Parameter(first.Id)"),
        new("EXR0531", "no such parameter", "the packs of the run define no parameter of this id", "correct the id, or define it in `parameters.json`", "Parameter(\"core.x\")"),
    ];
}
