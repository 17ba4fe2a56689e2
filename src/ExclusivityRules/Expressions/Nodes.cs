using System.Globalization;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Makes the nodes of facts and literals.</summary>
internal static class Nodes
{
    public static Expr Fact(int number, NamedFact fact, Token at) => fact.Value switch
    {
        Expr<Interval> => new FactExpr<Interval>(number, fact, static frame => frame.Numbers) { At = at, Unit = fact.Value.Unit },
        Expr<Truth> => new FactExpr<Truth>(number, fact, static frame => frame.Flags) { At = at },
        Expr<string?> => new FactExpr<string?>(number, fact, static frame => frame.Texts) { At = at },
        _ => new FactExpr<DateOnly?>(number, fact, static frame => frame.Dates) { At = at },
    };

    /// <summary>A number, a text, true or false.</summary>
    public static Expr Literal(Token at, bool minus = false) => at.Kind switch
    {
        TokenKind.Text => new ConstantExpr<string?>(at.Text[1..^1]) { At = at },
        TokenKind.Number => Number(at, minus),
        _ => new ConstantExpr<Truth>(TruthLogic.Of(at.Text == "true")) { At = at },
    };

    private static ConstantExpr<Interval> Number(Token at, bool minus)
    {
        var value = decimal.Parse(at.Text.TrimEnd('m'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(Interval.Exactly(minus ? -value : value)) { At = minus ? at with { Text = "-" + at.Text } : at };
    }
}
