using System.Globalization;
using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>A legal figure that a value is, and the day it was asked for.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Day">The day; null where it is not known.</param>
internal readonly record struct ParameterUse(Parameter Parameter, DateOnly? Day)
{
    /// <summary>The value that was in force on the day; null when there is none.</summary>
    public ParameterValue? Value => Day is { } day ? Parameter.On(day) : null;

    /// <summary>What a value uses, itself or as the fact it stands for; null when it is no figure.</summary>
    public static ParameterUse? Of(Trace trace, ParameterTable parameters, DateOnly asOf) => trace.Expr switch
    {
        CallExpr { Name: "Parameter" or "ParameterOn" } call when call.Parts[0] is ConstantExpr<string?> { Value: { } id } =>
            new(parameters[id], call.Name == "Parameter" ? asOf : trace.Parts[1].Value as DateOnly?),
        FactExpr<Interval> => Of(trace.Parts[0], parameters, asOf),
        _ => null,
    };

    /// <summary>Money as the law states it, where that is another currency than that of the graph; else null.</summary>
    public string? InItsCurrency(string baseCurrency) => Parameter.IsMoney && Parameter.Unit != baseCurrency && Value is { } value
        ? Numbers.Money(Interval.Exactly(value.Value), Parameter.Unit)
        : null;

    /// <summary>Its title, the days it is in force, and its source.</summary>
    public string Note(string baseCurrency)
    {
        if (Day is not { } day)
        {
            return $"{Parameter.Title}; the day it is asked for is not known";
        }

        if (Value is not { } value)
        {
            return $"{Parameter.Title}; no value on {Written(day)}";
        }

        var figure = InItsCurrency(baseCurrency) is { } stated ? $": {stated}" : "";
        var until = value.To is { } to ? $" until {Written(to)}" : "";
        return $"{Parameter.Title}{figure}; in force from {Written(value.From)}{until}; {value.Source}{(value.Verified ? "" : "; not verified")}";
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
