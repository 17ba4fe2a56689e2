using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Output;

/// <summary>What a run of rule tests came to, for people: a line a rule, and exactly what is wrong with it.</summary>
internal static class TestText
{
    /// <summary>Writes a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">The columns of a line.</param>
    public static void Write(TestRun run, TextWriter output, int width)
    {
        var page = new TextPage(output, width);
        var idWidth = run.Rules.Select(rule => rule.Id.Length).DefaultIfEmpty().Max();
        foreach (var rule in run.Rules)
        {
            page.Line($"{Mark(rule)} {rule.Id.PadRight(idWidth)}  {string.Join(", ", Counts(rule))}");
            foreach (var one in rule.Cases.Where(one => !one.Passed))
            {
                Write(one, page);
            }

            if (rule.Cases.Count == 0)
            {
                continue;
            }

            foreach (var unseen in Unseen(rule))
            {
                page.Wrap($"? {unseen}", indent: 4, hang: 2);
            }

            foreach (var survivor in rule.Mutation?.Survivors ?? [])
            {
                page.Wrap($"! {Survived(survivor)}", indent: 4, hang: 2);
                page.Line(survivor.Case ?? "no case that kills it was found by changing one value of a graph", indent: 6);
            }
        }
    }

    /// <summary>Writes a case that failed.</summary>
    public static void Write(TestedCase one, TextPage page)
    {
        page.Line($"✗ {one.Name}", indent: 4);
        page.Line($"{one.File}:{one.Place.Line}:{one.Place.Column}", indent: 6);
        foreach (var difference in one.Differences)
        {
            page.Wrap(difference, indent: 6, hang: 2);
        }

        foreach (var finding in one.Seen)
        {
            page.Wrap($"seen: {EnumNames.Of(finding.Outcome)}, {Comparison.Bound(finding)}", indent: 6, hang: 2);
            foreach (var condition in finding.Conditions)
            {
                var values = condition.Operands.Count == 0 ? "" : $": {string.Join(", ", condition.Operands.Select(Value))}";
                page.Wrap($"{Words.Mark(condition)} {condition.Name}{values}", indent: 8, hang: 4);
            }

            foreach (var missing in finding.Missing)
            {
                page.Wrap($"missing: {missing.What} ({missing.Pointer})", indent: 8, hang: 4);
            }
        }
    }

    /// <summary>What the cases of a rule have not seen of its conditions, a sentence each.</summary>
    public static IEnumerable<string> Unseen(TestedRule rule) => (rule.Coverage ?? []).Where(condition => !condition.IsFull)
        .Select(condition => $"never seen {string.Join(" or ", condition.Unseen)}: {condition.Condition}");

    /// <summary>What a mutant that survived is.</summary>
    public static string Survived(Survivor survivor) => $"survived: {survivor.Mutant}";

    private static string Mark(TestedRule rule) => rule.Cases.Count == 0 ? "?"
        : !rule.Cases.All(one => one.Passed) || rule.Coverage?.All(condition => condition.IsFull) == false ? "✗"
        : rule.Mutation is { Survivors.Count: > 0 } ? "!" : "✓";

    private static IEnumerable<string> Counts(TestedRule rule)
    {
        var failed = rule.Cases.Count(one => !one.Passed);
        yield return Words.Count(rule.Cases.Count, "case") + (failed == 0 ? "" : $", {failed} failed");
        if (rule.Coverage is { } coverage)
        {
            yield return $"{coverage.Count(condition => condition.IsFull)} of {Words.Count(coverage.Count, "condition")} covered";
        }

        if (rule.Mutation is { } mutation)
        {
            yield return $"{mutation.Killed} of {Words.Count(mutation.Count, "mutant")} killed";
        }
    }

    private static string Value(Operand operand) => $"{operand.Name} = {Words.Value(operand.Value, operand.Unit)}";
}
