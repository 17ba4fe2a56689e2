using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Arithmetic with parts of a whole.</summary>
internal static class Shares
{
    /// <summary>
    /// part / (part + rest), with the tightest bounds: the part stands above and below the line, so dividing intervals would
    /// give wider ones. Both are at least 0; unknown when either is, or when the whole may be 0.
    /// </summary>
    public static Interval PartOf(Interval part, Interval rest)
    {
        if (part.IsUnknown || rest.IsUnknown || !(part.Min + rest.Min > 0))
        {
            return Interval.Unknown;
        }

        if (part.Exact == 0)
        {
            return part;
        }

        var low = rest.Max is { } most ? part.Min / (part.Min + most) : 0;
        var high = part.Max is { } top ? top / (top + rest.Min) : 1;
        return Interval.Between(
            low, high, rest.Max is not null && part.MinInclusive && rest.MaxInclusive,
            part.Max is not null && part.MaxInclusive && rest.MinInclusive);
    }
}
