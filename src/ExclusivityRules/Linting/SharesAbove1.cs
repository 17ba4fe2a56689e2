using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Linting;

/// <summary>Finds shares compared with what is above 1 whatever the graph says, as a fact that is 30 where 0.30 was meant.</summary>
internal static class SharesAbove1
{
    /// <summary>Whether a comparison of a rule is of that kind.</summary>
    public static bool Has(Rule rule, BinaryExpr<Interval, Truth> compare)
    {
        var nothing = new Frame(rule.Logic.Facts.Count) { Binding = new object?[rule.Logic.Match.Variables.Max(variable => variable.Slot) + 1], Parameters = [] };
        try
        {
            RuleLogicEvaluation.Facts(rule.Logic, nothing);
            return (compare.Left.Unit == Unit.Share && IsAbove1(compare.Right, nothing)) || (compare.Right.Unit == Unit.Share && IsAbove1(compare.Left, nothing));
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    private static bool IsAbove1(Expr expr, Frame nothing) => expr is Expr<Interval> number && number.Evaluate(nothing).Min > 1;
}
