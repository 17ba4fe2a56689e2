namespace ExclusivityRules.Input;

/// <summary>Reads a stream line by line, each without its line break. Of a line that is too long for an input only as much is kept as shows that.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>The next line; null at the end.</summary>
    public byte[]? Next()
    {
        for (var searched = start; ;)
        {
            var found = buffer.AsSpan(searched..end).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, 1);
            }

            // What is too long is cut: the middle of the line is forgotten.
            end = Math.Min(end, start + JsonDocuments.MaxBytes + 1);
            searched = end - start;
            if (!Fill())
            {
                return start == end ? null : Take(end, 0);
            }
        }
    }

    /// <summary>Everything that is left, at most one byte more than an input may have.</summary>
    public byte[] Rest()
    {
        while (end - start <= JsonDocuments.MaxBytes && Fill())
        {
            // Until there is nothing more.
        }

        return Take(end, 0);
    }

    private byte[] Take(int to, int lineBreak)
    {
        var line = buffer[start..to];
        start = to + lineBreak;
        return line;
    }

    // Moves what is left to the front and reads more behind it; false when there is no more.
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
