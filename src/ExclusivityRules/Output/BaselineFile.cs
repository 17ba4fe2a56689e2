using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>Baselines as files: JSON in a fixed order, so that two of them differ only where findings do.</summary>
public static class BaselineFile
{
    /// <summary>Writes a baseline.</summary>
    public static void Write(Baseline baseline, TextWriter output) =>
        JsonText.Write(output, json => JsonSerializer.Create(JsonReportContract.Settings(strict: false)).Serialize(json, baseline));

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file.</param>
    public static Loaded<Baseline> Read(string path) => FileBytes.Then(FileBytes.Read(path), bytes => Read(bytes, path));

    private static Loaded<Baseline> Read(byte[] bytes, string file)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        return JsonReport.Read(file, WaiverErrors.NotABaseline, "baseline", () =>
        {
            var baseline = JsonReport.Parse<Baseline>(text.ReadToEnd());
            return baseline.SchemaVersion == "1" ? baseline : throw new JsonReaderException("`schemaVersion` must be `1`", "", 1, 1, innerException: null);
        });
    }
}
