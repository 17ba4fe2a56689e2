using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Testing;

/// <summary>Compares what a case expects with what was seen.</summary>
internal static class Comparison
{
    /// <summary>What differs, one sentence each; none when the case passes.</summary>
    /// <param name="expected">What the case expects of every result it means.</param>
    /// <param name="seen">What was seen.</param>
    public static IReadOnlyList<string> Differences(Expectation expected, CaseResults seen)
    {
        if (seen.Limit is not null)
        {
            return [$"the rule was not judged to the end: {seen.Limit}"];
        }

        if (seen.Meant.Count == 0)
        {
            return expected.Outcome == Outcome.NotApplicable ? [] : [$"expected {EnumNames.Of(expected.Outcome)}, was notApplicable{Others(seen)}"];
        }

        return seen.Meant.SelectMany(finding => Of(expected, finding)
            .Select(difference => seen.Meant.Count == 1 ? difference : $"{difference}, on {Bound(finding)}")).ToArray();
    }

    /// <summary>The ids a result is bound to: <c>buyer = acme, supplier = beta</c>.</summary>
    public static string Bound(Finding finding) => string.Join(", ", finding.Bindings.Select(bound => $"{bound.Key} = {bound.Value}"));

    private static IEnumerable<string> Of(Expectation expected, Finding finding)
    {
        if (finding.Outcome != expected.Outcome)
        {
            var why = finding.Error is null ? "" : $" ({finding.Error})";
            yield return $"expected {EnumNames.Of(expected.Outcome)}, was {EnumNames.Of(finding.Outcome)}{why}";
        }

        if (expected.Severity is { } severity && finding.Severity != severity)
        {
            yield return $"severity: expected {EnumNames.Of(severity)}, was {EnumNames.Of(finding.Severity)}";
        }

        // A rule changed for a test of its tests may lack a condition.
        foreach (var condition in finding.Conditions)
        {
            if (expected.Conditions.TryGetValue(condition.Name, out var met) && met != condition.Met)
            {
                yield return $"condition `{condition.Name}`: expected {Met(met)}, was {Met(condition.Met)}";
            }
        }

        foreach (var fact in finding.Facts)
        {
            if (expected.Facts.TryGetValue(fact.Name, out var value) && FactJson.Of(fact.Value) is var seen && !JsonNode.DeepEquals(value, seen))
            {
                yield return $"fact `{fact.Name}`: expected {Fact(value)}, was {Fact(seen)}";
            }
        }

        var missing = Missing(finding);
        if (expected.Missing is { } pointers && !pointers.SequenceEqual(missing, StringComparer.Ordinal))
        {
            yield return $"missing: expected {List(pointers)}, was {List(missing)}";
        }
    }

    /// <summary>The pointers of the missing facts of a result, in ordinal order.</summary>
    public static string[] Missing(Finding finding) =>
        finding.Missing.Select(missing => missing.Pointer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

    private static string Met(bool? met) => met switch { true => "true", false => "false", null => "unknown" };

    private static string Fact(JsonNode? value) => value is null ? "unknown" : FactJson.Text(value);

    private static string List(IReadOnlyList<string> pointers) => pointers.Count == 0 ? "nothing" : string.Join(", ", pointers);

    private static string Others(CaseResults seen) => seen.All.Count == 0
        ? ": nothing matches the pattern of the rule, or the rule is not in force on the day"
        : $": no result has the bindings of `on`; there {(seen.All.Count == 1 ? "is" : "are")} {string.Join("; ", seen.All.Take(3).Select(Bound))}";
}
