using System.Globalization;
using System.Numerics;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExclusivityRules.Output;

/// <summary>A value of a report: a decimal, bounds, a text, a flag, a list of texts, or null for unknown.</summary>
internal sealed class ReportValueConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => typeof(ReportValue).IsAssignableFrom(objectType);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => Write(writer, value as ReportValue);

    /// <summary>Writes a value.</summary>
    public static void Write(JsonWriter writer, ReportValue? value)
    {
        switch (value)
        {
            case ReportValue.Number number:
                WriteNumber(writer, number.Value);
                break;
            case ReportValue.Text text:
                writer.WriteValue(text.Value);
                break;
            case ReportValue.Flag flag:
                writer.WriteValue(flag.Value);
                break;
            case ReportValue.List list:
                writer.WriteStartArray();
                foreach (var text in list.Values)
                {
                    writer.WriteValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    /// <inheritdoc/>
    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.TokenType switch
        {
            JsonToken.Integer or JsonToken.Float => new ReportValue.Number(Interval.Exactly(Decimal(reader.Value!))),
            JsonToken.StartObject => new ReportValue.Number(Bounds(JObject.Load(reader))),
            JsonToken.String => new ReportValue.Text((string)reader.Value!),
            JsonToken.Boolean => new ReportValue.Flag((bool)reader.Value!),
            JsonToken.StartArray => new ReportValue.List(serializer.Deserialize<string[]>(reader)!),
            _ => new ReportValue.Unknown(),
        };

    private static void WriteNumber(JsonWriter writer, Interval value)
    {
        if (value.Exact is { } exact)
        {
            writer.WriteValue(exact);
            return;
        }

        writer.WriteStartObject();
        Bound(writer, "min", value.Min, value.MinInclusive);
        Bound(writer, "max", value.Max, value.MaxInclusive);
        writer.WriteEndObject();
    }

    private static void Bound(JsonWriter writer, string name, decimal? bound, bool inclusive)
    {
        if (bound is { } known)
        {
            writer.WritePropertyName(name);
            writer.WriteValue(known);
            if (!inclusive)
            {
                writer.WritePropertyName($"{name}Inclusive");
                writer.WriteValue(false);
            }
        }
    }

    private static Interval Bounds(JObject bounds)
    {
        if (bounds["min"] is null && bounds["max"] is null)
        {
            throw new JsonSerializationException("a range has `min`, `max` or both", bounds.Path, 0, 0, innerException: null);
        }

        return Interval.Between(
            One(bounds["min"]), One(bounds["max"]), Inclusive(bounds["minInclusive"]), Inclusive(bounds["maxInclusive"]));
    }

    private static decimal? One(JToken? bound) => bound is null ? null : Decimal(((JValue)bound).Value!);

    private static bool Inclusive(JToken? flag) => flag is null || (bool)flag;

    private static decimal Decimal(object value) => value is BigInteger big
        ? (decimal)big
        : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}

/// <summary>A problem: <c>{ code, severity, file, line, column, message }</c>; the excerpt of the file stays out.</summary>
internal sealed class ProblemConverter : JsonConverter<Problem>
{
    private sealed record Entry(string Code, ProblemSeverity Severity, string File, int Line, int Column, string Message);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, Problem? value, JsonSerializer serializer) => serializer.Serialize(
        writer, new Entry(value!.Code, value.Severity, value.File, value.Place.Line, value.Place.Column, value.Message));

    /// <inheritdoc/>
    public override Problem ReadJson(
        JsonReader reader, Type objectType, Problem? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var entry = serializer.Deserialize<Entry>(reader)!;
        return new(entry.Code, entry.Severity, entry.File, new(entry.Line, entry.Column), entry.Message);
    }
}

/// <summary>A day as yyyy-MM-dd.</summary>
internal sealed class DateOnlyConverter : JsonConverter<DateOnly>
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, DateOnly value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override DateOnly ReadJson(
        JsonReader reader, Type objectType, DateOnly existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        DateOnly.TryParseExact(reader.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonSerializationException("a date is written yyyy-MM-dd", reader.Path, 0, 0, innerException: null);
}
