using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>Reads a JSON report: null stands only where it says that something is unknown.</summary>
internal sealed class JsonReportReader : JsonTextReader
{
    private static readonly string[] MayBeUnknown = ["met", "value", "threshold", "distance", "was"];

    public JsonReportReader(string text) : base(new StringReader(text))
    {
        DateParseHandling = DateParseHandling.None;
        FloatParseHandling = FloatParseHandling.Decimal;
        MaxDepth = 64;
    }

    /// <inheritdoc/>
    public override bool Read() => Checked(base.Read());

    /// <inheritdoc/>
    public override string? ReadAsString() => Checked(base.ReadAsString());

    /// <inheritdoc/>
    public override int? ReadAsInt32() => Checked(base.ReadAsInt32());

    private T Checked<T>(T read) =>
        TokenType == JsonToken.Null && !MayBeUnknown.Contains(Path[(Path.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
            ? throw new JsonReaderException($"`{Path}` must not be null", Path, LineNumber, LinePosition, innerException: null)
            : read;
}
