using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>A waiver for a finding of a report, added to a waiver file.</summary>
public static class NewWaiver
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The one flagged finding of a rule that has all of some ids among its bindings; else why there is none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="ids">The ids.</param>
    public static (Finding? Finding, string? Error) For(Report report, string rule, IReadOnlyList<string> ids)
    {
        var open = report.Findings.Where(finding => finding.Rule == rule && finding.Outcome == Outcome.Flagged).ToArray();
        var meant = open.Where(finding => ids.All(id => finding.Bindings.Values.Contains(id))).ToArray();
        return meant.Length == 1 ? (meant[0], null)
            : meant.Length > 1 ? (null, $"{meant.Length} findings of {rule} are meant; choose one with --on: {string.Join(" | ", meant.Select(finding => string.Join(" ", Match(finding).Values)))}")
            : report.Findings.FirstOrDefault(finding => finding.Rule == rule && ids.All(id => finding.Bindings.Values.Contains(id))) is { } other ? (null, $"what {Quoted.Of(rule)} finds there is {EnumNames.Of(other.Outcome)}, and only a flagged finding can be waived")
            : open.Length > 0 ? (null, $"no finding of {rule} is on {string.Join(", ", ids)}{Meant(ids, open)}")
            : report.Rules.Any(known => known.Id == rule) ? (null, $"nothing that {Quoted.Of(rule)} flags is open")
            : (null, $"no rule {Quoted.Of(rule)}{DidYouMean.IdHint(rule, report.Rules.Select(known => known.Id))}");
    }

    private static string Meant(IReadOnlyList<string> ids, Finding[] open)
    {
        string[] known = [.. open.SelectMany(finding => finding.Bindings.Values).Distinct(StringComparer.Ordinal)];
        return ids.FirstOrDefault(id => !known.Contains(id, StringComparer.Ordinal)) is { } unknown ? DidYouMean.Hint(unknown, known) : "";
    }

    /// <summary>What identifies a finding: the ids its variables are bound to, without those of derived relations.</summary>
    public static IReadOnlyDictionary<string, string> Match(Finding finding) => finding.Bindings
        .Where(binding => binding.Value.IndexOfAny([':', ',']) < 0)
        .ToDictionary(binding => binding.Key, binding => binding.Value, StringComparer.Ordinal);

    /// <summary>The text of a waiver file with one more waiver; or why that would cover nothing.</summary>
    /// <param name="path">The file; one that does not exist is begun.</param>
    /// <param name="rules">The rules, which say whether and how long a waiver may last.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="waiver">The waiver.</param>
    /// <param name="asOf">The day judged.</param>
    public static Loaded<string> AddTo(string path, RuleSet rules, Finding finding, Waiver waiver, DateOnly asOf)
    {
        var bytes = File.Exists(path) ? FileBytes.Read(path) : new("""{ "schemaVersion": "1", "waivers": [] }"""u8.ToArray(), []);
        var old = FileBytes.Then(bytes, utf8 => WaiverFile.Read(utf8, path));
        if (old.Value is null)
        {
            return new(null, old.Problems);
        }

        var document = JsonNode.Parse(JsonDocuments.Source(bytes.Value, path).Utf8.Span)!;
        document["waivers"]!.AsArray().Add(Node(waiver));
        var text = document.ToJsonString(Indented) + "\n";
        var read = WaiverFile.Read(Encoding.UTF8.GetBytes(text), path);
        if (read.Value is not { } file)
        {
            return new(null, read.Problems);
        }

        var problems = new List<Problem>();
        // Covered by the waiver that is added, not by an older one.
        var isCovered = new Waiving(file, rules, asOf).Apply([finding], problems)[0].Waiver is { } covering && covering.Line == file.Waivers[^1].Place.Line;
        return isCovered ? new(text, []) : new(null, problems);
    }

    private static JsonObject Node(Waiver waiver)
    {
        var node = new JsonObject
        {
            ["rule"] = waiver.Rule,
            ["match"] = new JsonObject(waiver.Match.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["reason"] = waiver.Reason,
        };
        if (waiver.Ticket is not null)
        {
            node["ticket"] = waiver.Ticket;
        }

        node["approvedBy"] = new JsonArray([.. waiver.ApprovedBy.Select(name => (JsonNode)name)]);
        node["from"] = Day(waiver.From);
        node["until"] = Day(waiver.Until);
        return node;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
