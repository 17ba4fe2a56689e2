using System.Text;
using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>Rewrites what cases expect with what was seen; everything else in the files stays as it is.</summary>
internal static class Acceptance
{
    /// <summary>The test files with the cases that failed rewritten; a case stays when its results are several or failed.</summary>
    /// <param name="cases">All cases that were run, with what was seen.</param>
    public static IReadOnlyList<PackFile> Rewrite(IEnumerable<(TestCase Test, CaseResults Seen)> cases)
    {
        var changes = cases.GroupBy(one => one.Test.Entry).Where(sides => sides.Any(Differs))
            .SelectMany(sides => Changes(sides.Key, sides.ToArray()))
            .GroupBy(change => change.Old.File);
        return changes.Select(file => new PackFile(file.Key.Name, Spliced(file.Key, file))).ToArray();
    }

    private static bool Differs((TestCase Test, CaseResults Seen) one) => Comparison.Differences(one.Test.Expected, one.Seen).Count > 0;

    private static IEnumerable<(RawJson Old, string New)> Changes(CaseEntry entry, IReadOnlyList<(TestCase Test, CaseResults Seen)> sides)
    {
        var outcomes = sides.Select(side => side.Seen.Outcomes is [var only] && only != Outcome.Failed && side.Seen.Limit is null ? EnumNames.Of(only) : null).ToArray();
        if (outcomes.Contains(null))
        {
            yield break;
        }

        yield return (entry.Expect, outcomes is [var below, var at, var above]
            ? $$"""{ "below": "{{below}}", "at": "{{at}}", "above": "{{above}}" }"""
            : $"\"{outcomes[0]}\"");
        if (sides is not [(_, { Meant: [var finding] })])
        {
            yield break;
        }

        if (entry.Severity is { } severity)
        {
            yield return (severity, $"\"{EnumNames.Of(finding.Severity)}\"");
        }

        if (entry.Facts is { } facts)
        {
            yield return (facts, Object(sides[0].Test.Expected.Facts.Keys, name => FactJson.Of(finding.Facts.Single(fact => fact.Name == name).Value)));
        }

        if (entry.Conditions is { } conditions)
        {
            yield return (conditions, Object(sides[0].Test.Expected.Conditions.Keys,
                name => finding.Conditions.Single(condition => condition.Name == name).Met is { } met ? JsonValue.Create(met) : null));
        }

        if (entry.Missing is { } missing)
        {
            yield return (missing, FactJson.Text(new JsonArray([.. Comparison.Missing(finding).Select(pointer => JsonValue.Create(pointer))])));
        }
    }

    private static string Object(IEnumerable<string> names, Func<string, JsonNode?> value) =>
        FactJson.Text(new JsonObject(names.Select(name => KeyValuePair.Create(name, value(name)))));

    private static byte[] Spliced(SourceFile file, IEnumerable<(RawJson Old, string New)> changes)
    {
        using var written = new MemoryStream();
        var at = 0;
        foreach (var (old, text) in changes.OrderBy(change => change.Old.Start))
        {
            written.Write(file.Utf8.Span[at..old.Start]);
            written.Write(Encoding.UTF8.GetBytes(text));
            at = old.Start + old.Utf8.Length;
        }

        written.Write(file.Utf8.Span[at..]);
        return written.ToArray();
    }
}
