using ExclusivityRules.Judging;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>A finding as a result of SARIF: links to its evidence, its chain as a code flow, its identity across edits.</summary>
internal sealed class SarifResult(JsonTextWriter json, Report report, Finding finding)
{
    // Identity without the name of the algorithm.
    private string Hash => finding.Fingerprint[(finding.Fingerprint.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private EvidenceItem? First => Words.FirstEvidence(finding);

    private string File => report.Graph.File ?? report.Graph.Id;

    public void Write(int ruleIndex) => json.Object(() =>
    {
        json.Member("ruleId", finding.Rule);
        json.Member("ruleIndex", ruleIndex);
        json.Member("kind", finding.Outcome == Outcome.Undetermined ? "open" : "fail");
        json.Member("level", finding.Outcome == Outcome.Undetermined ? "none" : SarifRule.Level(finding.Severity));
        json.Message("message", Message());
        json.List("locations", [First], Location);
        Related();
        CodeFlow();
        json.Object("partialFingerprints", () =>
        {
            json.Member("exclusivity/v1", Hash);
            json.Member("primaryLocationLineHash", $"{Hash}:1");
        });
        json.Member("baselineState", finding.Baseline?.State switch
        {
            BaselineState.New => "new",
            BaselineState.Changed => "updated",
            BaselineState.Unchanged => "unchanged",
            _ => null,
        });
        json.List("suppressions", finding.Waiver is null ? [] : new[] { finding.Waiver }, waiver => json.Object(() => Suppression(waiver)));
        json.Object("properties", Properties);
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

    private void Logical(EvidenceItem? item) => json.List("logicalLocations", item is null ? [] : new[] { item }, one => json.Object(() =>
    {
        json.Member("fullyQualifiedName", $"arrangement/{one.Id}");
        json.Member("kind", "object");
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
                json.Message("message", SarifText.Sentence(Words.Evidence(report, item)));
            }),
            .. rule is null ? [] : new Action[]
            {
                () =>
                {
                    SarifText.Physical(json, rule.File, rule.Line, 1);
                    json.Message("message", SarifText.Sentence($"The rule: {string.Join("; ", finding.Conditions.Select(one => one.Text))}"));
                },
            },
        ];
        json.List("relatedLocations", related, write => json.Object(() =>
        {
            json.Member("id", ++id);
            write();
        }));
    }

    private void CodeFlow()
    {
        if (finding.Chain is { Count: > 0 } chain)
        {
            json.List("codeFlows", [chain], flow => json.Object(() =>
                json.List("threadFlows", [flow], thread => json.Object(() =>
                    json.List("locations", thread, step => json.Object(() => json.Object("location", () => Step(step))))))));
        }
    }

    private void Step(ChainStep step)
    {
        var item = finding.Evidence.FirstOrDefault(item => step.Arrangements.Contains(item.Id)) ?? First;
        SarifText.Physical(json, File, Math.Max(item?.Line ?? 1, 1), item?.Column ?? 1);
        json.Message("message", SarifText.Sentence(step.Text));
    }

    private void Suppression(FindingWaiver waiver)
    {
        json.Member("kind", "external");
        json.Member("status", "accepted");
        json.Member("justification", waiver.Reason);
        json.Object("properties", () =>
        {
            json.List("approvedBy", waiver.ApprovedBy, json.WriteValue);
            json.Member("expires", waiver.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.Member("ticket", waiver.Ticket);
        });
    }

    private void Properties()
    {
        json.Member("outcome", Model.EnumNames.Of(finding.Outcome));
        json.Member("severity", Model.EnumNames.Of(finding.Severity));
        json.Member("concern", finding.Concern);
        json.Member("clears", finding.Clears);
        json.Member("flagged", Words.HoldsWhen(report, finding));
        json.List("facts", finding.Facts, fact => json.WriteValue($"{fact.Name} = {Words.Value(fact.Value, fact.Unit)}"));
        json.List("legalBasis", finding.LegalBasis, basis => json.WriteValue(Words.Law(basis)));
    }
}
