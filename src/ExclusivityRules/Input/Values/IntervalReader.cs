using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>Reads a number, or bounds on it: <c>{ "min", "max", "minInclusive", "maxInclusive" }</c>.</summary>
/// <param name="isShare">Whether it is a fraction from 0 to 1; otherwise it is an amount, 0 or more.</param>
internal sealed class IntervalReader(bool isShare) : ValueReader<Interval>
{
    private static readonly RecordReader<Bounds> BoundsReader = new();

    private sealed record Bounds
    {
        public decimal? Min { get; init; }

        public decimal? Max { get; init; }

        public bool? MinInclusive { get; init; }

        public bool? MaxInclusive { get; init; }
    }

    public override bool TryRead(ref JsonCursor cursor, out Interval value)
    {
        value = default;
        if (cursor.Token == JsonTokenType.StartObject)
        {
            return TryReadBounds(ref cursor, out value);
        }

        if (!DecimalReader.TryReadNumber(ref cursor, "a number, or an object with `min` or `max`", out var number)
            || !InRange(ref cursor, cursor.Start, number))
        {
            return false;
        }

        value = Interval.Exactly(number);
        return true;
    }

    private bool TryReadBounds(ref JsonCursor cursor, out Interval value)
    {
        var start = cursor.Start;
        value = default;
        if (!BoundsReader.TryRead(ref cursor, out var bounds)
            || !InRange(ref cursor, start, bounds!.Min) || !InRange(ref cursor, start, bounds.Max))
        {
            return false;
        }

        bool minIn = bounds.MinInclusive ?? true, maxIn = bounds.MaxInclusive ?? true;
        var problem = bounds.Min is null && bounds.Max is null ? "neither `min` nor `max` is given; leave out what is not known"
            : bounds.Min > bounds.Max ? "`min` is above `max`"
            : bounds.Min == bounds.Max && !(minIn && maxIn) ? "`min` and `max` are equal, and one of them is left out"
            : bounds.Min is null && bounds.MinInclusive is not null ? "`minInclusive` is given without `min`"
            : bounds.Max is null && bounds.MaxInclusive is not null ? "`maxInclusive` is given without `max`"
            : null;
        if (problem is not null)
        {
            cursor.ErrorAt(start, FormatErrors.EmptyBounds, problem);
            return false;
        }

        value = Interval.Between(bounds.Min, bounds.Max, minIn, maxIn);
        return true;
    }

    private bool InRange(ref JsonCursor cursor, int start, decimal? number)
    {
        if (number is null or >= 0 && (!isShare || number is null or <= 1))
        {
            return true;
        }

        var (code, message) = number < 0 ? (FormatErrors.Negative, isShare ? "a share cannot be below 0" : "the number cannot be below 0")
            : number <= 100 ? (FormatErrors.NotAShare, $"a share is a fraction from 0 to 1; did you mean {Interval.Digits(number.Value / 100)}?")
            : (FormatErrors.NotAShare, "a share is a fraction from 0 to 1");
        cursor.ErrorAt(start, code, message);
        return false;
    }
}
