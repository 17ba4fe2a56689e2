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
        output.Write('\n');
    }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var hidden = buffer.IndexOfAny(Hidden); hidden >= 0; hidden = buffer.IndexOfAny(Hidden))
        {
            inner.Write(buffer[..hidden]);
            inner.Write(Plain.Escaped(buffer[hidden]));
            buffer = buffer[(hidden + 1)..];
        }

        inner.Write(buffer);
    }
}
