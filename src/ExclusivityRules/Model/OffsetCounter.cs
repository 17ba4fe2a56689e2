namespace ExclusivityRules.Model;

/// <summary>Finds the bytes at lines and columns, from the start of a text on; each byte is looked at once.</summary>
/// <param name="firstLine">The line the text begins at, from 1.</param>
internal struct OffsetCounter(int firstLine)
{
    private int offset;
    private int line = firstLine;
    private int column = 1;

    /// <summary>The byte at a place; negative when there is none.</summary>
    /// <param name="utf8">The text; the same at every call.</param>
    /// <param name="target">The place; not before the one asked for last.</param>
    public int MoveTo(ReadOnlySpan<byte> utf8, Place target)
    {
        if (target.Line < line || (target.Line == line && target.Column < column))
        {
            return -1;
        }

        while (line < target.Line)
        {
            var next = utf8[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return -1;
            }

            (offset, line, column) = (offset + next + 1, line + 1, 1);
        }

        while (column < target.Column && offset < utf8.Length)
        {
            // A character of four bytes is two code units; bytes that continue one are none.
            var first = utf8[offset++];
            column += first >= 0xF0 ? 2 : (first & 0xC0) == 0x80 ? 0 : 1;
        }

        while (offset < utf8.Length && (utf8[offset] & 0xC0) == 0x80)
        {
            offset++;
        }

        return offset < utf8.Length ? offset : -1;
    }
}
