using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>The part of writing that does long lists by several threads.</summary>
internal sealed partial class JsonText
{
    /// <summary>Writes a list. Of an indented document a long one is written in parts, by several threads.</summary>
    /// <param name="items">What is in it.</param>
    /// <param name="part">How many values a thread writes in one go.</param>
    /// <param name="write">Writes a value.</param>
    public void Long<T>(IReadOnlyList<T> items, int part, Action<JsonText, T> write)
    {
        if (!indented || items.Count <= part)
        {
            this.Each(items, write);
            return;
        }

        WriteStartArray();
        var starts = Enumerable.Range(0, (items.Count + part - 1) / part).Select(number => number * part);
        foreach (var written in OrderedWork.Select(starts, start => Written(items, start, part, write), Environment.ProcessorCount))
        {
            text.Put(written.Written);
            written.Dispose();
        }

        isFirst = false;
        WriteEndArray();
    }

    private Utf8Text Written<T>(IReadOnlyList<T> items, int start, int part, Action<JsonText, T> write)
    {
        var written = new Utf8Text(output: null, 1 << 18);
        using var json = new JsonText(written, indented) { depth = depth, isFirst = start == 0 };
        for (var i = start; i < Math.Min(start + part, items.Count); i++)
        {
            write(json, items[i]);
        }

        return written;
    }
}
