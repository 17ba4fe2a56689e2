using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>A finding as a result of SARIF: links to its evidence, its chain as a code flow, its identity across edits.</summary>
internal sealed class SarifResult(JsonText json, Report report, Finding finding)
{
    private EvidenceItem? First => Words.FirstEvidence(finding);

    private string File => report.Graph.File ?? report.Graph.Id;

    public void Write(int ruleIndex) => json.Object(() =>
    {
        json.Member("ruleId"u8, finding.Rule);
        json.Member("ruleIndex"u8, ruleIndex);
        json.Member("kind"u8, finding.Outcome == Outcome.Undetermined ? "open" : "fail");
        json.Member("level"u8, finding.Outcome == Outcome.Undetermined ? "none" : SarifRule.Level(finding.Severity));
        json.Message("message"u8, Message());
        json.List("locations"u8, [First], Location);
        Related();
        CodeFlow();
        Fingerprints(json, finding.Fingerprint);
        json.Member("baselineState"u8, finding.Baseline?.State switch
        {
            BaselineState.New => "new",
            BaselineState.Changed => "updated",
            BaselineState.Unchanged => "unchanged",
            _ => null,
        });
        json.List("suppressions"u8, finding.Waiver is null ? [] : new[] { finding.Waiver }, waiver => json.Object(() => Suppression(waiver)));
        json.Object("properties"u8, Properties);
    });

    /// <summary>Writes a finding of the baseline that is gone: its rule was judged and does not flag it.</summary>
    public static void WriteAbsent(JsonText json, Report report, BaselineFinding finding, int ruleIndex) => json.Object(() =>
    {
        json.Member("ruleId"u8, finding.Rule);
        json.Member("ruleIndex"u8, ruleIndex);
        json.Member("kind"u8, "pass");
        json.Member("level"u8, "none");
        json.Message("message"u8, SarifText.Sentence($"Resolved since the baseline: {Words.ResolvedOn(report, finding)} in {Words.Name(report.Graph)} ({Words.Was(finding)})"));
        json.List("locations"u8, [finding], _ => json.Object(() => SarifText.Physical(json, report.Graph.File ?? report.Graph.Id, 1, 1)));
        Fingerprints(json, finding.Fingerprint);
        json.Member("baselineState"u8, "absent");
    });

    // Identity without the name of the algorithm.
    private static void Fingerprints(JsonText json, string fingerprint) => json.Object("partialFingerprints"u8, () =>
    {
        var hash = fingerprint[(fingerprint.IndexOf(':', StringComparison.Ordinal) + 1)..];
        json.Member("exclusivity/v1"u8, hash);
        json.Member("primaryLocationLineHash"u8, $"{hash}:1");
    });

    private string Message()
    {
        var links = finding.Evidence.Select((item, index) => SarifText.Link($"{item.Kind} {item.Id}", index + 1)).ToArray();
        return SarifText.Sentence(Annotation.MessageOf(finding)) + (links.Length == 0 ? "" : $" It rests on {string.Join(", ", links)}.");
    }

    private void Location(EvidenceItem? item) => json.Object(() =>
    {
        SarifText.Physical(json, File, Math.Max(item?.Line ?? 1, 1), item?.Column ?? 1);
        Logical(item);
    });

    private void Logical(EvidenceItem? item) => json.List("logicalLocations"u8, item is null ? [] : new[] { item }, one => json.Object(() =>
    {
        json.Member("fullyQualifiedName"u8, $"arrangement/{one.Id}");
        json.Member("kind"u8, "object");
    }));

    private void Related()
    {
        var id = 0;
        var rule = report.Rules.FirstOrDefault(rule => rule.Id == finding.Rule);
        Action[] related =
        [
            .. finding.Evidence.Select<EvidenceItem, Action>(item => () =>
            {
                SarifText.Physical(json, File, Math.Max(item.Line, 1), item.Column);
                Logical(item);
                json.Message("message"u8, SarifText.Sentence(Words.Evidence(report, item)));
            }),
            .. rule is null ? [] : new Action[]
            {
                () =>
                {
                    SarifText.Physical(json, rule.File, rule.Line, 1);
                    json.Message("message"u8, SarifText.Sentence($"The rule: {string.Join("; ", finding.Conditions.Select(one => one.Text))}"));
                },
            },
        ];
        json.List("relatedLocations"u8, related, write => json.Object(() =>
        {
            json.Member("id"u8, ++id);
            write();
        }));
    }

    private void CodeFlow()
    {
        if (finding.Chain is { Count: > 0 } chain)
        {
            json.List("codeFlows"u8, [chain], flow => json.Object(() =>
                json.List("threadFlows"u8, [flow], thread => json.Object(() =>
                    json.List("locations"u8, thread, step => json.Object(() => json.Object("location"u8, () => Step(step))))))));
        }
    }

    private void Step(ChainStep step)
    {
        var item = finding.Evidence.FirstOrDefault(item => step.Arrangements.Contains(item.Id)) ?? First;
        SarifText.Physical(json, File, Math.Max(item?.Line ?? 1, 1), item?.Column ?? 1);
        json.Message("message"u8, SarifText.Sentence(step.Text));
    }

    private void Suppression(FindingWaiver waiver)
    {
        json.Member("kind"u8, "external");
        json.Member("status"u8, "accepted");
        json.Member("justification"u8, waiver.Reason);
        json.Object("properties"u8, () =>
        {
            json.List("approvedBy"u8, waiver.ApprovedBy, json.WriteValue);
            json.Member("expires"u8, waiver.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.Member("ticket"u8, waiver.Ticket);
        });
    }

    private void Properties()
    {
        json.Member("outcome"u8, Model.EnumNames.Of(finding.Outcome));
        json.Member("severity"u8, Model.EnumNames.Of(finding.Severity));
        json.Member("concern"u8, finding.Concern);
        json.Member("clears"u8, finding.Clears);
        json.Member("flagged"u8, Words.HoldsWhen(report, finding));
        json.List("facts"u8, finding.Facts, fact => json.WriteValue($"{fact.Name} = {Words.Value(fact.Value, fact.Unit)}"));
        json.List("legalBasis"u8, finding.LegalBasis, basis => json.WriteValue(Words.Law(basis)));
    }
}
