using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Changes values of a JSON document at the places that pointers lead to.</summary>
internal static class GraphEdit
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonDocuments.MaxDepth };

    /// <summary>The document with values set, added or removed, one after the other.</summary>
    /// <param name="utf8">A document that was read without an error of form, with or without a byte order mark.</param>
    /// <param name="changes">
    /// JSON pointers with their new values; null removes what is there. A member that is absent is added to its object, the
    /// index after the last (or <c>-</c>) adds to a list. An entry of a list may be named by its <c>id</c> too.
    /// </param>
    /// <param name="error">The first change that cannot be made, in words; null when all were.</param>
    /// <returns>The bytes of the new document; null when a change cannot be made.</returns>
    public static byte[]? Apply(ReadOnlySpan<byte> utf8, IEnumerable<(string Pointer, JsonNode? Value)> changes, out string? error)
    {
        error = null;
        var root = JsonNode.Parse(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, documentOptions: Strict)!;
        foreach (var (pointer, value) in changes)
        {
            error = Change(root, pointer, value);
            if (error is not null)
            {
                return null;
            }
        }

        // What is nested too deep is for the reader of graphs to refuse.
        var written = new ArrayBufferWriter<byte>(utf8.Length);
        using (var writer = new Utf8JsonWriter(written, new() { MaxDepth = 2 * JsonDocuments.MaxDepth }))
        {
            root.WriteTo(writer);
        }

        return written.WrittenSpan.ToArray();
    }

    /// <summary>The value a pointer leads to; null when there is none.</summary>
    public static JsonNode? Find(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((JsonNode?)root, (at, part) => at is null ? null : Child(at, Places.Unescape(part)));

    // What is wrong with the change, in words.
    private static string? Change(JsonNode root, string pointer, JsonNode? value)
    {
        if (!pointer.StartsWith('/'))
        {
            return $"`{pointer}` is no pointer; it begins with `/` and names a part of the document, as in `/arrangements/0/share`";
        }

        var parts = pointer.Split('/')[1..].Select(Places.Unescape).ToArray();
        var at = root;
        foreach (var part in parts[..^1])
        {
            var below = Child(at, part);
            if (below is null)
            {
                return $"`{pointer}` leads nowhere: there is no `{part}` on the way{DidYouMean.Hint(part, Names(at))}";
            }

            at = below;
        }

        return Put(at, parts[^1], value?.DeepClone()) ? null
            : value is null ? $"there is nothing to remove at `{pointer}`"
            : $"nothing can stand at `{pointer}`";
    }

    private static bool Put(JsonNode at, string name, JsonNode? value)
    {
        switch (at)
        {
            case JsonObject known when value is null:
                return known.Remove(name);
            case JsonObject known:
                known[name] = value;
                return true;
            case JsonArray list when value is null && Index(list, name) is { } gone && gone < list.Count:
                list.RemoveAt(gone);
                return true;
            case JsonArray list when value is not null && (name == "-" ? list.Count : Index(list, name)) is { } index && index <= list.Count:
                if (index == list.Count)
                {
                    list.Add(value);
                }
                else
                {
                    list[index] = value;
                }

                return true;
            default:
                return false;
        }
    }

    // A list of one may stand as the one: the pointer through the list leads to it all the same.
    private static JsonNode? Child(JsonNode at, string name) => at switch
    {
        JsonObject known => known[name] ?? (name == "0" ? known : null),
        JsonArray list => Index(list, name) is { } index && index < list.Count ? list[index] : null,
        _ => null,
    };

    // What can stand in a pointer at a place.
    private static IEnumerable<string> Names(JsonNode at) => at switch
    {
        JsonObject known => known.Select(member => member.Key),
        JsonArray list => list.OfType<JsonObject>().Select(entry => entry["id"] is JsonValue id && id.TryGetValue(out string? text) ? text : null).OfType<string>(),
        _ => [],
    };

    private static int? Index(JsonArray list, string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        var named = list.ToList().FindIndex(entry => entry is JsonObject known && known["id"] is JsonValue id && id.TryGetValue(out string? text) && text == name);
        return named < 0 ? null : named;
    }
}
