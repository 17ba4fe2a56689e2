using ExclusivityRules.Input;

namespace ExclusivityRules.Judging;

/// <summary>Adds to the values of findings the lines of the graph file they come from.</summary>
internal static class PointerLines
{
    /// <summary>The findings with lines; as they are when there is no file.</summary>
    public static IReadOnlyList<Finding> Add(IReadOnlyList<Finding> findings, GraphInput input)
    {
        if (input.Utf8 is not { } bytes)
        {
            return findings;
        }

        var pointers = findings.SelectMany(finding => finding.Conditions).SelectMany(condition => condition.Operands)
            .SelectMany(operand => operand.From).ToHashSet(StringComparer.Ordinal);
        var places = Places.Find(bytes.Span, pointers, input.Line ?? 1);
        return findings.Select(finding => finding with
        {
            Conditions = finding.Conditions.Select(condition => condition with
            {
                Operands = condition.Operands.Select(operand => operand with
                {
                    Lines = operand.From.Select(pointer => places.TryGetValue(pointer, out var place) ? place.Line : 0).ToArray(),
                }).ToArray(),
            }).ToArray(),
        }).ToArray();
    }
}
