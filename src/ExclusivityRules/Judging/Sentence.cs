using System.Text;
using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>The sentence of a finding: the template of its rule with the values of the binding.</summary>
internal sealed class Sentence(Template template, Frame frame, IReadOnlyList<Relation> relations, Situation situation, ParameterTable parameters)
{
    /// <summary>Writes the sentence.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var part in template.Parts)
        {
            text.Append(part.Value is { } value ? Value(value, part.Format) : part.Text);
        }

        return text.ToString();
    }

    private string Value(Expr expr, string? format)
    {
        Trace trace;
        try
        {
            trace = expr.Trace(frame);
        }
        catch (ArithmeticException)
        {
            return "a value that cannot be computed";
        }

        return ParameterUse.Of(trace, parameters, situation.AsOf)?.InItsCurrency(situation.Graph.BaseCurrency) ?? trace.Value switch
        {
            Interval number when SaysNothing(number, Unit(expr, format)) => Unknown(expr, format),
            Interval number => Number(number, expr, format),
            Truth truth => truth switch { Truth.True => "yes", Truth.False => "no", _ => "unknown" },
            DateOnly day => Numbers.Date(day),
            string text => expr.Parts is [Expr<PartyNode?> party] && IsName(expr) ? WithEntities(party.Evaluate(frame)!, text) : text,
            _ => IsName(expr) && expr.Parts is [Expr<MarketNode?>] ? "a market that is not known" : "unknown",
        };
    }

    private static bool IsName(Expr expr) => expr.At.Text == nameof(Node.Name);

    private string Number(Interval number, Expr expr, string? format)
    {
        var unit = Unit(expr, format) ?? "number";
        return unit == "money" ? Numbers.Money(number, situation.Graph.BaseCurrency) : Numbers.With(number, unit);
    }

    private static bool SaysNothing(Interval number, string? unit) =>
        number.IsUnknown || (unit == "share" && Numbers.IsAnyShare(number)) || (unit == "money" && Numbers.IsAnyAmount(number));

    private static string? Unit(Expr expr, string? format) => format ?? (expr.Unit is { } unit ? EnumNames.Of(unit) : null);

    private static string Unknown(Expr expr, string? format) => Unit(expr, format) switch
    {
        "money" => "an unknown amount",
        "share" => "an unknown share",
        "months" => "an unknown number of months",
        "days" => "an unknown number of days",
        _ => "an unknown number",
    };

    // A lifted party stands for its undertaking; the relations name the legal entities in it.
    private string WithEntities(PartyNode party, string name)
    {
        var entities = relations.SelectMany(relation => relation.Entities)
            .Where(entity => entity != party.Position && party.View.Representative(entity) == party.Position)
            .Distinct()
            .Order()
            .Select(entity => situation.Graph.Parties[entity].Name)
            .ToArray();
        return entities.Length == 0 ? name : $"{name} ({string.Join(", ", entities)})";
    }
}
