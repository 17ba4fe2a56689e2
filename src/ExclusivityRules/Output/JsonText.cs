using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// Passes JSON on with lines ended by \n, and with characters that act on a reader's screen written as escapes. Nothing is
/// lost: outside strings JSON has no such characters, and inside them the escape means the same.
/// </summary>
internal sealed class JsonText : TextWriter
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create(Plain.Hidden);
    private readonly TextWriter inner;
    private readonly char[] buffer = new char[1 << 14];
    private int length;

    private JsonText(TextWriter inner)
    {
        this.inner = inner;
        CoreNewLine = ['\n'];
    }

    /// <summary>Writes one indented JSON document and a final line break.</summary>
    public static void Write(TextWriter output, Action<JsonTextWriter> write) => Write(output, Formatting.Indented, write);

    /// <summary>Writes one JSON document on one line, and a line break.</summary>
    public static void WriteLine(TextWriter output, Action<JsonTextWriter> write) => Write(output, Formatting.None, write);

    private static void Write(TextWriter output, Formatting formatting, Action<JsonTextWriter> write)
    {
        using var text = new JsonText(output);
        using var writer = new JsonTextWriter(text) { Formatting = formatting, CloseOutput = false };
        write(writer);
        writer.Flush();
        text.PassOn();
        output.Write('\n');
    }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (length == buffer.Length)
        {
            PassOn();
        }

        buffer[length++] = value;
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > buffer.Length - length)
        {
            var room = buffer.Length - length;
            text[..room].CopyTo(buffer.AsSpan(length));
            length = buffer.Length;
            text = text[room..];
            PassOn();
        }

        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    private void PassOn()
    {
        var text = buffer.AsSpan(0, length);
        for (var hidden = text.IndexOfAny(Hidden); hidden >= 0; hidden = text.IndexOfAny(Hidden))
        {
            inner.Write(text[..hidden]);
            inner.Write(Plain.Escaped(text[hidden]));
            text = text[(hidden + 1)..];
        }

        inner.Write(text);
        length = 0;
    }
}
