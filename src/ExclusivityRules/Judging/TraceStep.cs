namespace ExclusivityRules.Judging;

/// <summary>A step in how the answer of a condition follows from values: a value that was read or stated, or an operation on other steps.</summary>
public sealed record TraceStep
{
    /// <summary>The part of the condition, as the rule file writes it.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The operator or function (<c>&gt;=</c>, <c>&amp;&amp;</c>, <c>Any</c>, <c>Min</c> ...; <c>=</c> for a fact of the rule) that gives
    /// the value from those of the parts; null for a value that was read or stated.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The value. Of a list of relations or tranches only <see cref="Count"/> is told.</summary>
    public required ReportValue Value { get; init; }

    /// <summary>What a number counts, as in <see cref="Operand"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>For a value that was read or stated: the JSON pointers of where it comes from, in ordinal order; null for others.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>For what was computed of one element of a list: its position, from 0; null for others.</summary>
    public int? Element { get; init; }

    /// <summary>For a list: how many elements it has; null for others.</summary>
    public int? Count { get; init; }

    /// <summary>
    /// The steps it follows from, in the order of the text; null for a value that was read or stated. Of <c>Any</c>, <c>All</c>,
    /// <c>Count</c> and <c>Sum</c> the list, then what was computed of its elements; where one element decides, only that.
    /// </summary>
    public IReadOnlyList<TraceStep>? Parts { get; init; }
}
