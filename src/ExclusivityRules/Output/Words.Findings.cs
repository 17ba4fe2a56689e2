using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>What is said of a finding, its conditions and its evidence.</summary>
internal static partial class Words
{
    /// <summary>A value a condition looks at, with the lines it comes from.</summary>
    public static string Operand(Operand operand)
    {
        var lines = operand.Lines.Where(line => line > 0).Distinct().Order().ToArray();
        string[] notes =
        [
            .. lines.Length == 0 ? [] : new[] { $"{(lines.Length == 1 ? "line" : "lines")} {string.Join(", ", lines)}" },
            .. operand.Note is null ? [] : new[] { operand.Note },
        ];
        var note = notes.Length == 0 ? "" : $" ({string.Join("; ", notes)})";
        return $"{operand.Name} = {Value(operand.Value, operand.Unit)}{note}";
    }

    /// <summary>Whether a condition is met: a check, a cross, or a question mark for unknown.</summary>
    public static string Mark(ConditionResult condition) => condition.Met switch { true => "✓", false => "✗", null => "?" };

    /// <summary>In which scenarios a finding is flagged, in words; null when there is nothing to say.</summary>
    public static string? HoldsWhen(Report report, Finding finding)
    {
        if (finding.HoldsWhen is not { Count: > 0 } cases)
        {
            return null;
        }

        return cases.Any(all => all.Count == 0)
            ? "in every scenario"
            : string.Join("; or ", cases.Select(all => "when " + string.Join(" and ", all.Select(term => Happened(report, term)))));
    }

    /// <summary>A change that clears: <c>stake of a-b (/arrangements/3/stake): 0.3 -&gt; 0.2999</c>.</summary>
    public static string Counterfactual(Counterfactual change) =>
        $"{change.What} ({change.Pointer}): {(change.Was is ReportValue.Unknown && change.Pointer.EndsWith("/end", StringComparison.Ordinal) ? "open-ended" : Value(change.Was, unit: null))} -> {Value(change.Becomes, unit: null)}";

    /// <summary>The values of a missing fact that decide.</summary>
    public static IEnumerable<string> Decides(MissingItem item)
    {
        if (item.Flags is { } flags)
        {
            yield return $"flagged if it is {Value(flags, unit: null)}";
        }

        if (item.Clears is { } clears)
        {
            yield return $"clear if it is {Value(clears, unit: null)}";
        }
    }

    /// <summary>The place of an arrangement: <c>graph.json:12:5</c>, or its pointer when there is no file.</summary>
    public static string Place(Report report, EvidenceItem item) =>
        report.Graph.File is { } file && item.Line > 0 ? $"{file}:{item.Line}:{item.Column}" : item.Pointer;

    /// <summary>The arrangement a finding is shown at: the first it rests on; null when there is none.</summary>
    public static EvidenceItem? FirstEvidence(Finding finding) => finding.Evidence.Count > 0 ? finding.Evidence[0] : null;

    /// <summary>An arrangement of the evidence: <c>investment amazon-openai: Amazon -> OpenAI</c>.</summary>
    public static string Evidence(Report report, EvidenceItem item) =>
        $"{item.Kind} {item.Id}: {Party(report, item.From)} -> {Party(report, item.To)}";

    /// <summary>A citation: the id of the source, the place in it, and how sure it is.</summary>
    public static string Citation(Citation citation)
    {
        var locator = citation.Locator is null ? "" : $", {citation.Locator}";
        return citation.Confidence is { } confidence ? $"{citation.Source}{locator} ({EnumNames.Of(confidence)})" : citation.Source + locator;
    }

    /// <summary>A law, with its status unless it is verified.</summary>
    public static string Law(LegalBasis basis) => basis.Status switch
    {
        "verified" => basis.Citation,
        "partly" => $"{basis.Citation} (partly verified)",
        _ => $"{basis.Citation} ({basis.Status})",
    };

    /// <summary>How a finding counts: its severity, or its outcome with the severity.</summary>
    public static string Level(Finding finding) => finding.Outcome == Outcome.Flagged
        ? EnumNames.Of(finding.Severity)
        : $"{EnumNames.Of(finding.Outcome)} ({EnumNames.Of(finding.Severity)})";

    /// <summary>What a finding comes to: its sentence, and for a failed one the error.</summary>
    public static string Sentence(Finding finding) =>
        finding.Error is null ? finding.Sentence
        : $"{finding.Sentence}{(finding.Sentence.Length == 0 ? "" : " ")}The rule failed: {finding.Error.TrimEnd('.')}.";

    /// <summary>A waiver: until when, who accepted it, why, and where it stands.</summary>
    public static string Waiver(FindingWaiver waiver) =>
        $"until {Numbers.Date(waiver.Until)}, by {string.Join(", ", waiver.ApprovedBy)}: {waiver.Reason.TrimEnd('.')}"
        + $" ({(waiver.Ticket is null ? "" : $"{waiver.Ticket}; ")}{waiver.File}:{waiver.Line})";

    private static string Happened(Report report, string term) => term.StartsWith('!')
        ? $"\"{Trigger(report, term[1..])}\" has not happened"
        : $"\"{Trigger(report, term)}\" has happened";
}
