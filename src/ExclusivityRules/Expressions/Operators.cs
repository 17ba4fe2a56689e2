using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Two operands and an operation on them.</summary>
internal sealed class BinaryExpr<TOperand, T>(
    Expr<TOperand> left, string sign, Expr<TOperand> right, Func<TOperand, TOperand, T> apply) : Expr<T>
{
    public string Sign => sign;

    public override string? Operation => sign;

    public Expr Left => left;

    public Expr Right => right;

    public override IReadOnlyList<Expr> Parts { get; } = [left, right];

    public override T Evaluate(Frame frame) => apply(left.Evaluate(frame), right.Evaluate(frame));

    public override Trace Trace(Frame frame)
    {
        var (first, second) = (left.Trace(frame), right.Trace(frame));
        return new(this, apply((TOperand)first.Value!, (TOperand)second.Value!), [first, second]);
    }

    public override int Precedence => sign switch
    {
        "*" or "/" => 7,
        "+" or "-" => 6,
        "<" or "<=" or ">" or ">=" => 5,
        _ => 4,
    };

    public override string Print(Printing how)
    {
        var (first, second) = (Inner(left, how), Inner(right, how, tighter: true));
        var written = sign;
        if (how.Canonical && written is ">" or ">=")
        {
            (first, second, written) = (second, first, written == ">" ? "<" : "<=");
        }

        return how.Canonical && written is "+" or "*" or "==" or "!=" && string.CompareOrdinal(first, second) > 0
            ? $"{second} {written} {first}"
            : $"{first} {written} {second}";
    }
}

/// <summary>One operand and an operation on it.</summary>
internal sealed class UnaryExpr<T>(string sign, Expr<T> operand, Func<T, T> apply) : Expr<T>
{
    public string Sign => sign;

    public override string? Operation => sign;

    public override IReadOnlyList<Expr> Parts { get; } = [operand];

    public override T Evaluate(Frame frame) => apply(operand.Evaluate(frame));

    public override Trace Trace(Frame frame)
    {
        var inner = operand.Trace(frame);
        return new(this, apply((T)inner.Value!), [inner]);
    }

    public override int Precedence => 9;

    public override string Print(Printing how) => sign + Inner(operand, how);
}

/// <summary>
/// "And" or "or" of two conditions in strong Kleene logic. Both sides are evaluated, unless the left side alone decides:
/// so an error on the right counts exactly where plain RulesEngine would meet it.
/// </summary>
internal sealed class LogicExpr(Expr<Truth> left, bool isAnd, Expr<Truth> right) : Expr<Truth>
{
    public bool IsAnd => isAnd;

    public override string? Operation => isAnd ? "&&" : "||";

    public override IReadOnlyList<Expr> Parts { get; } = [left, right];

    public override Truth Evaluate(Frame frame)
    {
        var first = left.Evaluate(frame);
        return first == Deciding ? first : Combine(first, right.Evaluate(frame));
    }

    public override Trace Trace(Frame frame)
    {
        var first = left.Trace(frame);
        if ((Truth)first.Value! == Deciding)
        {
            return new(this, first.Value, [first]);
        }

        var second = right.Trace(frame);
        return new(this, Combine((Truth)first.Value, (Truth)second.Value!), [first, second]);
    }

    public override int Precedence => isAnd ? 3 : 2;

    public override string Print(Printing how)
    {
        var (first, second) = (Inner(left, how), Inner(right, how));
        var sign = Operation;
        return how.Canonical && string.CompareOrdinal(first, second) > 0 ? $"{second} {sign} {first}" : $"{first} {sign} {second}";
    }

    private Truth Deciding => isAnd ? Truth.False : Truth.True;

    private Truth Combine(Truth first, Truth second) => isAnd ? first.And(second) : first.Or(second);
}
