using System.Linq.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>The operators of the language: which operands each takes, and what it computes.</summary>
internal static class Operator
{
    /// <summary>The node for an operator; null when it does not apply to the operands.</summary>
    public static Expr? Make(ExpressionType type, Expr left, Token at, Expr right) => (left, right) switch
    {
        (Expr<Interval> a, Expr<Interval> b) => OfNumbers(type, a, at, b),
        (Expr<Truth> a, Expr<Truth> b) => OfTruths(type, a, at, b),
        (Expr<string?> a, Expr<string?> b) => OfTexts(type, a, at, b),
        (Expr<DateOnly?> a, Expr<DateOnly?> b) => OfDates(type, a, at, b),
        _ => null,
    };

    private static Expr? OfNumbers(ExpressionType type, Expr<Interval> left, Token at, Expr<Interval> right)
    {
        BinaryExpr<Interval, Truth> Compare(string sign, Func<Interval, Interval, Truth> apply) => new(left, sign, right, apply) { At = at };
        BinaryExpr<Interval, Interval> Compute(string sign, Func<Interval, Interval, Interval> apply) =>
            new(left, sign, right, apply) { At = at, Unit = UnitCheck.Of(sign, left.Unit, right.Unit) };
        return type switch
        {
            ExpressionType.LessThan => Compare("<", static (a, b) => a.Less(b)),
            ExpressionType.LessThanOrEqual => Compare("<=", static (a, b) => a.LessOrEqual(b)),
            ExpressionType.GreaterThan => Compare(">", static (a, b) => a.Greater(b)),
            ExpressionType.GreaterThanOrEqual => Compare(">=", static (a, b) => a.GreaterOrEqual(b)),
            ExpressionType.Equal => Compare("==", static (a, b) => a.EqualTo(b)),
            ExpressionType.NotEqual => Compare("!=", static (a, b) => a.EqualTo(b).Not()),
            ExpressionType.Add or ExpressionType.AddChecked => Compute("+", static (a, b) => a + b),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => Compute("-", static (a, b) => a - b),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => Compute("*", static (a, b) => a * b),
            ExpressionType.Divide => Compute("/", static (a, b) => a / b),
            _ => null,
        };
    }

    private static Expr? OfTruths(ExpressionType type, Expr<Truth> left, Token at, Expr<Truth> right) => type switch
    {
        ExpressionType.AndAlso => new LogicExpr(left, isAnd: true, right) { At = at },
        ExpressionType.OrElse => new LogicExpr(left, isAnd: false, right) { At = at },
        ExpressionType.Equal => new BinaryExpr<Truth, Truth>(left, "==", right, Same) { At = at },
        ExpressionType.NotEqual => new BinaryExpr<Truth, Truth>(left, "!=", right, static (a, b) => Same(a, b).Not()) { At = at },
        _ => null,
    };

    private static Truth Same(Truth left, Truth right) =>
        left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown : TruthLogic.Of(left == right);

    private static Expr? OfTexts(ExpressionType type, Expr<string?> left, Token at, Expr<string?> right) => type switch
    {
        ExpressionType.Equal => new BinaryExpr<string?, Truth>(left, "==", right, Same) { At = at },
        ExpressionType.NotEqual => new BinaryExpr<string?, Truth>(left, "!=", right, static (a, b) => Same(a, b).Not()) { At = at },
        _ => null,
    };

    private static Truth Same(string? left, string? right) =>
        left is null || right is null ? Truth.Unknown : TruthLogic.Of(string.Equals(left, right, StringComparison.Ordinal));

    private static Expr? OfDates(ExpressionType type, Expr<DateOnly?> left, Token at, Expr<DateOnly?> right)
    {
        BinaryExpr<DateOnly?, Truth> Compare(string sign, Func<DateOnly, DateOnly, bool> apply) => new(
            left, sign, right, (a, b) => a is null || b is null ? Truth.Unknown : TruthLogic.Of(apply(a.Value, b.Value)))
        { At = at };
        return type switch
        {
            ExpressionType.LessThan => Compare("<", static (a, b) => a < b),
            ExpressionType.LessThanOrEqual => Compare("<=", static (a, b) => a <= b),
            ExpressionType.GreaterThan => Compare(">", static (a, b) => a > b),
            ExpressionType.GreaterThanOrEqual => Compare(">=", static (a, b) => a >= b),
            ExpressionType.Equal => Compare("==", static (a, b) => a == b),
            ExpressionType.NotEqual => Compare("!=", static (a, b) => a != b),
            _ => null,
        };
    }
}
