using System.Runtime.CompilerServices;
using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>The sentence of a finding: the template of its rule with the values of the binding.</summary>
/// <param name="entities">The legal entities that relations name, by position, in the order of the document.</param>
internal sealed class Sentence(Template template, Frame frame, IReadOnlyList<int> entities, Situation situation, ParameterTable parameters)
{
    /// <summary>Writes the sentence.</summary>
    public string Write()
    {
        var text = new DefaultInterpolatedStringHandler(0, template.Parts.Count);
        foreach (var part in template.Parts)
        {
            text.AppendLiteral(part.Value is { } value ? Value(value, part.Format) : part.Text);
        }

        return text.ToStringAndClear();
    }

    private string Value(Expr expr, string? format)
    {
        try
        {
            return expr switch
            {
                IMemberExpr and Expr<Interval> number => Text(number.Evaluate(frame), expr, format),
                IMemberExpr and Expr<string?> text => Text(text.Evaluate(frame), expr, format),
                _ => Text(expr.Trace(frame), expr, format),
            };
        }
        catch (ArithmeticException)
        {
            return "a value that cannot be computed";
        }
    }

    // A legal figure stands in its own currency.
    private string Text(Trace trace, Expr expr, string? format) =>
        ParameterUse.Of(trace, parameters, situation.AsOf)?.InItsCurrency(situation.Graph.BaseCurrency) ?? Text(trace.Value, expr, format);

    private string Text(object? value, Expr expr, string? format) => value switch
    {
        Interval number when SaysNothing(number, Unit(expr, format)) => Unknown(expr, format),
        Interval number => Number(number, expr, format),
        Truth truth => truth switch { Truth.True => "yes", Truth.False => "no", _ => "unknown" },
        DateOnly day => Numbers.Date(day),
        string text => IsName(expr) && expr.Parts is [Expr<PartyNode?> party] ? WithEntities(party.Evaluate(frame)!, text) : text,
        _ => IsName(expr) && expr.Parts is [Expr<MarketNode?>] ? "a market that is not known" : "unknown",
    };

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
        var names = "";
        foreach (var entity in entities)
        {
            if (entity != party.Position && party.View.Representative(entity) == party.Position)
            {
                names += (names.Length == 0 ? "" : ", ") + situation.Graph.Parties[entity].Name;
            }
        }

        return names.Length == 0 ? name : $"{name} ({names})";
    }
}
