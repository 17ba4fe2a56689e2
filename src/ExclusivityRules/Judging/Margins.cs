using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>How far the numbers that conditions compare are from their thresholds.</summary>
internal static class Margins
{
    /// <summary>The comparisons of conditions that were looked at; those inside lists are left out.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="traces">Each of them, evaluated; null where that failed.</param>
    /// <param name="unit">What the numbers of a node count.</param>
    public static IReadOnlyList<Margin> Of(IReadOnlyList<NamedCondition> conditions, IReadOnlyList<Trace?> traces, Func<Trace, string?> unit)
    {
        var found = new List<Margin>();
        for (var i = 0; i < traces.Count; i++)
        {
            if (traces[i] is { } trace)
            {
                Compared(conditions[i].Name, trace, wanted: true, unit, found);
            }
        }

        return found;
    }

    /// <summary>The sign that holds exactly where another does not.</summary>
    public static string Opposite(string sign) => sign switch { "<" => ">=", "<=" => ">", ">" => "<=", ">=" => "<", _ => "" };

    // A comparison that is denied asks for the opposite.
    private static void Compared(string condition, Trace trace, bool wanted, Func<Trace, string?> unit, List<Margin> found)
    {
        switch (trace.Expr)
        {
            case BinaryExpr<Interval, Truth> { Sign: not ("==" or "!=") } comparison when !trace.Parts.All(IsFigure):
                var margin = Of(condition, trace, wanted ? comparison.Sign : Opposite(comparison.Sign), unit);
                if (!found.Contains(margin))
                {
                    found.Add(margin);
                }

                break;
            case LogicExpr or FactExpr<Truth>:
                foreach (var part in trace.Parts)
                {
                    Compared(condition, part, wanted, unit, found);
                }

                break;
            case UnaryExpr<Truth>:
                Compared(condition, trace.Parts[0], !wanted, unit, found);
                break;
        }
    }

    private static Margin Of(string condition, Trace comparison, string sign, Func<Trace, string?> unit)
    {
        var (value, threshold) = (comparison.Parts[0], comparison.Parts[1]);
        if (IsFixed(value.Expr) && !IsFixed(threshold.Expr))
        {
            (value, threshold, sign) = (threshold, value, Mirrored(sign));
        }

        var (left, right) = ((Interval)value.Value!, (Interval)threshold.Value!);
        return new(
            condition, value.Expr.ToString(), Operands.Value(left), sign, Operands.Value(right), Truths(sign, left, right).ToNullable(),
            Operands.Value(Distance(left, right)), unit(value) ?? unit(threshold));
    }

    private static Interval Distance(Interval left, Interval right)
    {
        try
        {
            return left.IsUnknown || right.IsUnknown ? Interval.Unknown : (left - right).Absolute();
        }
        catch (OverflowException)
        {
            return Interval.Unknown;
        }
    }

    private static Truth Truths(string sign, Interval left, Interval right) => sign switch
    {
        "<" => left.Less(right),
        "<=" => left.LessOrEqual(right),
        ">" => left.Greater(right),
        _ => left.GreaterOrEqual(right),
    };

    private static bool IsFixed(Expr expr) => expr is ConstantExpr<Interval> or CallExpr { Name: "Parameter" };

    // A figure of the law is as far from a number as it is: nothing in the graph is near to anything there.
    private static bool IsFigure(Trace side) => IsFixed(side.Expr) || (side.Expr is FactExpr<Interval> && IsFigure(side.Parts[0]));

    private static string Mirrored(string sign) => sign switch { "<" => ">", "<=" => ">=", ">" => "<", _ => "<=" };
}
