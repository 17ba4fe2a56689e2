using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Adds to the values of findings the lines of the graph file they come from, unless all come from one.</summary>
internal static class PointerLines
{
    /// <summary>The findings with lines; as they are when there is no file.</summary>
    public static IReadOnlyList<Finding> Add(IReadOnlyList<Finding> findings, GraphInput input)
    {
        if (input.Utf8 is not { } bytes || OnlyLine(input) is not null)
        {
            return findings;
        }

        var line = LineOf(findings, bytes.Span, input);
        return findings.Each(finding => finding with { Conditions = finding.Conditions.Each(condition => With(condition, line)) });
    }

    /// <summary>The line of a document on one line, as one of many in a file, which need not be looked through; null for another.</summary>
    public static int? OnlyLine(GraphInput input) => input.Utf8 is { } bytes && !bytes.Span.Contains((byte)'\n') ? input.Line ?? 1 : null;

    private static Func<string, int> LineOf(IReadOnlyList<Finding> findings, ReadOnlySpan<byte> utf8, GraphInput input)
    {
        var pointers = findings.SelectMany(finding => finding.Conditions).SelectMany(condition => condition.Operands)
            .SelectMany(operand => operand.From).ToHashSet(StringComparer.Ordinal);
        var places = Places.Find(utf8, pointers, input.Line ?? 1, input.Graph.Arrangements);
        return pointer => places.TryGetValue(pointer, out var place) ? place.Line : 0;
    }

    private static ConditionResult With(ConditionResult condition, Func<string, int> line) => condition with
    {
        Operands = condition.Operands.Each(operand => operand.From.Count == 0 ? operand : operand with { Lines = operand.From.Each(line) }),
    };
}
