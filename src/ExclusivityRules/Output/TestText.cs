using ExclusivityRules.Judging;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Output;

/// <summary>What a run of rule tests came to, for people: a line a rule, and of a case that failed exactly what differs.</summary>
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
            var failed = rule.Cases.Count(one => !one.Passed);
            var mark = rule.Cases.Count == 0 ? "?" : failed == 0 ? "✓" : "✗";
            page.Line($"{mark} {rule.Id.PadRight(idWidth)}  {Words.Count(rule.Cases.Count, "case")}{(failed == 0 ? "" : $", {failed} failed")}");
            foreach (var one in rule.Cases.Where(one => !one.Passed))
            {
                Write(one, page);
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
            page.Wrap($"seen: {EnumName(finding)}, {Comparison.Bound(finding)}", indent: 6, hang: 2);
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

    private static string EnumName(Finding finding) => Model.EnumNames.Of(finding.Outcome);

    private static string Value(Operand operand) => $"{operand.Name} = {Words.Value(operand.Value, operand.Unit)}";
}
