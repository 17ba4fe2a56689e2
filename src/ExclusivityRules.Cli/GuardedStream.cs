namespace ExclusivityRules.Cli;

/// <summary>Standard output or standard error, which may be full or closed: the first failure is told, and nothing is written any more.</summary>
/// <param name="inner">The stream.</param>
/// <param name="isQuiet">Whether not to tell: there is nowhere to.</param>
internal sealed class GuardedStream(Stream inner, bool isQuiet = false) : Stream
{
    private bool hasFailed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Try(() => inner.Write(buffer, offset, count));

    /// <inheritdoc/>
    public override void Flush() => Try(inner.Flush);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Try(Action write)
    {
        if (hasFailed)
        {
            return;
        }

        try
        {
            write();
        }
        catch (IOException failure)
        {
            hasFailed = true;
            if (!isQuiet)
            {
                throw new StandardOutputException(failure);
            }
        }
    }
}

/// <summary>Standard output cannot be written.</summary>
internal sealed class StandardOutputException(IOException cause) : IOException("standard output cannot be written", cause);
