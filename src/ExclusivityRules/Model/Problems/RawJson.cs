using System.Text;

namespace ExclusivityRules.Model;

/// <summary>A value of a JSON file as it stands there, for members whose form is decided later.</summary>
public sealed class RawJson
{
    /// <summary>A part of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">The offset of its first byte.</param>
    /// <param name="length">How many bytes.</param>
    internal RawJson(SourceFile file, int start, int length)
    {
        File = file;
        Start = start;
        Utf8 = file.Utf8.Slice(start, length);
    }

    /// <summary>The value, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Utf8.Span[0] == '"';

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Utf8.Span[0] == '[';

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => Utf8.Span[0] == '{';

    /// <summary>Whether it is the word null.</summary>
    public bool IsNull => Utf8.Span[0] == 'n';

    /// <summary>Where it stands in the file.</summary>
    public Place Place => File.PlaceAt(Start);

    /// <summary>A problem with the value.</summary>
    /// <param name="code">The code of the error catalogue.</param>
    /// <param name="message">One sentence, lower case, without a final period.</param>
    /// <param name="severity">How bad it is.</param>
    public Problem Problem(string code, string message, ProblemSeverity severity = ProblemSeverity.Error) =>
        File.Problem(code, severity, Start, Start + Utf8.Length, message);

    internal SourceFile File { get; }

    internal int Start { get; }

    /// <summary>The value as it stands in the file.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
