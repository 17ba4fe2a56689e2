using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Checks that numbers are only added to and compared with numbers that count the same.</summary>
internal static class UnitCheck
{
    /// <summary>What the result of arithmetic counts; null when it follows neighbours.</summary>
    public static Unit? Of(string sign, Unit? left, Unit? right) => sign switch
    {
        "+" or "-" => left ?? right,
        "*" => left is null or Unit.Number or Unit.Ratio ? right
            : right is null or Unit.Number or Unit.Ratio or Unit.Share ? left
            : left == Unit.Share ? right : Unit.Number,
        _ => right is null or Unit.Number or Unit.Ratio || (right == Unit.Share && left == Unit.Money) ? left
            : left == right ? Unit.Ratio : Unit.Number,
    };

    /// <summary>Throws <see cref="RefusedException"/> at the first operator whose operands do not fit.</summary>
    public static void Run(Expr expr)
    {
        foreach (var node in expr.All())
        {
            switch (node)
            {
                case BinaryExpr<Interval, Truth> compare:
                    Fit(compare.Left, compare.Sign, compare.Right, compare.At);
                    Fraction(compare.Left, compare.Right);
                    Fraction(compare.Right, compare.Left);
                    break;
                case BinaryExpr<Interval, Interval> { Sign: "+" or "-" } sum:
                    Fit(sum.Left, sum.Sign, sum.Right, sum.At);
                    break;
                case CallExpr { IsSymmetric: true, Parts: [var one, var other] } call:
                    Fit(one, call.Name, other, call.At);
                    break;
                case BinaryExpr<string?, Truth> same:
                    Listed(same.Left, same.Right);
                    Listed(same.Right, same.Left);
                    break;
            }
        }
    }

    private static void Fit(Expr left, string sign, Expr right, Token at)
    {
        if (left.Unit is { } one && right.Unit is { } other && one != other && !(IsPlain(one) && IsPlain(other)))
        {
            throw new RefusedException(
                "EXR0516", at, $"`{left} {sign} {right}` mixes {EnumNames.Of(one)} and {EnumNames.Of(other)}");
        }
    }

    private static bool IsPlain(Unit unit) => unit is Unit.Number or Unit.Ratio;

    private static void Fraction(Expr share, Expr literal)
    {
        if (share.Unit == Unit.Share && literal is ConstantExpr<Interval> { Value.Exact: > 1 and var value })
        {
            var meant = value <= 100 ? $"; did you mean `{Interval.Digits(value / 100)}`?" : "";
            throw new RefusedException("EXR0517", literal.At, $"a share is a fraction from 0 to 1, not `{literal.At.Text}`{meant}");
        }
    }

    private static void Listed(Expr member, Expr literal)
    {
        if (member is IMemberExpr { OneOf: { } values } && literal is ConstantExpr<string?> { Value: { } text } && !values.Contains(text))
        {
            var nearest = DidYouMean.Nearest(text, values);
            var hint = nearest is null ? $"; it is one of {string.Join(", ", values)}" : $"; did you mean `{nearest}`?";
            throw new RefusedException("EXR0518", literal.At, $"`{member}` is never `{text}`{hint}");
        }
    }
}
