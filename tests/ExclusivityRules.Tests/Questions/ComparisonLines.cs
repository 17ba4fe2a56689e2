using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Tests.Questions;

/// <summary>A comparison of holdings in short: the state, the holding, and the values that changed.</summary>
internal static class ComparisonLines
{
    private static readonly Dictionary<(string, string), string> Ids = new() { [("c", "i")] = "h1", [("d", "i")] = "h2", [("d", "e")] = "h3" };

    public static string Of(FindingsComparison comparison) => string.Join("; ", comparison.Findings.Select(finding => string.Join(' ',
        [EnumNames.Of(finding.State), Ids[(finding.Parties[0], finding.Parties[1])], .. finding.Changes.Select(change => $"{change.Was!.Name} {Value(change.Was)} {Value(change.Now!)}")])));

    private static string Value(FactResult fact) => Words.Value(fact.Value, null);
}
