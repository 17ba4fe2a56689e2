using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>1 where a condition holds and 0 where it does not, so that conditions can be counted; either where it is unknown.</summary>
internal sealed class MetExpr(Expr<Truth> condition) : Expr<Interval>
{
    public override string? Operation => "Met";

    public override IReadOnlyList<Expr> Parts { get; } = [condition];

    public override Interval Evaluate(Frame frame) => Number(condition.Evaluate(frame));

    public override Trace Trace(Frame frame)
    {
        var of = condition.Trace(frame);
        return new(this, Number((Truth)of.Value!), [of]);
    }

    public override string Print(Printing how) => $"Met({condition.Print(how)})";

    private static Interval Number(Truth met) => Interval.Between(met == Truth.True ? 1 : 0, met == Truth.False ? 0 : 1);
}
