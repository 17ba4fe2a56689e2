using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Testing;

/// <summary>Values of facts as test files write them.</summary>
internal static class FactJson
{
    /// <summary>A value as JSON; null is unknown.</summary>
    public static JsonNode? Of(ReportValue value) => value switch
    {
        ReportValue.Number { Value.Exact: { } exact } => Number(exact),
        ReportValue.Number number => Bounds(number.Value),
        ReportValue.Text text => JsonValue.Create(text.Value),
        ReportValue.Flag flag => JsonValue.Create(flag.Value),
        ReportValue.List list => new JsonArray(list.Values.Select(entry => (JsonNode)JsonValue.Create(entry)).ToArray()),
        _ => null,
    };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON as people write it: on one line, with spaces, and no more escapes than needed.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject { Count: > 0 } members => $"{{ {string.Join(", ", members.Select(member => $"{Text(JsonValue.Create(member.Key))}: {Text(member.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => value.ToJsonString(Plain),
    };

    private static JsonObject Bounds(Interval value)
    {
        var bounds = new JsonObject();
        foreach (var (name, bound, inclusive) in new[] { ("min", value.Min, value.MinInclusive), ("max", value.Max, value.MaxInclusive) })
        {
            if (bound is { } known)
            {
                bounds[name] = Number(known);
                if (!inclusive)
                {
                    bounds[$"{name}Inclusive"] = false;
                }
            }
        }

        return bounds;
    }

    private static JsonNode Number(decimal value) => JsonNode.Parse(Interval.Digits(value))!;
}
