namespace ExclusivityRules.Model;

/// <summary>
/// The start or the end of an arrangement as a document gives it: a date, the word <c>unknown</c> (there is one, but it is
/// not known), or nothing. <c>default</c> is nothing: no start is "when announced, else always", no end is open-ended.
/// </summary>
/// <param name="Date">The date; null when it is not stated or not known.</param>
/// <param name="IsUnknown">Whether the document says that there is a date which is not known.</param>
public readonly record struct Day(DateOnly? Date, bool IsUnknown = false)
{
    /// <summary>A date that exists and is not known.</summary>
    public static Day Unknown => new(null, IsUnknown: true);

    /// <summary>Whether the document says nothing.</summary>
    public bool IsAbsent => Date is null && !IsUnknown;
}

/// <summary>A half-open period: from <see cref="Start"/> (inclusive) up to <see cref="End"/> (exclusive).</summary>
/// <param name="Start">The first day; null means since always.</param>
/// <param name="End">The first day after; null means without end.</param>
public readonly record struct Period(DateOnly? Start, DateOnly? End)
{
    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => (Start is null || Start <= day) && (End is null || day < End);

    /// <summary>Whether the two periods have a day in common.</summary>
    public bool Overlaps(Period other) =>
        (Start is null || other.End is null || Start < other.End) && (other.Start is null || End is null || other.Start < End);
}
