using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>Reads a trigger's id, <c>{ "anyOf": [..] }</c> or <c>{ "allOf": [..] }</c>.</summary>
internal sealed class ConditionReader : ValueReader<Condition>
{
    private static readonly RecordReader<Parts> PartsReader = new();

    private sealed record Parts
    {
        public IReadOnlyList<Condition>? AnyOf { get; init; }

        public IReadOnlyList<Condition>? AllOf { get; init; }
    }

    public override bool TryRead(ref JsonCursor cursor, out Condition? value)
    {
        value = null;
        if (cursor.Token == JsonTokenType.String)
        {
            value = new Condition.Of(cursor.Text(repeats: true));
            return true;
        }

        var start = cursor.Start;
        if (!cursor.Expect(JsonTokenType.StartObject, "a trigger's id, or an object with `anyOf` or `allOf`")
            || !PartsReader.TryRead(ref cursor, out var parts))
        {
            return false;
        }

        if (parts!.AnyOf is null == parts.AllOf is null || (parts.AnyOf ?? parts.AllOf)!.Count == 0)
        {
            cursor.ErrorAt(start, FormatErrors.BadCondition, "a condition has either `anyOf` or `allOf`, with at least one part");
            return false;
        }

        value = parts.AnyOf is { } any ? new Condition.Any(any) : new Condition.All(parts.AllOf!);
        return true;
    }
}
