using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Linting;

/// <summary>Finds shares compared with what is above 1 whatever the graph says, as a fact that is 30 where 0.30 was meant.</summary>
internal static class SharesAbove1
{
    /// <summary>Whether a comparison is of that kind.</summary>
    public static bool Has(BinaryExpr<Interval, Truth> compare) =>
        (compare.Left.Unit == Unit.Share && Constant(compare.Right) > 1) || (compare.Right.Unit == Unit.Share && Constant(compare.Left) > 1);

    // The value of a literal, or of a fact that is one; null for anything else.
    private static decimal? Constant(Expr expr) => (RuleParts.FactOf(expr)?.Value ?? expr) is ConstantExpr<Interval> { Value: var value } ? value.Exact : null;
}
