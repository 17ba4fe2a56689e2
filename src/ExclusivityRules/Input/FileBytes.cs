using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Gets the bytes of an input, or the problem with it.</summary>
public static class FileBytes
{
    private const int Chunk = 1 << 16;

    /// <summary>Reads a file; one that is missing, not allowed or too large is a problem.</summary>
    public static Loaded<byte[]> Read(string path)
    {
        var opened = Open(path);
        using var stream = opened.Value;
        return stream is null ? new(null, opened.Problems) : Read(stream, path);
    }

    /// <summary>Opens a file; one that is missing or not allowed is a problem.</summary>
    internal static Loaded<FileStream> Open(string path) =>
        Try(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));

    /// <summary>What reading gives, which may be nothing; or why it cannot be done.</summary>
    internal static Loaded<T> Try<T>(string file, Func<T?> read) where T : class
    {
        try
        {
            return new(read(), []);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, [Unreadable(file, failure)]);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="file">How the user knows it.</param>
    public static Loaded<byte[]> Read(Stream stream, string file)
    {
        try
        {
            var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length - stream.Position, JsonDocuments.MaxBytes) + 1 : Chunk];
            var length = 0;
            for (int read; (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
            {
                length += read;
                if (length > JsonDocuments.MaxBytes)
                {
                    return new(null, [new(FormatErrors.TooLarge, ProblemSeverity.Error, file, default, $"the file has more than {JsonDocuments.MaxBytes / 1024 / 1024} MiB")]);
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, Math.Min(2 * bytes.Length, JsonDocuments.MaxBytes + 1));
                }
            }

            Array.Resize(ref bytes, length);
            return new(bytes, []);
        }
        catch (IOException failure)
        {
            return new(null, [Unreadable(file, failure)]);
        }
    }

    /// <summary>What reading the bytes gives, or the problem with getting them.</summary>
    internal static Loaded<T> Then<T>(Loaded<byte[]> bytes, Func<byte[], Loaded<T>> read) where T : class =>
        bytes.Value is null ? new(null, bytes.Problems) : read(bytes.Value);

    private static Problem Unreadable(string file, Exception failure) => new(FormatErrors.Unreadable, ProblemSeverity.Error, file, default, failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"there is no such file{NearbyFiles.Hint(file)}",
        UnauthorizedAccessException => Directory.Exists(file) ? "this is a folder" : "reading the file is not allowed",
        _ => "the file cannot be read",
    });
}
