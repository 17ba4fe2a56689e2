using System.Globalization;
using System.Text;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// Writes JSON, indented by two spaces or on one line, lines ended by \n; texts as <see cref="JsonString"/> has them. It is a writer of
/// Newtonsoft.Json so that its serializer can write what is rare, and does not check that what is written is JSON.
/// </summary>
internal sealed partial class JsonText : JsonWriter
{
    // The digits of a number; more than what stands before and after a name, but for spaces.
    private const int Longest = 20;
    private readonly Utf8Text text;
    private readonly bool indented;
    private readonly Dictionary<object, (int Start, int Length)> pieces = new(ReferenceEqualityComparer.Instance);
    private int depth;
    private bool isFirst = true;
    private bool isNamed;

    private JsonText(Utf8Text text, bool indented) => (this.text, this.indented) = (text, indented);

    /// <summary>Writes one indented JSON document and a final line break.</summary>
    public static void Write(TextWriter output, Action<JsonText> write)
    {
        using var written = new Utf8Text(output, 1 << 14);
        Write(written, indented: true, write);
        written.Flush();
    }

    /// <summary>One JSON document on one line, and a line break; to be disposed of.</summary>
    /// <param name="size">About how many bytes there will be.</param>
    /// <param name="write">Writes the document.</param>
    public static Utf8Text Line(int size, Action<JsonText> write)
    {
        var written = new Utf8Text(output: null, size);
        Write(written, indented: false, write);
        return written;
    }

    private static void Write(Utf8Text to, bool indented, Action<JsonText> write)
    {
        using var json = new JsonText(to, indented);
        write(json);
        to.Put((byte)'\n');
    }

    /// <summary>Writes the name of a member, in which nothing is to be escaped.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        text.Add(Named(name, text.Room(Longest + (2 * depth) + name.Length)));
    }

    /// <summary>Writes a member that is a text; leaves it out when null.</summary>
    public void Member(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            return;
        }

        // Most members are texts: in one go.
        var room = text.Room(Longest + (2 * depth) + name.Length + JsonString.MostBytes(value));
        var at = Named(name, room);
        isNamed = false;
        text.Add(at + JsonString.Write(value, room[at..]));
    }

    /// <summary>Writes a value that comes again and again in a document kept in one piece: the bytes of the first time serve the others.</summary>
    public void Again<T>(T value, Action<JsonText, T> write) where T : class
    {
        Begin();

        // What stands before the value is written: it is no part of the piece.
        isNamed = true;
        if (indented || !text.IsKept)
        {
            write(this, value);
            return;
        }

        if (pieces.TryGetValue(value, out var piece))
        {
            text.Repeat(piece.Start, piece.Length);
            isNamed = isFirst = false;
            return;
        }

        var start = text.Written.Length;
        write(this, value);
        pieces.Add(value, (start, text.Written.Length - start));
    }

    /// <inheritdoc/>
    public override void WritePropertyName(string name)
    {
        WriteValue(name);
        text.Add(EndName(text.Room(Longest)));
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
    public override void WriteValue(decimal value)
    {
        if (value.Scale == 0 && value is >= long.MinValue and <= long.MaxValue)
        {
            WriteValue((long)value);
            return;
        }

        Begin();
        var digits = Interval.Digits(value);
        text.Add(Encoding.UTF8.GetBytes(digits, text.Room(digits.Length)));
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

    private int Named(ReadOnlySpan<byte> name, Span<byte> room)
    {
        var at = Begin(room);
        room[at++] = (byte)'"';
        name.CopyTo(room[at..]);
        at += name.Length;
        room[at++] = (byte)'"';
        return at + EndName(room[at..]);
    }

    private int EndName(Span<byte> room)
    {
        isNamed = true;
        room[0] = (byte)':';
        room[1] = (byte)' ';
        return indented ? 2 : 1;
    }

    private void Open(byte bracket)
    {
        var room = Room();
        var at = Begin(room);
        room[at] = bracket;
        text.Add(at + 1);
        depth++;
        isFirst = true;
    }

    private void Close(byte bracket)
    {
        depth--;
        var room = Room();
        var at = isFirst ? 0 : Break(room);
        room[at] = bracket;
        text.Add(at + 1);
        isFirst = false;
    }

    // For what stands before a value, and a short value.
    private Span<byte> Room() => text.Room(Longest + (2 * depth));

    private void Begin() => text.Add(Begin(Room()));

    // What stands before a value, or before the name of its member.
    private int Begin(Span<byte> room)
    {
        if (isNamed)
        {
            isNamed = false;
            return 0;
        }

        var at = 0;
        if (!isFirst)
        {
            room[at++] = (byte)',';
        }

        isFirst = false;
        return depth > 0 ? at + Break(room[at..]) : at;
    }

    private int Break(Span<byte> room)
    {
        if (!indented)
        {
            return 0;
        }

        room[0] = (byte)'\n';
        room.Slice(1, 2 * depth).Fill((byte)' ');
        return (2 * depth) + 1;
    }
}
