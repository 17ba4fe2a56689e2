using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// Writes JSON, indented by two spaces or on one line, lines ended by \n; texts as <see cref="JsonString"/> has them. It is a writer of
/// Newtonsoft.Json so that its serializer can write what is rare, and does not check that what is written is JSON.
/// </summary>
internal sealed class JsonText : JsonWriter
{
    private const int Longest = 20;
    private readonly Utf8Text text;
    private readonly bool indented;
    private int depth;
    private bool isFirst = true;
    private bool isNamed;

    private JsonText(Utf8Text text, bool indented) => (this.text, this.indented) = (text, indented);

    /// <summary>Writes one indented JSON document and a final line break.</summary>
    public static void Write(TextWriter output, Action<JsonText> write)
    {
        using var text = new Utf8Text(output, 1 << 14);
        Write(text, indented: true, write);
        text.Flush();
    }

    /// <summary>One JSON document on one line, and a line break; to be disposed of.</summary>
    /// <param name="size">About how many bytes there will be.</param>
    /// <param name="write">Writes the document.</param>
    public static Utf8Text Line(int size, Action<JsonText> write)
    {
        var text = new Utf8Text(output: null, size);
        Write(text, indented: false, write);
        return text;
    }

    private static void Write(Utf8Text text, bool indented, Action<JsonText> write)
    {
        using var json = new JsonText(text, indented);
        write(json);
        text.Put((byte)'\n');
    }

    /// <summary>Writes the name of a member, in which nothing is to be escaped.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Begin();
        text.Put((byte)'"');
        text.Put(name);
        text.Put((byte)'"');
        EndName();
    }

    /// <inheritdoc/>
    public override void WritePropertyName(string name)
    {
        WriteValue(name);
        EndName();
    }

    /// <inheritdoc/>
    public override void WritePropertyName(string name, bool escape) => WritePropertyName(name);

    /// <inheritdoc/>
    public override void WriteStartObject() => Open((byte)'{');

    /// <inheritdoc/>
    public override void WriteEndObject() => Close((byte)'}');

    /// <inheritdoc/>
    public override void WriteStartArray() => Open((byte)'[');

    /// <inheritdoc/>
    public override void WriteEndArray() => Close((byte)']');

    /// <inheritdoc/>
    public override void WriteNull()
    {
        Begin();
        text.Put("null"u8);
    }

    /// <inheritdoc/>
    public override void WriteValue(bool value)
    {
        Begin();
        text.Put(value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public override void WriteValue(int value) => WriteValue((long)value);

    /// <inheritdoc/>
    public override void WriteValue(long value)
    {
        Begin();
        value.TryFormat(text.Room(Longest), out var digits, default, CultureInfo.InvariantCulture);
        text.Add(digits);
    }

    /// <inheritdoc/>
    public override void WriteRawValue(string? json)
    {
        Begin();
        text.Add(Encoding.UTF8.GetBytes(json, text.Room(Encoding.UTF8.GetMaxByteCount(json!.Length))));
    }

    /// <inheritdoc/>
    public override void WriteValue(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        Begin();
        text.Add(JsonString.Write(value, text.Room(JsonString.MostBytes(value))));
    }

    /// <inheritdoc/>
    public override void Flush() => text.Flush();

    private void EndName()
    {
        text.Put((byte)':');
        if (indented)
        {
            text.Put((byte)' ');
        }

        isNamed = true;
    }

    private void Open(byte bracket)
    {
        Begin();
        text.Put(bracket);
        depth++;
        isFirst = true;
    }

    private void Close(byte bracket)
    {
        depth--;
        if (!isFirst)
        {
            Break();
        }

        text.Put(bracket);
        isFirst = false;
    }

    // What stands before a value, or before the name of its member.
    private void Begin()
    {
        if (isNamed)
        {
            isNamed = false;
            return;
        }

        if (!isFirst)
        {
            text.Put((byte)',');
        }

        if (depth > 0)
        {
            Break();
        }

        isFirst = false;
    }

    private void Break()
    {
        if (indented)
        {
            text.Put((byte)'\n');
            text.Room(2 * depth)[..(2 * depth)].Fill((byte)' ');
            text.Add(2 * depth);
        }
    }
}
