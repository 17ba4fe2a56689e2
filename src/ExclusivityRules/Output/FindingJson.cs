using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using Newtonsoft.Json;

namespace ExclusivityRules.Output;

/// <summary>A finding as JSON; see <see cref="ReportJson"/>.</summary>
internal static class FindingJson
{
    public static void Write(JsonTextWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.Member("fingerprint", finding.Fingerprint);
        json.Member("rule", finding.Rule);
        json.Member("pack", finding.Pack);
        json.Member("outcome", EnumNames.Of(finding.Outcome));
        json.Member("severity", EnumNames.Of(finding.Severity));
        json.Member("concern", finding.Concern);
        json.Member("title", finding.Title);
        json.Member("sentence", finding.Sentence);
        Bindings(json, finding.Bindings);
        json.Texts("parties", finding.Parties);
        json.Texts("arrangements", finding.Arrangements);
        json.Each("evidence", finding.Evidence, Evidence);
        json.Each("chain", finding.Chain, Step);
        json.Each("conditions", finding.Conditions, Condition);
        json.Member("operator", finding.Operator);
        json.Flag("exists", finding.Exists);
        json.Flag("excused", finding.Excused);
        json.Each("facts", finding.Facts, Fact);
        json.Each("margins", finding.Margins, Margin);
        json.Each("holdsWhen", finding.HoldsWhen, static (json, triggers) => json.Texts(triggers));
        json.Each("missing", finding.Missing, Missing);
        json.Texts("notes", finding.Notes);
        json.Each("legalBasis", finding.LegalBasis, Law);
        json.Member("clears", finding.Clears);
        json.Other("counterfactuals", finding.Counterfactuals);
        json.Member("error", finding.Error);
        json.Other("waiver", finding.Waiver);
        json.Other("baseline", finding.Baseline);
        json.WriteEndObject();
    }

    private static void Bindings(JsonTextWriter json, IReadOnlyDictionary<string, string> bindings)
    {
        json.WritePropertyName("bindings");
        json.WriteStartObject();
        foreach (var (variable, id) in bindings)
        {
            json.Member(variable, id);
        }

        json.WriteEndObject();
    }

    private static void Evidence(JsonTextWriter json, EvidenceItem item)
    {
        json.WriteStartObject();
        json.Member("id", item.Id);
        json.Member("kind", item.Kind);
        json.Member("from", item.From);
        json.Member("to", item.To);
        json.Member("pointer", item.Pointer);
        json.Member("line", item.Line);
        json.Member("column", item.Column);
        json.Each("sources", item.Sources, Citation);
        json.WriteEndObject();
    }

    private static void Citation(JsonTextWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.Member("source", citation.Source);
        json.Member("locator", citation.Locator);
        json.Texts("supports", citation.Supports);
        json.Member("confidence", citation.Confidence is { } confidence ? EnumNames.Of(confidence) : null);
        json.WriteEndObject();
    }

    private static void Step(JsonTextWriter json, ChainStep step)
    {
        json.WriteStartObject();
        json.Member("text", step.Text);
        json.Texts("arrangements", step.Arrangements);
        json.WriteEndObject();
    }

    private static void Condition(JsonTextWriter json, ConditionResult condition)
    {
        json.WriteStartObject();
        json.Member("name", condition.Name);
        json.Flag("met", condition.Met);
        json.Member("text", condition.Text);
        json.Each("operands", condition.Operands, Operand);
        if (condition.Trace is { } trace)
        {
            json.WritePropertyName("trace");
            Trace(json, trace);
        }

        json.WriteEndObject();
    }

    private static void Operand(JsonTextWriter json, Operand operand)
    {
        json.WriteStartObject();
        json.Member("name", operand.Name);
        json.Value("value", operand.Value);
        json.Member("unit", operand.Unit);
        json.Texts("from", operand.From);
        json.Each("lines", operand.Lines, static (json, line) => json.WriteValue(line));
        json.Member("note", operand.Note);
        json.WriteEndObject();
    }

    private static void Trace(JsonTextWriter json, TraceStep step)
    {
        json.WriteStartObject();
        json.Member("text", step.Text);
        json.Member("operation", step.Operation);
        json.Value("value", step.Value);
        json.Member("unit", step.Unit);
        json.Texts("from", step.From);
        if (step.Element is { } element)
        {
            json.Member("element", element);
        }

        if (step.Count is { } count)
        {
            json.Member("count", count);
        }

        json.Each("parts", step.Parts, Trace);
        json.WriteEndObject();
    }

    private static void Fact(JsonTextWriter json, FactResult fact)
    {
        json.WriteStartObject();
        json.Member("name", fact.Name);
        json.Value("value", fact.Value);
        json.Member("unit", fact.Unit);
        json.WriteEndObject();
    }

    private static void Margin(JsonTextWriter json, Margin margin)
    {
        json.WriteStartObject();
        json.Member("condition", margin.Condition);
        json.Member("name", margin.Name);
        json.Value("value", margin.Value);
        json.Member("needs", margin.Needs);
        json.Value("threshold", margin.Threshold);
        json.Flag("met", margin.Met);
        json.Value("distance", margin.Distance);
        json.Member("unit", margin.Unit);
        json.WriteEndObject();
    }

    private static void Missing(JsonTextWriter json, MissingItem item)
    {
        json.WriteStartObject();
        json.Member("what", item.What);
        json.Member("pointer", item.Pointer);
        json.Other("flags", item.Flags);
        json.Other("clears", item.Clears);
        json.WriteEndObject();
    }

    private static void Law(JsonTextWriter json, LegalBasis basis)
    {
        json.WriteStartObject();
        json.Member("citation", basis.Citation);
        json.Member("status", basis.Status);
        json.WriteEndObject();
    }

    // Null is unknown.
    private static void Flag(this JsonTextWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Value(this JsonTextWriter json, string name, ReportValue value)
    {
        json.WritePropertyName(name);
        ReportValueConverter.Write(json, value);
    }
}
