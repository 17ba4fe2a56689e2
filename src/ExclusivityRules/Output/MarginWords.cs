using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Output;

/// <summary>How far numbers are from their thresholds, in words.</summary>
internal static class MarginWords
{
    /// <summary>How far a number is from its threshold: <c>share = 9 %; at least 10 % needed: 1 percentage point short</c>.</summary>
    public static string Margin(Margin margin) =>
        $"{margin.Name} = {Words.Value(margin.Value, margin.Unit)}; {Needs(margin.Needs)} {Words.Value(margin.Threshold, margin.Unit)} needed"
        + (margin is { Met: not null, Distance: ReportValue.Number distance } && !IsAt(margin) ? $": {Distance(distance.Value, margin)}" : "");

    /// <summary>How far the numbers of a condition are from their thresholds, where that is known.</summary>
    public static IReadOnlyList<string> Margins(Finding finding, ConditionResult condition) =>
    [
        .. from margin in finding.Margins
           where margin.Condition == condition.Name && margin is { Met: not null, Distance: ReportValue.Number }
           select $"margin: {margin.Name} {(IsAt(margin) ? "is" : "has")} {Distance(((ReportValue.Number)margin.Distance).Value, margin)}",
    ];

    // Neither more nor less, where more or less is needed.
    private static bool IsAt(Margin margin) => margin is { Met: false, Distance: ReportValue.Number { Value.Exact: 0 } };

    private static string Needs(string sign) => sign switch { ">=" => "at least", ">" => "more than", "<=" => "at most", _ => "less than" };

    private static string Distance(Interval distance, Margin margin)
    {
        if (distance.Exact == 0)
        {
            return margin.Met == true ? "nothing to spare" : "exactly at the threshold";
        }

        var points = margin.Unit == "share" ? distance * Interval.Exactly(100) : default;
        var much = points.IsUnknown ? Numbers.With(distance, margin.Unit) : $"{Numbers.Number(points)} percentage {(points.Exact == 1 ? "point" : "points")}";
        return $"{much} {(margin.Met == true ? "to spare" : margin.Needs is "<" or "<=" ? "too much" : "too little")}";
    }
}
