using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExclusivityRules.Generating;

/// <summary>Writes a graph document with an entry a line, so that problems with it have a line of their own.</summary>
internal sealed class LinedJson(TextWriter output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> line = new(4_096);
    private readonly Utf8JsonWriter item = new(Stream.Null, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Begins the document.</summary>
    public void Head(string id, string name)
    {
        Entry(writer =>
        {
            writer.WriteString("schemaVersion", "1");
            writer.WriteString("id", id);
            writer.WriteString("name", name);
            writer.WriteString("asOf", "2026-01-01");
            writer.WriteString("baseCurrency", "USD");
        });

        // The object stays open for the lists.
        output.Write(Text(line.WrittenSpan[..^1]));
    }

    /// <summary>Writes a list of objects.</summary>
    public void List(string name, int count, Action<Utf8JsonWriter, int> members)
    {
        output.Write($",\n\"{name}\": [");
        for (var i = 0; i < count; i++)
        {
            output.Write(i == 0 ? "\n" : ",\n");
            var number = i;
            Entry(writer => members(writer, number));
            output.Write(Text(line.WrittenSpan));
        }

        output.Write("]");
    }

    /// <summary>Ends the document.</summary>
    public void End() => output.Write(" }\n");

    public void Dispose() => item.Dispose();

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private void Entry(Action<Utf8JsonWriter> members)
    {
        line.ResetWrittenCount();
        item.Reset(line);
        item.WriteStartObject();
        members(item);
        item.WriteEndObject();
        item.Flush();
    }
}
