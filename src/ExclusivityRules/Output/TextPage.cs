namespace ExclusivityRules.Output;

/// <summary>Writes lines of plain text, wrapped between words at a width; whatever would act on a terminal is written out.</summary>
internal sealed class TextPage(TextWriter output, int width)
{
    /// <summary>An empty line.</summary>
    public void Line() => output.Write('\n');

    /// <summary>A line that is never wrapped, so that a place in a file stays in one piece.</summary>
    public void Line(string text, int indent = 0) => Put(Plain.Text(text), indent);

    /// <summary>A paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">How far its first line stands in.</param>
    /// <param name="hang">How much farther the following lines stand in.</param>
    public void Wrap(string text, int indent = 0, int hang = 0)
    {
        var rest = Plain.Text(text);
        for (var room = width - indent; rest.Length > room && BreakBefore(rest, room) is var cut and > 0; room = width - indent)
        {
            Put(rest[..cut].TrimEnd(), indent);
            rest = rest[cut..].TrimStart();
            (indent, hang) = (indent + hang, 0);
        }

        Put(rest, indent);
    }

    // The last space that fits; else the first one after it; 0 when there is none.
    private static int BreakBefore(string text, int room)
    {
        var cut = room > 0 ? text.LastIndexOf(' ', Math.Min(room, text.Length - 1)) : -1;
        return cut > 0 ? cut : Math.Max(text.IndexOf(' ', Math.Max(room, 0)), 0);
    }

    private void Put(string text, int indent)
    {
        output.Write(new string(' ', indent));
        output.Write(text);
        output.Write('\n');
    }
}
