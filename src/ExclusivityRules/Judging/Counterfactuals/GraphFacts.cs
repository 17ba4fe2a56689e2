using System.Globalization;
using System.Text.Json;
using ExclusivityRules.Input;
using ExclusivityRules.Input.Values;

namespace ExclusivityRules.Judging;

/// <summary>A fact of a graph document that may be changed.</summary>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="What">The fact in words.</param>
/// <param name="Value">What stands there; undefined where nothing does.</param>
internal sealed record GraphFact(string Pointer, string What, JsonElement Value);

/// <summary>The facts of a graph document that a finding rests on.</summary>
internal sealed class GraphFacts(JsonElement document)
{
    /// <summary>
    /// The numbers, flags, exclusivity and end of the arrangements in the evidence, and the numbers and flags elsewhere that conditions
    /// look at, in the order of their pointers.
    /// </summary>
    public IReadOnlyList<GraphFact> Of(Finding finding)
    {
        var facts = new SortedDictionary<string, GraphFact>(StringComparer.Ordinal);
        foreach (var item in finding.Evidence)
        {
            var arrangement = At(item.Pointer);
            foreach (var member in arrangement.EnumerateObject().Where(member => member.Name != "sources"))
            {
                Collect($"{item.Pointer}/{Places.Escape(member.Name)}", member.Value, facts);
            }

            Add($"{item.Pointer}/end", arrangement.TryGetProperty("end", out var end) ? end : default, facts);
            if (arrangement.TryGetProperty("exclusivity", out var exclusivity))
            {
                Add($"{item.Pointer}/exclusivity", exclusivity, facts);
            }
        }

        foreach (var pointer in finding.Conditions.SelectMany(condition => condition.Operands).SelectMany(operand => operand.From))
        {
            Collect(pointer, At(pointer), facts);
        }

        return [.. facts.Values];
    }

    /// <summary>What stands at a pointer; undefined when nothing does.</summary>
    public JsonElement At(string pointer)
    {
        var at = document;
        foreach (var part in pointer.Split('/').Skip(1).Select(Places.Unescape))
        {
            at = at.ValueKind == JsonValueKind.Object && at.TryGetProperty(part, out var member) ? member
                : at.ValueKind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength() ? at[index]
                : at.ValueKind == JsonValueKind.Object && part == "0" ? at
                : default;
        }

        return at;
    }

    /// <summary>A pointer in words: the member, and the id of the entry it belongs to.</summary>
    public string InWords(string pointer)
    {
        var parts = pointer.Split('/');
        var entry = parts.Length > 2 ? At($"/{parts[1]}/{parts[2]}") : default;
        var id = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("id", out var known) ? known.GetString() : null;
        if (id is null)
        {
            return pointer;
        }

        // A row of a market is known by its party.
        var row = parts.Length > 4 ? At(string.Join('/', parts[..5])) : default;
        return row.ValueKind == JsonValueKind.Object && row.TryGetProperty("party", out var party)
            ? $"{parts[^1]} of {party.GetString()} in {id}"
            : $"{InWords(parts[3..])} of {id}";
    }

    // The inner first, entries of lists counted from 1: amount of tranche 2.
    private static string InWords(string[] members)
    {
        var words = new List<string>();
        foreach (var member in members)
        {
            if (words.Count > 0 && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                words[^1] = string.Create(CultureInfo.InvariantCulture, $"{words[^1].TrimEnd('s')} {index + 1}");
            }
            else
            {
                words.Add(member);
            }
        }

        words.Reverse();
        return string.Join(" of ", words);
    }

    // Numbers, bounds of numbers, and flags.
    private void Collect(string pointer, JsonElement value, SortedDictionary<string, GraphFact> facts)
    {
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False || Bounds(value) is not null)
        {
            Add(pointer, value, facts);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                Collect($"{pointer}/{Places.Escape(member.Name)}", member.Value, facts);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < value.GetArrayLength(); i++)
            {
                Collect(string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), value[i], facts);
            }
        }
    }

    /// <summary>The bounds of a number that is given by bounds; null when it is something else.</summary>
    public static (decimal? Min, decimal? Max)? Bounds(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var (min, max) = (Bound(value, "min"), Bound(value, "max"));
        return min is null && max is null ? null : (min, max);
    }

    /// <summary>A number of a document; null when a decimal cannot hold it.</summary>
    public static decimal? Number(JsonElement value) => Decimals.TryParse(JsonSerializer.SerializeToUtf8Bytes(value), out var number, out _) ? number : null;

    private static decimal? Bound(JsonElement value, string name) =>
        value.TryGetProperty(name, out var bound) && bound.ValueKind == JsonValueKind.Number ? Number(bound) : null;

    private void Add(string pointer, JsonElement value, SortedDictionary<string, GraphFact> facts) =>
        facts.TryAdd(pointer, new(pointer, InWords(pointer), value));
}
