using ExclusivityRules.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>The expressions of a rule, and what stands in them.</summary>
internal static class RuleParts
{
    /// <summary>All expressions of a rule: facts, conditions, severities and the values of its sentence.</summary>
    public static IEnumerable<Expr> Of(RuleLogic rule) => rule.Facts.Select(fact => fact.Value)
        .Concat(rule.Conditions.Select(condition => condition.Test))
        .Concat(rule.Bands.Select(band => band.If).OfType<Expr>())
        .Concat(rule.Because.Parts.Select(part => part.Value).OfType<Expr>());

    /// <summary>All comparisons of numbers.</summary>
    public static IEnumerable<BinaryExpr<Interval, Truth>> Comparisons(Rule rule) =>
        Of(rule.Logic).SelectMany(part => part.All()).OfType<BinaryExpr<Interval, Truth>>();

    /// <summary>The fact an expression names; null when it names none.</summary>
    public static NamedFact? FactOf(Expr expr) => (expr as IFactExpr)?.Fact;

    /// <summary>The id of the parameter an expression reads; null when it reads none.</summary>
    public static string? ParameterOf(Expr expr) =>
        expr is CallExpr { Name: "Parameter" or "ParameterOn" } call && call.Parts[0] is ConstantExpr<string?> { Value: { } id } ? id : null;
}
