using System.Globalization;

namespace ExclusivityRules.Model;

/// <summary>
/// What is known of a number: its exact value, bounds on it, or nothing. <c>default</c> is <see cref="Unknown"/>.
/// Exact decimals throughout; comparisons answer in strong Kleene logic: true or false only when every value within the
/// bounds agrees.
/// </summary>
public readonly record struct Interval
{
    // 29 digits, a sign and a point.
    private const int MostDigits = 31;

    private readonly decimal min;
    private readonly decimal max;
    private readonly Bounds bounds;

    [Flags]
    private enum Bounds : byte { None = 0, Min = 1, Max = 2, MinOpen = 4, MaxOpen = 8, Same = 16 }

    private Interval(decimal min, decimal max, Bounds bounds)
    {
        this.min = min;
        this.max = max;
        this.bounds = bounds == (Bounds.Min | Bounds.Max) && min == max ? bounds | Bounds.Same : bounds;
    }

    private Interval(decimal value)
    {
        min = max = value;
        bounds = Bounds.Min | Bounds.Max | Bounds.Same;
    }

    /// <summary>A number of which nothing is known.</summary>
    public static Interval Unknown => default;

    /// <summary>A number that is known exactly.</summary>
    public static Interval Exactly(decimal value) => new(value);

    /// <summary>A number known to lie between two bounds.</summary>
    /// <param name="min">The lower bound; null means that there is none.</param>
    /// <param name="max">The upper bound, at least <paramref name="min"/>; null means that there is none.</param>
    /// <param name="minInclusive">Whether the lower bound itself is possible.</param>
    /// <param name="maxInclusive">Whether the upper bound itself is possible.</param>
    public static Interval Between(decimal? min, decimal? max, bool minInclusive = true, bool maxInclusive = true) => new(
        min ?? 0, max ?? 0,
        (min is null ? Bounds.None : minInclusive ? Bounds.Min : Bounds.Min | Bounds.MinOpen)
        | (max is null ? Bounds.None : maxInclusive ? Bounds.Max : Bounds.Max | Bounds.MaxOpen));

    /// <summary>The lower bound; null when there is none.</summary>
    public decimal? Min => (bounds & Bounds.Min) != 0 ? min : null;

    /// <summary>The upper bound; null when there is none.</summary>
    public decimal? Max => (bounds & Bounds.Max) != 0 ? max : null;

    /// <summary>Whether the lower bound itself is possible (true when there is no bound).</summary>
    public bool MinInclusive => (bounds & Bounds.MinOpen) == 0;

    /// <summary>Whether the upper bound itself is possible (true when there is no bound).</summary>
    public bool MaxInclusive => (bounds & Bounds.MaxOpen) == 0;

    /// <summary>Whether the number is known exactly.</summary>
    public bool IsExact => (bounds & Bounds.Same) != 0;

    /// <summary>Whether nothing at all is known of the number.</summary>
    public bool IsUnknown => (bounds & (Bounds.Min | Bounds.Max)) == 0;

    /// <summary>The exact value; null unless <see cref="IsExact"/>.</summary>
    public decimal? Exact => IsExact ? min : null;

    /// <summary>Whether this is below <paramref name="other"/>.</summary>
    public Truth Less(Interval other)
    {
        if (Has(other, Bounds.Same))
        {
            return min < other.min ? Truth.True : Truth.False;
        }

        return SurelyBelow(this, other) ? Truth.True : SurelyNotAbove(other, this) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether this is below or equal to <paramref name="other"/>.</summary>
    public Truth LessOrEqual(Interval other) => other.Less(this).Not();

    /// <summary>Whether this is above <paramref name="other"/>.</summary>
    public Truth Greater(Interval other) => other.Less(this);

    /// <summary>Whether this is above or equal to <paramref name="other"/>.</summary>
    public Truth GreaterOrEqual(Interval other) => Less(other).Not();

    /// <summary>Whether this equals <paramref name="other"/>: true only when both are exact.</summary>
    public Truth EqualTo(Interval other)
    {
        if (Has(other, Bounds.Same))
        {
            return min == other.min ? Truth.True : Truth.False;
        }

        return SurelyBelow(this, other) || SurelyBelow(other, this) ? Truth.False : Truth.Unknown;
    }

    // Every value of a is below every value of b.
    private static bool SurelyBelow(in Interval a, in Interval b) =>
        (a.bounds & Bounds.Max) != 0 && (b.bounds & Bounds.Min) != 0
        && (a.max < b.min || (a.max == b.min && (!a.MaxInclusive || !b.MinInclusive)));

    // Every value of a is below or equal to every value of b.
    private static bool SurelyNotAbove(in Interval a, in Interval b) =>
        (a.bounds & Bounds.Max) != 0 && (b.bounds & Bounds.Min) != 0 && a.max <= b.min;

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

    private bool Has(Interval other, Bounds bound) => (bounds & other.bounds & bound) != 0;

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

    /// <summary>The number in invariant digits, <c>min..max</c> for bounds, <c>unknown</c> for nothing.</summary>
    public override string ToString()
    {
        if (IsUnknown)
        {
            return "unknown";
        }

        return IsExact ? Digits(min) : $"{(Min is { } low ? Digits(low) : "")}..{(Max is { } high ? Digits(high) : "")}";
    }

    /// <summary>Invariant digits without exponent or trailing zeros: the one way a decimal is written.</summary>
    public static string Digits(decimal value)
    {
        if (value.Scale == 0 && value is >= long.MinValue and <= long.MaxValue)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        Span<char> room = stackalloc char[MostDigits];
        (value == 0 ? 0 : value).TryFormat(room, out var length, default, CultureInfo.InvariantCulture);
        var digits = room[..length];
        return (digits.Contains('.') ? digits.TrimEnd('0').TrimEnd('.') : digits).ToString();
    }
}
