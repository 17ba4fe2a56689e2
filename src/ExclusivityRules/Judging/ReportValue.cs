using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>
/// A value in a report. In JSON a number is a decimal, or <c>{ "min", "max", "minInclusive", "maxInclusive" }</c> where only
/// bounds are known (a bound that does not exist is left out, an inclusive one is not marked); a text or date is a string; a
/// list is a list of strings; unknown is null.
/// </summary>
public abstract record ReportValue
{
    /// <summary>A number; exact or within bounds, never wholly unknown.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(Interval Value) : ReportValue;

    /// <summary>A text, or a date as yyyy-MM-dd.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ReportValue;

    /// <summary>A yes or no.</summary>
    /// <param name="Value">Whether yes.</param>
    public sealed record Flag(bool Value) : ReportValue;

    /// <summary>A list.</summary>
    /// <param name="Values">Its elements, in order.</param>
    public sealed record List(IReadOnlyList<string> Values) : ReportValue;

    /// <summary>A value that is not known.</summary>
    public sealed record Unknown : ReportValue;
}
