using System.Text.Json;
using System.Text.Unicode;
using ExclusivityRules.Input.Values;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Reads JSON files as records of ours; see <see cref="RecordReader{T}"/> for the rules.</summary>
internal static class JsonDocuments
{
    /// <summary>How deep objects and lists may be nested.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many bytes an input may have.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>What is said of the rest.</summary>
    public static readonly string TooManyErrors = $"more than {ProblemList.Limit} errors; the rest of the file was not looked at";

    /// <summary>Reads a file whose content is a record, or a list of records.</summary>
    /// <param name="utf8">The file's bytes, with or without a byte order mark.</param>
    /// <param name="file">The file, as the user named it.</param>
    public static Loaded<T> Read<T>(ReadOnlyMemory<byte> utf8, string file) where T : class =>
        Read(utf8, file, ValueReaders.For<T>());

    /// <summary>Reads a file whose content is a record or a list of records.</summary>
    public static Loaded<IReadOnlyList<T>> ReadOneOrMany<T>(ReadOnlyMemory<byte> utf8, string file) where T : class =>
        Read(utf8, file, new OneOrManyReader<T>(ValueReaders.For<T>()));

    /// <summary>Reads a value of a file that was left as it stands there.</summary>
    public static Loaded<T> Read<T>(RawJson value) where T : class
    {
        var problems = new ProblemList();
        var cursor = new JsonCursor(value, problems);
        return Finish(value.File, problems, Read(ref cursor, value.File, problems, ValueReaders.For<T>()));
    }

    /// <summary>Reads a file as far as it can be read.</summary>
    /// <returns>What was read, with nulls and entries that lack members where there are errors; null when it is all wrong.</returns>
    public static T? ReadPartly<T>(SourceFile file, ProblemList problems, ValueReader<T> values) where T : class
    {
        if (!IsText(file, problems))
        {
            return null;
        }

        var cursor = new JsonCursor(file, problems);
        return Read(ref cursor, file, problems, values);
    }

    /// <summary>A file without its byte order mark.</summary>
    public static SourceFile Source(ReadOnlyMemory<byte> utf8, string file, int firstLine = 1) =>
        new(file, utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, firstLine);

    /// <summary>What reading gave: nothing when there is an error.</summary>
    public static Loaded<T> Finish<T>(SourceFile file, ProblemList problems, T? value) where T : class =>
        new(problems.Errors == 0 ? value : null, problems.Of(file));

    private static Loaded<T> Read<T>(ReadOnlyMemory<byte> utf8, string file, ValueReader<T> values) where T : class
    {
        var source = Source(utf8, file);
        var problems = new ProblemList();
        return Finish(source, problems, ReadPartly(source, problems, values));
    }

    private static T? Read<T>(ref JsonCursor cursor, SourceFile file, ProblemList problems, ValueReader<T> values) where T : class
    {
        try
        {
            cursor.Read();
            values.TryRead(ref cursor, out var value);
            cursor.Read();
            return value;
        }
        catch (JsonException)
        {
            problems.Stop(SyntaxError.Find(file));
        }
        catch (TooManyErrorsException)
        {
            problems.Stop(FormatErrors.TooManyErrors, TooManyErrors);
        }

        return null;
    }

    private static bool IsText(SourceFile file, ProblemList problems)
    {
        var utf8 = file.Utf8.Span;
        if (utf8.Length > MaxBytes)
        {
            problems.Stop(FormatErrors.TooLarge, $"the file has more than {MaxBytes / 1024 / 1024} MiB");
        }
        else if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            problems.Stop(FormatErrors.Empty, "the file is empty");
        }
        else if (!Utf8.IsValid(utf8))
        {
            problems.Stop(SyntaxError.NotUtf8(utf8));
        }

        return problems.Errors == 0;
    }
}
