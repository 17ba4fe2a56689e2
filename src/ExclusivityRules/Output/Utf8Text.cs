using System.Buffers;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>Text as UTF-8, in memory that is used again and again. Passed on to another writer as it grows, or kept in one piece.</summary>
/// <param name="output">Where to pass it on to; null keeps all of it.</param>
/// <param name="size">How many bytes to begin with.</param>
internal sealed class Utf8Text(TextWriter? output, int size) : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
    private int length;

    /// <summary>What is written, and not passed on.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Whether all that is written is kept.</summary>
    public bool IsKept => output is null;

    /// <summary>Where to write next, for at least so many bytes. Whole characters, to be counted by <see cref="Add"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (bytes.Length - length < count)
        {
            MakeRoom(count);
        }

        return bytes.AsSpan(length);
    }

    /// <summary>Counts bytes that were written.</summary>
    public void Add(int count) => length += count;

    /// <summary>Writes a character of ASCII.</summary>
    public void Put(byte character)
    {
        Room(1)[0] = character;
        length++;
    }

    /// <summary>Writes some text.</summary>
    public void Put(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        length += text.Length;
    }

    /// <summary>Writes once more what was written and kept.</summary>
    public void Repeat(int start, int count)
    {
        var room = Room(count);
        Written.Slice(start, count).CopyTo(room);
        length += count;
    }

    /// <summary>Passes on what is written.</summary>
    public void Flush()
    {
        if (output is not null && length > 0)
        {
            CopyTo(output);
            length = 0;
        }
    }

    /// <summary>Writes what is written, and not passed on, to another place.</summary>
    public void CopyTo(TextWriter other)
    {
        var text = ArrayPool<char>.Shared.Rent(length);
        other.Write(text, 0, Encoding.UTF8.GetChars(Written, text));
        ArrayPool<char>.Shared.Return(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            (bytes, length) = ([], 0);
        }
    }

    private void MakeRoom(int count)
    {
        Flush();
        if (bytes.Length - length < count)
        {
            var more = ArrayPool<byte>.Shared.Rent(Math.Max(length + count, 2 * bytes.Length));
            Written.CopyTo(more);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = more;
        }
    }
}
