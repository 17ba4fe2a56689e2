using System.Globalization;

namespace ExclusivityRules.Output;

/// <summary>Members of JSON objects, written in one go.</summary>
internal static class JsonMembers
{
    /// <summary>A whole number.</summary>
    public static void Member(this JsonText json, ReadOnlySpan<byte> name, int value)
    {
        json.Name(name);
        json.WriteValue(value);
    }

    /// <summary>A flag.</summary>
    public static void Member(this JsonText json, ReadOnlySpan<byte> name, bool value)
    {
        json.Name(name);
        json.WriteValue(value);
    }

    /// <summary>A day, as yyyy-MM-dd.</summary>
    public static void Member(this JsonText json, ReadOnlySpan<byte> name, DateOnly value) =>
        json.Member(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A list, also when it is empty; left out when null.</summary>
    public static void Each<T>(this JsonText json, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, Action<JsonText, T> write)
    {
        if (items is not null)
        {
            json.Name(name);
            json.Each(items, write);
        }
    }

    /// <summary>A list as a value.</summary>
    public static void Each<T>(this JsonText json, IReadOnlyList<T> items, Action<JsonText, T> write)
    {
        json.WriteStartArray();

        // Most lists are arrays, which are read faster as such.
        if (items is T[] array)
        {
            foreach (var item in array)
            {
                write(json, item);
            }
        }
        else
        {
            for (var i = 0; i < items.Count; i++)
            {
                write(json, items[i]);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>A list of texts, also when it is empty; left out when null.</summary>
    public static void Texts(this JsonText json, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts) =>
        json.Each(name, texts, static (json, text) => json.WriteValue(text));

    /// <summary>A list of texts in a list.</summary>
    public static void Texts(this JsonText json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>An object.</summary>
    public static void Object(this JsonText json, ReadOnlySpan<byte> name, Action write)
    {
        json.Name(name);
        json.Object(write);
    }

    /// <summary>An object in a list.</summary>
    public static void Object(this JsonText json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>A list; left out when it is empty.</summary>
    public static void List<T>(this JsonText json, ReadOnlySpan<byte> name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            json.Name(name);
            json.WriteStartArray();
            foreach (var item in items)
            {
                write(item);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A message, as SARIF has it: an object with a text.</summary>
    public static void Message(this JsonText json, ReadOnlySpan<byte> name, string text) => json.Object(name, () => json.Member("text"u8, text));
}
