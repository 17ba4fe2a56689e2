namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>Codes that tests of rules raise, and what deserves a look in rules.</summary>
internal static class RaisedByTests
{
    private const string Rules = "my.rules.json";
    private const string Figures = "parameters.json";
    private const string TestFile = "tests/R-1.json";
    private const string Page = "R-1.md";
    private const string Figure = "Parameter(\\\"x.y\\\")";
    private const string Case = """{ "name": "most of it", "graph": "base", "expect": "flagged" }""";

    private static readonly string Test = $$"""
        { "rule": "R-1", "graphs": { "base": {{RaisedByGraphs.Good.ReplaceLineEndings(" ")}} },
          "cases": [
            {{Case}} ] }
        """;

    private static string Marked => Raising.Changed(RaisedByRules.Good, "\"Rules\": [ {", "\"Rules\": [ §{");

    public static IEnumerable<Raising> All =>
    [
        Mistake("EXR0801", "\"R-1\"", "\"§R-2\""),
        Mistake("EXR0802", "\"graph\": \"base\"", "\"graph\": \"§bsae\""),
        Mistake("EXR0803", "\"R-1\"", "\"§R-1\"").Change(TestFile, Case, ""),
        Mistake("EXR0804", Case, Case + ", " + Case.Replace("\"most of it\"", "\"§most of it\"", StringComparison.Ordinal)),
        Mistake("EXR0805", "\"flagged\"", "§\"unknown\""),
        Mistake("EXR0806", "\"most of it\"", "\"§most of it\"").Change(TestFile, "\"expect\"", "\"on\": { \"x\": \"a\" }, \"expect\""),
        Mistake("EXR0807", "\"most of it\"", "\"§most of it\"").Change(TestFile, "\"expect\"", "\"set\": { \"/arrangements/9/share\": 0.3 }, \"expect\""),
        new("EXR0808", ["new rule R-1 --pack ~/p"], ("p/R-1.md", "")),
        Look("EXR0821").Change(Rules, ", \"legalBasis\": [ { \"citation\": \"A law\", \"status\": \"verified\" } ]", ""),
        Look("EXR0822").Change(Rules, "The holding is sold.", " "),
        Look("EXR0823") with { Files = [.. Look("EXR0823").Files.Where(file => file.Name != Page)] },
        Look("EXR0824") with { Files = [.. Look("EXR0824").Files.Where(file => file.Name != TestFile)] },
        Look("EXR0825").Change(Rules, "stake >= 0.5m", "h.Share >= 0.5m"),
        Look("EXR0826").Change(Rules, "\"h.Share\" }", "\"h.Share\" }, { \"Name\": \"limit\", \"Expression\": \"30m\" }").Change(Rules, "stake >= 0.5m", "stake >= limit"),
        Look("EXR0827").Change(Rules, "0.5m", Figure).Change(Page, "at least", "more than"),
        new("EXR0828", ["check ~/my.rules.json ~/graph.json"], (Rules, Marked.Replace("h:Holding", "h:Seat", StringComparison.Ordinal).Replace("h.Share:share", "h.Role", StringComparison.Ordinal).Replace("\"h.Share\"", "\"0.7m\"", StringComparison.Ordinal)), ("graph.json", RaisedByGraphs.Good)),
        Look("EXR0829").Change(Rules, "0.5m", Figure).Change(Figures, "true", "false"),
    ];

    /// <summary>A pack whose tests hold a mistake.</summary>
    private static Raising Mistake(string code, string before, string after) => (Look(code) with { Commands = ["test ~"] }).Change(Rules, "§", "").Change(TestFile, before, after);

    /// <summary>A pack with nothing that deserves a look, the rule marked.</summary>
    private static Raising Look(string code) =>
        new(code, ["check ~"], ("pack.json", RaisedByRules.Manifest), (Rules, Marked), (Figures, RaisedByRules.Parameter), (TestFile, Test), (Page, "# A title\n\nA holding of at least 30 %.\n"));
}
