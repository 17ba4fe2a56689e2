using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The words in which explanations speak of shares.</summary>
internal static class ShareWords
{
    /// <summary>A share in percent: <c>60 %</c>, <c>20 to 30 %</c>, <c>up to 30 %</c>, <c>an unknown share</c>.</summary>
    public static string Percent(Interval share)
    {
        var bounded = share.Min > 0 || share.Max < 1;
        return share.Exact is { } exact ? $"{Digits(exact)} %"
            : !bounded ? "an unknown share"
            : share.Min is not > 0 ? $"up to {Digits(share.Max!.Value)} %"
            : share.Max is not < 1 ? $"{(share.MinInclusive ? "at least" : "more than")} {Digits(share.Min.Value)} %"
            : $"{Digits(share.Min.Value)} to {Digits(share.Max.Value)} %";
    }

    /// <summary>The name of a party.</summary>
    public static string Name(this Situation situation, int party) => situation.Graph.Parties[party].Name;

    // Four digits after the point are enough for a reader; the number itself stands in the facts.
    private static string Digits(decimal share) => Interval.Digits(decimal.Round(share * 100, 4));
}
