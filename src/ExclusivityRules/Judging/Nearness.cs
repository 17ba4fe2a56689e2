using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>How near a binding is to being flagged: first by how many conditions no number can change, then by the numbers.</summary>
/// <param name="Others">How many conditions fail for another reason than a number.</param>
/// <param name="Gap">
/// By what part of the larger of value and threshold the numbers miss, added up: 0.1 where 9 % is held and 10 % needed; 1 where there is none
/// and any is needed.
/// </param>
internal readonly record struct Nearness(int Others, decimal Gap) : IComparable<Nearness>
{
    /// <inheritdoc/>
    public int CompareTo(Nearness other) => (Others, Gap).CompareTo((other.Others, other.Gap));

    /// <summary>The nearness of the binding in a frame whose facts are computed.</summary>
    public static Nearness Of(RuleLogic logic, Frame frame)
    {
        var gaps = logic.Conditions.Select(condition => Miss(condition.Test, wanted: true, frame) is { } gap ? new Nearness(0, gap) : new(1, 0)).ToArray();
        return logic.NeedsAll ? new(gaps.Sum(gap => gap.Others), gaps.Sum(gap => gap.Gap)) : gaps.Min();
    }

    // By how much the numbers miss what is wanted; null where it is not numbers that miss it.
    private static decimal? Miss(Expr<Truth> expr, bool wanted, Frame frame)
    {
        try
        {
            return (wanted ? expr.Evaluate(frame) : expr.Evaluate(frame).Not()) == Truth.True ? 0 : expr switch
            {
                BinaryExpr<Interval, Truth> comparison => Distance((Expr<Interval>)comparison.Left, (Expr<Interval>)comparison.Right, frame),
                UnaryExpr<Truth> denied => Miss((Expr<Truth>)denied.Parts[0], !wanted, frame),
                FactExpr<Truth> fact => Miss((Expr<Truth>)fact.Fact.Value, wanted, frame),
                LogicExpr both when both.IsAnd == wanted => Miss((Expr<Truth>)both.Parts[0], wanted, frame) + Miss((Expr<Truth>)both.Parts[1], wanted, frame),
                LogicExpr either => Smaller(Miss((Expr<Truth>)either.Parts[0], wanted, frame), Miss((Expr<Truth>)either.Parts[1], wanted, frame)),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static decimal? Smaller(decimal? one, decimal? other) => one is null || other < one ? other : one;

    private static decimal? Distance(Expr<Interval> left, Expr<Interval> right, Frame frame)
    {
        var (value, threshold) = (left.Evaluate(frame), right.Evaluate(frame));
        if ((value - threshold).Absolute().Min is not { } distance)
        {
            return null;
        }

        var size = Math.Max(Size(value), Size(threshold));
        return size == 0 ? 1 : distance / size;
    }

    private static decimal Size(Interval number) => Math.Max(Math.Abs(number.Min ?? 0), Math.Abs(number.Max ?? 0));
}
