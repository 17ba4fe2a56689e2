using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>A finding as JSON; see <see cref="ReportJson"/>.</summary>
internal static class FindingJson
{
    public static void Write(JsonText json, Finding finding)
    {
        json.WriteStartObject();
        json.Member("fingerprint"u8, finding.Fingerprint);
        json.Member("rule"u8, finding.Rule);
        json.Member("pack"u8, finding.Pack);
        json.Member("outcome"u8, EnumNames.Of(finding.Outcome));
        json.Member("severity"u8, EnumNames.Of(finding.Severity));
        json.Member("concern"u8, finding.Concern);
        json.Member("title"u8, finding.Title);
        json.Member("sentence"u8, finding.Sentence);
        Bindings(json, finding.Bindings);
        json.Texts("parties"u8, finding.Parties);
        json.Texts("arrangements"u8, finding.Arrangements);
        json.Each("evidence"u8, finding.Evidence, static (json, item) => json.Again(item, Evidence));
        json.Each("chain"u8, finding.Chain, Step);
        json.Each("conditions"u8, finding.Conditions, Condition);
        json.Member("operator"u8, finding.Operator);
        json.Flag("exists"u8, finding.Exists);
        json.Flag("excused"u8, finding.Excused);
        json.Each("facts"u8, finding.Facts, Fact);
        json.Each("margins"u8, finding.Margins, Margin);
        json.Each("holdsWhen"u8, finding.HoldsWhen, static (json, triggers) => json.Texts(triggers));
        json.Each("missing"u8, finding.Missing, Missing);
        json.Texts("notes"u8, finding.Notes);
        json.Name("legalBasis"u8);
        json.Again(finding.LegalBasis, static (json, laws) => json.Each(laws, Law));
        json.Member("clears"u8, finding.Clears);
        json.Each("counterfactuals"u8, finding.Counterfactuals, ReportJson.Other);
        json.Member("error"u8, finding.Error);
        json.Other("waiver"u8, finding.Waiver);
        json.Other("baseline"u8, finding.Baseline);
        json.WriteEndObject();
    }

    private static void Bindings(JsonText json, IReadOnlyDictionary<string, string> bindings)
    {
        json.Name("bindings"u8);
        json.WriteStartObject();
        foreach (var (variable, id) in bindings)
        {
            json.WritePropertyName(variable);
            json.WriteValue(id);
        }

        json.WriteEndObject();
    }

    private static void Evidence(JsonText json, EvidenceItem item)
    {
        json.WriteStartObject();
        json.Member("id"u8, item.Id);
        json.Member("kind"u8, item.Kind);
        json.Member("from"u8, item.From);
        json.Member("to"u8, item.To);
        json.Member("pointer"u8, item.Pointer);
        json.Member("line"u8, item.Line);
        json.Member("column"u8, item.Column);
        json.Each("sources"u8, item.Sources, Citation);
        json.WriteEndObject();
    }

    private static void Citation(JsonText json, Citation citation)
    {
        json.WriteStartObject();
        json.Member("source"u8, citation.Source);
        json.Member("locator"u8, citation.Locator);
        json.Texts("supports"u8, citation.Supports);
        json.Member("confidence"u8, citation.Confidence is { } confidence ? EnumNames.Of(confidence) : null);
        json.WriteEndObject();
    }

    private static void Step(JsonText json, ChainStep step)
    {
        json.WriteStartObject();
        json.Member("text"u8, step.Text);
        json.Texts("arrangements"u8, step.Arrangements);
        json.WriteEndObject();
    }

    private static void Condition(JsonText json, ConditionResult condition)
    {
        json.WriteStartObject();
        json.Member("name"u8, condition.Name);
        json.Flag("met"u8, condition.Met);
        json.Member("text"u8, condition.Text);
        json.Each("operands"u8, condition.Operands, Operand);
        if (condition.Trace is { } trace)
        {
            json.Name("trace"u8);
            Trace(json, trace);
        }

        json.WriteEndObject();
    }

    private static void Operand(JsonText json, Operand operand)
    {
        json.WriteStartObject();
        json.Member("name"u8, operand.Name);
        json.Value("value"u8, operand.Value);
        json.Member("unit"u8, operand.Unit);
        json.Texts("from"u8, operand.From);
        json.Each("lines"u8, operand.Lines, static (json, line) => json.WriteValue(line));
        json.Member("note"u8, operand.Note);
        json.WriteEndObject();
    }

    private static void Trace(JsonText json, TraceStep step)
    {
        json.WriteStartObject();
        json.Member("text"u8, step.Text);
        json.Member("operation"u8, step.Operation);
        json.Value("value"u8, step.Value);
        json.Member("unit"u8, step.Unit);
        json.Texts("from"u8, step.From);
        if (step.Element is { } element)
        {
            json.Member("element"u8, element);
        }

        if (step.Count is { } count)
        {
            json.Member("count"u8, count);
        }

        json.Each("parts"u8, step.Parts, Trace);
        json.WriteEndObject();
    }

    private static void Fact(JsonText json, FactResult fact)
    {
        json.WriteStartObject();
        json.Member("name"u8, fact.Name);
        json.Value("value"u8, fact.Value);
        json.Member("unit"u8, fact.Unit);
        json.WriteEndObject();
    }

    private static void Margin(JsonText json, Margin margin)
    {
        json.WriteStartObject();
        json.Member("condition"u8, margin.Condition);
        json.Member("name"u8, margin.Name);
        json.Value("value"u8, margin.Value);
        json.Member("needs"u8, margin.Needs);
        json.Value("threshold"u8, margin.Threshold);
        json.Flag("met"u8, margin.Met);
        json.Value("distance"u8, margin.Distance);
        json.Member("unit"u8, margin.Unit);
        json.WriteEndObject();
    }

    private static void Missing(JsonText json, MissingItem item)
    {
        json.WriteStartObject();
        json.Member("what"u8, item.What);
        json.Member("pointer"u8, item.Pointer);
        json.Other("flags"u8, item.Flags);
        json.Other("clears"u8, item.Clears);
        json.WriteEndObject();
    }

    private static void Law(JsonText json, LegalBasis basis)
    {
        json.WriteStartObject();
        json.Member("citation"u8, basis.Citation);
        json.Member("status"u8, basis.Status);
        json.WriteEndObject();
    }

    // Null is unknown.
    private static void Flag(this JsonText json, ReadOnlySpan<byte> name, bool? value)
    {
        json.Name(name);
        json.WriteValue(value);
    }

    private static void Value(this JsonText json, ReadOnlySpan<byte> name, ReportValue value)
    {
        json.Name(name);
        ReportValueConverter.Write(json, value);
    }
}
