using System.Text.RegularExpressions;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>The shipped rules with one word or sign spoilt: each gives an error at the line of the mistake.</summary>
[TestClass]
public sealed partial class MutatedRuleTests
{
    private static readonly string Parameters = File.ReadAllText(Repository.PathOf("rules/core/parameters.json"));

    [GeneratedRegex("""^\s*\{\n\s*"RuleName".+?^      \}""", RegexOptions.Multiline | RegexOptions.Singleline, 10_000)]
    private static partial Regex WholeRules();

    [GeneratedRegex("""
        "(?:Expression|match|unless|if)": "(?<text>(?:[^"\\]|\\.)+)"|"(?<text>[A-Za-z]+)":
        """, RegexOptions.None, 10_000)]
    private static partial Regex Texts();

    [GeneratedRegex("""\\"[^"]*\\"|[A-Za-z_][A-Za-z0-9_]*|[&|=!<>]+|[-(){}\[\]:,./+*]""", RegexOptions.None, 10_000)]
    private static partial Regex Words();

    [GeneratedRegex("""{ "Name": "(?<name>[^"]+)",""", RegexOptions.None, 10_000)]
    private static partial Regex FactName();

    [TestMethod]
    public void Read_OneWordSpoilt_IsAnErrorAtItsLine()
    {
        var reported = 0;
        foreach (var (rule, start, length) in Mutations())
        {
            foreach (var spoilt in Spoilt(rule.Substring(start, length)))
            {
                reported += Check(rule, start, length, spoilt) ? 1 : 0;
            }
        }

        Assert.IsGreaterThanOrEqualTo(500, reported, $"only {reported} mutations were errors");
    }

    // Every ninth word, so that all rules and kinds of words come up and the test stays short.
    private static IEnumerable<(string Rule, int Start, int Length)> Mutations() => Directory
        .GetFiles(Repository.PathOf("rules/core"), "*.rules.json").Order(StringComparer.Ordinal)
        .SelectMany(file => WholeRules().Matches(File.ReadAllText(file)))
        .SelectMany(rule => Texts().Matches(rule.Value)
            .SelectMany(text => Words().Matches(text.Groups["text"].Value)
                .Select(word => (rule.Value, text.Groups["text"].Index + word.Index, word.Length))))
        .Where((_, i) => i % 6 == 0);

    private static IEnumerable<string> Spoilt(string word) => char.IsAsciiLetter(word[0]) ? [word + "x", "", "zz"] : ["", "#"];

    private static bool Check(string rule, int start, int length, string spoilt)
    {
        var mutated = rule[..start] + spoilt + rule[(start + length)..];
        var problems = Packed.ReadRules($$"""{ "WorkflowName": "w", "Rules": [{{mutated}}] }""", parameters: Parameters).Problems
            .Where(problem => problem.Severity == ProblemSeverity.Error).ToArray();
        if (problems.Length == 0)
        {
            return false;
        }

        // A variable that is renamed in the pattern is missing where it is used, and a fact of another type shows where it is used.
        var line = 1 + rule.AsSpan(0, start).Count('\n');
        var word = rule.Substring(start, length);
        var lines = mutated.Split('\n');
        var fact = FactName().Match(lines[line - 1]);
        var right = problems.Any(problem => problem.Place.Line == line
            || (fact.Success && lines[problem.Place.Line - 1].Contains(fact.Groups["name"].Value, StringComparison.Ordinal))
            || (problem.Code == "EXR0540" && lines[problem.Place.Line - 1].Contains(word, StringComparison.Ordinal)));
        Assert.IsTrue(right, $"`{word}` became `{spoilt}` in line {line}: {string.Join('\n', problems.Select(problem => $"{problem.Place.Line}: {problem.Message}"))}\n{mutated}");
        return true;
    }
}
