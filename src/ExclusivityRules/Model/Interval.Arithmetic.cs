namespace ExclusivityRules.Model;

// Arithmetic: the result holds every number that numbers within the bounds may give.
public readonly partial record struct Interval
{
    /// <summary>The sum. Throws <see cref="OverflowException"/> beyond decimal's range.</summary>
    public static Interval operator +(Interval left, Interval right) => left.Has(right, Bounds.Same) ? new(left.min + right.min) : new(
        left.Has(right, Bounds.Min) ? left.min + right.min : 0,
        left.Has(right, Bounds.Max) ? left.max + right.max : 0,
        Both(left, right));

    /// <summary>The difference.</summary>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>The negative.</summary>
    public static Interval operator -(Interval value) => value.IsExact ? new(-value.min) : Between(
        -value.Max, -value.Min, value.MaxInclusive, value.MinInclusive);

    /// <summary>The product; unknown when either has no bound on a side, unless both are non-negative.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left.Has(right, Bounds.Same))
        {
            return Exactly(left.min * right.min);
        }

        if (left.IsExact && left.min == 0 || right.IsExact && right.min == 0)
        {
            return Exactly(0);
        }

        if (left.Min >= 0 && right.Min >= 0)
        {
            return Between(
                left.min * right.min, left.Has(right, Bounds.Max) ? left.max * right.max : null,
                left.MayBeZero || right.MayBeZero || (left.MinInclusive && right.MinInclusive), left.MaxInclusive && right.MaxInclusive);
        }

        return left.IsBounded && right.IsBounded ? Hull(left, right, static (a, b) => a * b) : Unknown;
    }

    /// <summary>
    /// The quotient; unknown when the divisor may be zero without being known to be.
    /// Throws <see cref="DivideByZeroException"/> when it is known to be zero.
    /// </summary>
    public static Interval operator /(Interval left, Interval right)
    {
        if (left.Has(right, Bounds.Same))
        {
            return Exactly(left.min / right.min);
        }

        if (right.IsExact && right.min == 0)
        {
            throw new DivideByZeroException();
        }

        if (left.IsExact && left.min == 0 && right.Min > 0)
        {
            return Exactly(0);
        }

        if (left.Min >= 0 && right.Min > 0)
        {
            return Between(
                right.Max is { } top ? left.min / top : 0, left.Max is { } most ? most / right.min : null,
                right.Max is null || left.MayBeZero || (left.MinInclusive && right.MaxInclusive), left.MaxInclusive && right.MinInclusive);
        }

        return left.IsBounded && right.IsBounded && (right.min > 0 || right.max < 0)
            ? Hull(left, right, static (a, b) => a / b)
            : Unknown;
    }

    /// <summary>The smaller of the two numbers.</summary>
    public static Interval Smaller(Interval left, Interval right) => -Larger(-left, -right);

    /// <summary>The larger of the two numbers.</summary>
    public static Interval Larger(Interval left, Interval right)
    {
        var (low, lowIn) = left.Min is null || left.Min < right.Min ? (right.Min, right.MinInclusive)
            : left.Min == right.Min ? (left.Min, left.MinInclusive && right.MinInclusive) : (left.Min, left.MinInclusive);
        var (high, highIn) = left.Max is null || right.Max is null ? (null, true)
            : left.Max == right.Max ? (left.Max, left.MaxInclusive || right.MaxInclusive)
            : left.Max < right.Max ? (right.Max, right.MaxInclusive) : (left.Max, left.MaxInclusive);
        return Between(low, high, lowIn, highIn);
    }

    /// <summary>The number without its sign.</summary>
    public Interval Absolute() => Min >= 0 ? this : Max <= 0 ? -this : Larger(Larger(this, -this), Exactly(0));

    // Of a number that is not negative.
    private bool MayBeZero => min == 0 && MinInclusive;

    private bool IsBounded => (bounds & (Bounds.Min | Bounds.Max)) == (Bounds.Min | Bounds.Max);

    private static Bounds Both(Interval left, Interval right)
    {
        var known = left.bounds & right.bounds & (Bounds.Min | Bounds.Max);
        var open = (left.bounds | right.bounds) & (Bounds.MinOpen | Bounds.MaxOpen);
        return known
            | ((known & Bounds.Min) != 0 ? open & Bounds.MinOpen : Bounds.None)
            | ((known & Bounds.Max) != 0 ? open & Bounds.MaxOpen : Bounds.None);
    }

    private static Interval Hull(Interval left, Interval right, Func<decimal, decimal, decimal> apply)
    {
        decimal[] corners =
        [
            apply(left.min, right.min), apply(left.min, right.max), apply(left.max, right.min), apply(left.max, right.max),
        ];
        return Between(corners.Min(), corners.Max());
    }
}
