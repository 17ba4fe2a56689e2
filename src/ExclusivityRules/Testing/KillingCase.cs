using System.Globalization;
using System.Text.Json.Nodes;
using ExclusivityRules.Expressions;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>
/// Looks for a case that tells a mutant from its rule: takes the graphs of the cases there are and changes one value that the
/// conditions look at, to each threshold, a step to either side of it, and what else it may be.
/// </summary>
internal static class KillingCase
{
    // How many changes are tried for a mutant; most are killed by one of the first.
    private const int MostChanges = 300;

    private static readonly decimal[] Steps = [0.0001m, 0.001m, 0.01m, 0.5m, 1];

    /// <summary>A case as a test file writes it; null when none was found.</summary>
    /// <param name="tests">The rule and its cases.</param>
    /// <param name="seen">What the rule gives on each case.</param>
    /// <param name="mutant">The mutant.</param>
    public static string? Find(RuleTests tests, IReadOnlyList<CaseResults> seen, Rule mutant)
    {
        var changes = tests.Runs.Zip(seen).SelectMany(one => Candidates(one.First, one.Second, tests.Rule).Select(change => (Run: one.First, Change: change)));
        foreach (var (run, change) in changes.Take(MostChanges))
        {
            if (run.With([change]) is { } situation && Verdict(run, tests.Rule, situation) is { } expected && Verdict(run, mutant, situation) is { } other
                && expected != other)
            {
                return Write(run.Test, change, expected);
            }
        }

        return null;
    }

    // The outcome and severity of all results meant; null when they are not one.
    private static (Outcome Outcome, Severity? Severity)? Verdict(CaseRun run, Rule rule, TestSituation situation)
    {
        var results = run.Judge(rule, situation);
        var verdicts = results.Meant.Select(finding => (finding.Outcome, (Severity?)finding.Severity)).Distinct().ToArray();
        return results.Limit is not null || verdicts.Length > 1 ? null : verdicts.Length == 0 ? (Outcome.NotApplicable, null) : verdicts[0];
    }

    private static IEnumerable<(string Pointer, JsonNode? Value)> Candidates(CaseRun run, CaseResults results, Rule rule)
    {
        var document = JsonNode.Parse(run.Document)!;
        var operands = results.Meant.SelectMany(finding => finding.Conditions).SelectMany(condition => condition.Operands).ToArray();
        var thresholds = operands.Select(operand => operand.Value).OfType<ReportValue.Number>().Select(number => number.Value.Exact).OfType<decimal>()
            .Concat(run.Figures(rule.Logic.Parameters)).Concat(Constants<Interval>(rule).Select(constant => constant.Exact).OfType<decimal>())
            .Append(0).Distinct().Order().ToArray();
        var texts = Constants<string?>(rule).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var pointers = operands.SelectMany(operand => operand.From)
            .Concat(results.Meant.SelectMany(finding => finding.Missing).Select(missing => missing.Pointer))
            .Concat(results.Meant.SelectMany(finding => finding.Evidence).SelectMany(item => Members(document, item.Pointer)))
            .Distinct(StringComparer.Ordinal);
        return pointers.SelectMany(pointer => Values(GraphEdit.Find(document, pointer), thresholds, texts).Select(value => (pointer, value)));
    }

    // What the conditions, facts and severities of a rule themselves state.
    private static IEnumerable<T> Constants<T>(Rule rule) => RuleParts.Of(rule.Logic).SelectMany(part => part.All()).OfType<ConstantExpr<T>>().Select(constant => constant.Value);

    private static IEnumerable<string> Members(JsonNode document, string pointer) => GraphEdit.Find(document, pointer) is JsonObject arrangement
        ? arrangement.Where(member => member.Value is JsonValue).Select(member => $"{pointer}/{member.Key}")
        : [];

    private static IEnumerable<JsonNode?> Values(JsonNode? now, IReadOnlyList<decimal> thresholds, IReadOnlyList<string> texts)
    {
        if (now is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return [JsonValue.Create(!flag), null];
        }

        if (now is JsonValue text && text.TryGetValue<string>(out var word))
        {
            return DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? [.. new[] { -366, -31, -1, 1, 31, 366 }.Select(days => JsonValue.Create(day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), null]
                : [.. texts.Select(other => JsonValue.Create(other)), null];
        }

        var numbers = thresholds.SelectMany(threshold => Steps.SelectMany(step => new[] { threshold, threshold - step, threshold + step }))
            .Distinct().Select(number => JsonNode.Parse(Interval.Digits(number)));
        return now is null
            ? [JsonValue.Create(true), JsonValue.Create(false), .. texts.Select(other => JsonValue.Create(other)), .. numbers]
            : [.. numbers, null];
    }

    private static string Write(TestCase test, (string Pointer, JsonNode? Value) change, (Outcome Outcome, Severity? Severity) expected)
    {
        var set = new JsonObject(test.Changes.Append(change).GroupBy(one => one.Pointer, StringComparer.Ordinal)
            .Select(same => KeyValuePair.Create(same.Key, same.Last().Value?.DeepClone())));
        var written = new JsonObject { ["name"] = $"{change.Pointer} = {change.Value?.ToJsonString() ?? "not known"}", ["graph"] = test.Entry.Graph.Text, ["set"] = set };
        if (test.Entry.AsOf is { } day)
        {
            written["asOf"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (test.Entry.Scenario is { } scenario)
        {
            written["scenario"] = scenario;
        }

        if (test.Entry.On.Count > 0)
        {
            written["on"] = new JsonObject(test.Entry.On.Select(meant => KeyValuePair.Create(meant.Key, (JsonNode?)JsonValue.Create(meant.Value))));
        }

        written["expect"] = EnumNames.Of(expected.Outcome);
        if (expected.Severity is { } severity)
        {
            written["severity"] = EnumNames.Of(severity);
        }

        return FactJson.Text(written);
    }
}
