namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>Codes that rule files, parameters and packs raise: each a good rule file with one mistake.</summary>
internal static class RaisedByRules
{
    /// <summary>A good rule file, with nothing that deserves a look.</summary>
    public const string Good = """
        [ { "WorkflowName": "w",
            "Rules": [ {
              "RuleName": "R-1",
              "Properties": {
                "title": "A title", "concern": "control", "severity": "high", "parties": "entity",
                "match": "(holder)-[h:Holding]->(company)",
                "because": "{holder.Name} holds {h.Share:share} of {company.Name}.",
                "clears": "The holding is sold.", "legalBasis": [ { "citation": "A law", "status": "verified" } ] },
              "LocalParams": [ { "Name": "stake", "Expression": "h.Share" } ],
              "Operator": "And",
              "Rules": [
                { "RuleName": "large", "Expression": "stake >= 0.5m" },
                { "RuleName": "active", "Expression": "company.Name != \"Alpha\"" } ] } ] } ]
        """;

    /// <summary>Good parameters.</summary>
    public const string Parameter = $$"""[ { "id": "x.y", "title": "X", "unit": "share", "values": [ {{Value}} ] } ]""";

    private const string Value = """{ "from": "2020-01-01", "value": 0.3, "source": "a law", "verified": true }""";

    /// <summary>A good manifest of a pack.</summary>
    public const string Manifest = """{ "id": "p", "title": "P", "version": "1.0.0", "vocabulary": "1" }""";
    private const string RuleFile = "my.rules.json";
    private const string Figures = "parameters.json";
    private const string Condition = "stake >= 0.5m";
    private const string Match = "(holder)-[h:Holding]->(company)";

    public static IEnumerable<Raising> All =>
    [
        Mistake("EXR0103", Condition, "h.§Shre >= 0.5m && stake >= 0.5m"),
        new("EXR0401", ["check ~/p"], ("p/pack.json", Manifest), ("p/a.rules.json", Good), ("p/b.rules.json", Good.Replace("R-1", "§R-1", StringComparison.Ordinal))),
        Mistake("EXR0402", "\"R-1\"", "\"§my rule\""),
        Mistake("EXR0403", "\"Operator\"", "\"Actions\": §{ }, \"Operator\""),
        Mistake("EXR0404", "\"Operator\"", "\"RuleExpressionType\": \"§Sql\", \"Operator\""),
        Mistake("EXR0405", "\"And\"", "\"§and\""),
        Mistake("EXR0406", "\"Operator\": \"And\"", "\"Expression\": \"§stake >= 0.5m\""),
        Mistake("EXR0407", "\"R-1\"", "\"§R-1\"").Change(RuleFile, "\"Operator\": \"And\",", ""),
        Mistake("EXR0408", "\"active\"", "\"§large\""),
        Mistake("EXR0409", "\"R-1\"", "\"§R-1\"").Change(RuleFile, "\"severity\"", "\"from\": \"2026-01-01\", \"to\": \"2026-01-01\", \"severity\""),
        Mistake("EXR0410", "\"Name\": \"stake\"", "\"Name\": \"§parent\"").Change(RuleFile, Condition, "h.Share >= 0.5m"),
        Mistake("EXR0411", "\"Name\": \"stake\"", "\"Name\": \"§holder\"").Change(RuleFile, Condition, "h.Share >= 0.5m"),
        Mistake("EXR0412", "\"severity\": \"high\"", "\"severity\": §\"hihg\""),
        Mistake("EXR0413", "\"severity\": \"high\"", "\"severity\": §[ { \"if\": \"stake > 0.9m\", \"level\": \"high\" } ]"),
        new("EXR0414", ["check ~/my.rules.json"], ("my.rules.json", TooMany())),
        new("EXR0415", ["check ~/p"], ("p/pack.json", Manifest.Replace("\"1\"", "\"§2\"", StringComparison.Ordinal)), ("p/a.rules.json", Good)),
        Mistake("EXR0416", "[ {\n", "[ §{\n").Change(RuleFile, "\"severity\"", "\"supersededBy\": \"R-2\", \"severity\""),
        new("EXR0417", ["check ~/my.rules.json"], ("my.rules.json", Good[..^2] + ", { \"WorkflowName\": \"§w\", \"Rules\": [] } ]")),
        new("EXR0418", ["check ~/my.rules.json"], ("my.rules.json", """{ "WorkflowName": "w", "Rules": [] }""")),
        Mistake("EXR0420", "{holder.Name}", "holder.Name§}"),
        Mistake("EXR0421", "{h.Share:share}", "{h.Share:§percent}"),
        Figure("EXR0430", "[ { \"id\"", $"[ {{ \"id\": \"x.y\", \"title\": \"X\", \"unit\": \"share\", \"values\": [ {Value} ] }}, §{{ \"id\""),
        Figure("EXR0431", "{ \"id\"", "§{ \"id\"").Change(Figures, "\"share\"", "\"percent\""),
        Figure("EXR0432", "{ \"id\"", "§{ \"id\"").Change(Figures, Value, ""),
        Figure("EXR0433", "{ \"id\"", "§{ \"id\"").Change(Figures, "\"value\"", "\"to\": \"2020-01-01\", \"value\""),
        Figure("EXR0434", "{ \"id\"", "§{ \"id\"").Change(Figures, "a law", " "),
        Figure("EXR0435", "{ \"id\"", "§{ \"id\"").Change(Figures, "0.3", "30"),
        Figure("EXR0436", "{ \"id\"", "§{ \"id\"").Change(Figures, "\"values\": [", $"\"values\": [ {Value.Replace("\"value\"", "\"to\": \"2020-01-02\", \"value\"", StringComparison.Ordinal).Replace("2020-01-01", "2019-01-01", StringComparison.Ordinal)},"),
        new("EXR0440", ["analyze ~/graph.json --rules ~/none"], ("graph.json", RaisedByGraphs.Good)),
        new("EXR0441", ["check ~/p"], ("p/pack.json", Manifest)) { Prepare = folder => File.CreateSymbolicLink(folder.PathOf("p/gone.rules.json"), folder.PathOf("nowhere")) },
        Mistake("EXR0501", Condition, new string(' ', 4_000) + "§" + Condition),
        Mistake("EXR0502", Condition, new string('(', 32) + "§(" + Condition + new string(')', 33)),
        Mistake("EXR0503", Condition, "stake >= §1e3"),
        Mistake("EXR0504", Condition, "company.Name != §\\\"a"),
        Mistake("EXR0505", Condition, "stake §= 0.5m"),
        Mistake("EXR0506", "company.Name != \\\"Alpha\\\"", "\\\"Alpha\\\"§.Length > 1"),
        Mistake("EXR0507", Condition, "holder.Tags.Any(§company => true) && stake >= 0.5m"),
        Mistake("EXR0508", Condition, "stake != §null"),
        Mistake("EXR0509", Condition, "§company.Name > 3m"),
        Mistake("EXR0510", Condition, "Max(stake, 0.1m) >= §0.5"),
        Mistake("EXR0511", "{holder.Name}", "{§holder}"),
        Mistake("EXR0512", Condition, "§"),
        Mistake("EXR0513", Condition, "§company.Name < holder.Name"),
        Mistake("EXR0514", Condition, "stake >= 1 §/ 2"),
        Mistake("EXR0515", Condition, "holder.Tags.Any(§true) && stake >= 0.5m"),
        Mistake("EXR0516", Condition, "stake §> 3 * Months(h.Start, h.End)"),
        Mistake("EXR0517", Condition, "stake >= §30"),
        Mistake("EXR0518", "company.Name != \\\"Alpha\\\"", "company.Kind == §\\\"compny\\\""),
        Mistake("EXR0519", "company.Name != \\\"Alpha\\\"", "h.Share §<= 1"),
        Mistake("EXR0520", Match, "(holder)§->(company)"),
        Mistake("EXR0521", Match, "(holder)-[h:Holding]->(company), (company)-[:Holding]->§{0,99}(other)"),
        Mistake("EXR0522", Match, Match + ", (holder:Party), (holder:§Market)"),
        Mistake("EXR0523", Match, Match + ", (holder)-[:§Holdng]->(other)"),
        Mistake("EXR0524", Match, Match + ", (§parent)-[:Holding]->(holder)"),
        Mistake("EXR0525", Match, Match + ", (holder)-[:§Competes]->(company)"),
        Mistake("EXR0526", Match, Match + ", (holder)-[:§ActiveIn]->(other:Party)"),
        Mistake("EXR0530", Condition, "stake >= §Parameter(holder.Name)"),
        Mistake("EXR0531", Condition, "stake >= Parameter(§\\\"x.z\\\")"),
        Mistake("EXR0540", Condition, "§stak >= 0.5m && stake >= 0.5m"),
        Mistake("EXR0541", Condition, "§Round(stake) >= 0.5m"),
    ];

    /// <summary>A rule file with a mistake.</summary>
    private static Raising Mistake(string code, string before, string after) =>
        new Raising(code, ["check ~/my.rules.json"], (RuleFile, Good)).Change(RuleFile, before, after);

    /// <summary>Parameters with a mistake.</summary>
    private static Raising Figure(string code, string before, string after) =>
        new Raising(code, ["check ~/my.rules.json"], (RuleFile, Good), (Figures, Parameter)).Change(Figures, before, after);

    private static string TooMany()
    {
        var rule = """{ "RuleName": "N", "Properties": { "title": "T", "concern": "control", "severity": "low", "match": "(a)", "because": "B.", "clears": "C.", "legalBasis": [ { "citation": "L", "status": "verified" } ] }, "Expression": "a.Name != \"x\"" }""";
        var rules = Enumerable.Range(0, 10_001).Select(i => rule.Replace("\"N\"", i == 10_000 ? "\"§N\"" : $"\"N{i}\"", StringComparison.Ordinal));
        return "[ { \"WorkflowName\": \"w\", \"Rules\": [\n" + string.Join(",\n", rules) + " ] } ]";
    }
}
