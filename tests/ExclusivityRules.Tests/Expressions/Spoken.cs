using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>What is known of a number, for the slow interpreter: bounds that are possible themselves; null means none.</summary>
internal readonly record struct Range(decimal? Low, decimal? High)
{
    public bool IsExact => Low is not null && Low == High;

    public static Range Of(decimal value) => new(value, value);
}

/// <summary>What a random expression reads: its numbers, flags and texts, by position; null means unknown.</summary>
internal sealed record Facts(Range[] Numbers, bool?[] Flags, string?[] Texts, (Range Amount, bool Contingent)[] List);

/// <summary>A random expression: how it is written, and its meaning worked out slowly and plainly.</summary>
internal sealed record Spoken<T>(string Text, Func<Facts, T> Meaning);

/// <summary>The meaning of the operators, after the definition of strong Kleene logic; null means unknown.</summary>
internal static class Slow
{
    public static bool? Not(bool? value) => value is null ? null : !value;

    public static bool? And(bool? left, Func<bool?> right)
    {
        if (left == false)
        {
            return false;
        }

        var second = right();
        return second == false ? false : left is null || second is null ? null : true;
    }

    public static bool? Or(bool? left, Func<bool?> right) => Not(And(Not(left), () => Not(right())));

    public static bool? Same<T>(T? left, T? right) => left is null || right is null ? null : Equals(left, right);

    public static bool? Below(Range left, Range right) => left.High < right.Low ? true : left.Low >= right.High ? false : null;

    public static bool? Equal(Range left, Range right) => left.IsExact && right.IsExact ? left.Low == right.Low
        : left.High < right.Low || right.High < left.Low ? false : null;

    public static Range Add(Range left, Range right) => new(left.Low + right.Low, left.High + right.High);

    public static Range Negative(Range value) => new(-value.High, -value.Low);

    public static Range Times(Range left, Range right)
    {
        if (left == Range.Of(0) || right == Range.Of(0))
        {
            return Range.Of(0);
        }

        if (left.Low >= 0 && right.Low >= 0)
        {
            return new(left.Low * right.Low, left.High * right.High);
        }

        // Without a bound on one side nothing is claimed of the product.
        decimal?[] corners = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return corners.Contains(null) ? default : new(corners.Min(), corners.Max());
    }

    public static Range Smaller(Range left, Range right) => Negative(Larger(Negative(left), Negative(right)));

    public static Range Larger(Range left, Range right) => new(
        left.Low is null ? right.Low : right.Low is null ? left.Low : Math.Max(left.Low.Value, right.Low.Value),
        left.High is null || right.High is null ? null : Math.Max(left.High.Value, right.High.Value));

    public static Range Absolute(Range value) => value.Low >= 0 ? value : value.High <= 0 ? Negative(value)
        : new(0, value.Low is null || value.High is null ? null : Math.Max(-value.Low.Value, value.High.Value));

    public static Range Divide(Range value, decimal divisor)
    {
        if (divisor == 0)
        {
            throw new DivideByZeroException();
        }

        var (low, high) = (value.Low / divisor, value.High / divisor);
        return value.IsExact || (value.Low is not null && value.High is not null) ? new(divisor < 0 ? high : low, divisor < 0 ? low : high)
            : value.Low >= 0 && divisor > 0 ? new(low, high) : default;
    }

    public static Truth Truth(bool? value) => TruthLogic.Of(value);
}
