using System.Globalization;

namespace ExclusivityRules.Model;

/// <summary>
/// What is known of a number: its exact value, bounds on it, or nothing. <c>default</c> is <see cref="Unknown"/>.
/// Exact decimals throughout; comparisons answer in strong Kleene logic: true or false only when every value within the
/// bounds agrees.
/// </summary>
public readonly partial record struct Interval
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

    private bool Has(Interval other, Bounds bound) => (bounds & other.bounds & bound) != 0;

    // Every value of a is below every value of b.
    private static bool SurelyBelow(in Interval a, in Interval b) =>
        (a.bounds & Bounds.Max) != 0 && (b.bounds & Bounds.Min) != 0
        && (a.max < b.min || (a.max == b.min && (!a.MaxInclusive || !b.MinInclusive)));

    // Every value of a is below or equal to every value of b.
    private static bool SurelyNotAbove(in Interval a, in Interval b) =>
        (a.bounds & Bounds.Max) != 0 && (b.bounds & Bounds.Min) != 0 && a.max <= b.min;

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
