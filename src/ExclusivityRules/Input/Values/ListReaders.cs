using System.Text.Json;

namespace ExclusivityRules.Input.Values;

/// <summary>Reads a list. An entry that is wrong keeps its position, as null or what could be read of it.</summary>
internal sealed class ListReader<T>(ValueReader<T> entries) : ValueReader<IReadOnlyList<T>>
{
    public override bool TryRead(ref JsonCursor cursor, out IReadOnlyList<T>? value)
    {
        value = null;
        if (!cursor.Expect(JsonTokenType.StartArray, "a list"))
        {
            return false;
        }

        cursor.Read();
        if (cursor.Token == JsonTokenType.EndArray)
        {
            value = [];
            return true;
        }

        // Most lists have one entry.
        cursor.Index = 0;
        var right = entries.TryRead(ref cursor, out var first);
        cursor.Read();
        if (cursor.Token == JsonTokenType.EndArray)
        {
            value = [first!];
            return right;
        }

        var list = new List<T> { first! };
        do
        {
            cursor.Index = list.Count;
            right &= entries.TryRead(ref cursor, out var entry);
            list.Add(entry!);
            cursor.Read();
        }
        while (cursor.Token != JsonTokenType.EndArray);
        value = list;
        return right;
    }
}

/// <summary>Reads a list, or a single value as a list of one.</summary>
internal sealed class OneOrManyReader<T>(ValueReader<T> entries) : ValueReader<IReadOnlyList<T>>
{
    private readonly ListReader<T> lists = new(entries);

    public override bool TryRead(ref JsonCursor cursor, out IReadOnlyList<T>? value)
    {
        if (cursor.Token == JsonTokenType.StartArray)
        {
            return lists.TryRead(ref cursor, out value);
        }

        cursor.Index = 0;
        var right = entries.TryRead(ref cursor, out var entry);
        value = [entry!];
        return right;
    }
}

/// <summary>Reads an object whose member names are free; they stay in the order of the file.</summary>
internal sealed class DictionaryReader<T>(ValueReader<T> values) : ValueReader<IReadOnlyDictionary<string, T>>
{
    public override bool TryRead(ref JsonCursor cursor, out IReadOnlyDictionary<string, T>? value)
    {
        value = null;
        if (!cursor.Expect(JsonTokenType.StartObject, "an object"))
        {
            return false;
        }

        var members = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        var right = true;
        while (cursor.Read() && cursor.Token == JsonTokenType.PropertyName)
        {
            var name = cursor.Text();
            var isNew = cursor.IsNew(name, members.ContainsKey(name));
            cursor.Read();
            right &= values.TryRead(ref cursor, out var member) && isNew;
            members.TryAdd(name, member!);
        }

        value = members;
        return right;
    }
}
