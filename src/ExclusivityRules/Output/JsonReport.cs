using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>
/// The JSON report: everything there is to know about a run, from which every other format can be written later. Members in
/// the order of the records, decimals never rounded, two spaces of indentation, lines ended by \n.
/// </summary>
public static class JsonReport
{
    private static readonly JsonSerializer Writer = JsonSerializer.Create(JsonReportContract.Settings(strict: false));
    private static readonly Lazy<JsonSerializer> Reader = new(() => JsonSerializer.Create(JsonReportContract.Settings(strict: true)));

    /// <summary>Writes the report of one graph.</summary>
    public static void Write(Report report, TextWriter output) =>
        JsonText.Write(output, json => ReportJson.Write(json, report));

    /// <summary>Writes the reports of several graphs; a single report without problems of inputs is written as itself.</summary>
    public static void Write(ReportBatch batch, TextWriter output)
    {
        if (batch.Single is { } report)
        {
            Write(report, output);
        }
        else
        {
            JsonText.Write(output, json => ReportJson.Write(json, batch));
        }
    }

    /// <summary>Writes another record of ours in the same manner.</summary>
    internal static void WriteAny<T>(T record, TextWriter output) => JsonText.Write(output, json => Writer.Serialize(json, record));

    /// <summary>Reads what <see cref="Write(ReportBatch, TextWriter)"/> wrote, or a file of records; a single report becomes a batch of one.</summary>
    /// <param name="input">The JSON text.</param>
    /// <param name="file">The file, for problems.</param>
    /// <returns>The reports, or null and what is wrong with the file.</returns>
    public static Loaded<ReportBatch> Read(TextReader input, string file)
    {
        var first = input.ReadLine() ?? "";
        if (NdjsonReport.IsStart(first))
        {
            return NdjsonFile.Read(input, file);
        }

        var text = new StringBuilder(first);
        var buffer = new char[1 << 16];
        for (int read; (read = input.Read(buffer, 0, buffer.Length)) > 0;)
        {
            // The line break after the first line, where there is more.
            text.Append(text.Length == first.Length ? "\n" : "");
            if (text.Append(buffer, 0, read).Length > JsonDocuments.MaxBytes)
            {
                return new(null, [new(FormatErrors.TooLarge, ProblemSeverity.Error, file, default, $"the report has more than {JsonDocuments.MaxBytes / 1024 / 1024} MiB; records of a run may have more")]);
            }
        }

        var whole = text.ToString();
        return ReadReport(file, () => IsBatch(whole) ? Parse<ReportBatch>(whole) : ReportBatch.Of(Parse<Report>(whole)));
    }

    /// <summary>What reading a report gives, or why it is none.</summary>
    internal static Loaded<T> ReadReport<T>(string file, Func<T> read) where T : class => Read(file, ReportErrors.NotAReport, "report", read);

    /// <summary>What reading a file of ours gives, or why it is none.</summary>
    internal static Loaded<T> Read<T>(string file, string code, string what, Func<T> read) where T : class
    {
        try
        {
            return new(read(), []);
        }
        catch (JsonReaderException error)
        {
            return Failed(error.LineNumber, error.LinePosition, error.Message);
        }
        catch (JsonSerializationException error)
        {
            return Failed(error.LineNumber, error.LinePosition, error.Message);
        }

        Loaded<T> Failed(int line, int column, string message)
        {
            var end = message.IndexOf(" Path '", StringComparison.Ordinal);
            return new(null, [new(
                code, ProblemSeverity.Error, file, new(Math.Max(line, 1), Math.Max(column, 1)),
                $"not a {what} of version 1: {(end < 0 ? message : message[..end]).TrimEnd('.')}")]);
        }
    }

    /// <summary>Reads one document of ours.</summary>
    internal static T Parse<T>(string text)
    {
        using var reader = new JsonReportReader(text);
        var value = Deserialize<T>(reader) ?? throw new JsonSerializationException("there is nothing in it", "", 1, 1, innerException: null);
        while (reader.Read())
        {
            // Only white space may follow: anything else makes the reader throw.
        }

        return value;
    }

    // Some mistakes come without their place: the reader stands at it.
    private static T? Deserialize<T>(JsonReportReader reader)
    {
        try
        {
            return Reader.Value.Deserialize<T>(reader);
        }
        catch (JsonSerializationException error) when (error.LineNumber == 0)
        {
            throw new JsonSerializationException(error.Message, reader.Path, reader.LineNumber, reader.LinePosition, error);
        }
        catch (Exception error) when (error is InvalidCastException or ArgumentException or FormatException or OverflowException)
        {
            throw new JsonSerializationException("a value of another type was expected", reader.Path, reader.LineNumber, reader.LinePosition, error);
        }
    }

    private static bool IsBatch(string text)
    {
        using var reader = new JsonReportReader(text);
        while (reader.Read() && reader.Depth <= 1)
        {
            if (reader.TokenType == JsonToken.PropertyName)
            {
                switch ((string)reader.Value!)
                {
                    case "schemaVersion" when reader.ReadAsString() != "1":
                        throw new JsonReaderException("`schemaVersion` must be `1`", reader.Path, reader.LineNumber, reader.LinePosition, innerException: null);
                    case "reports":
                        return true;
                    case "graph":
                        return false;
                }
            }
        }

        return false;
    }
}
