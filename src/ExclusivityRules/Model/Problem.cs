namespace ExclusivityRules.Model;

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>The file cannot be used.</summary>
    Error,

    /// <summary>The file can be used; something in it deserves a look.</summary>
    Warning,
}

/// <summary>Something wrong with a file, at a place in it. Data, never thrown.</summary>
/// <param name="Code">The code of the error catalogue (<c>EXR0103</c>).</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Place">The place in the file; <c>default</c> means the file as a whole.</param>
/// <param name="Message">One sentence, lower case, without a final period.</param>
public sealed record Problem(string Code, ProblemSeverity Severity, string File, Place Place, string Message)
{
    /// <summary>The text of the line at the place, for showing; null means not available.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The column at which <see cref="Excerpt"/> begins; above 1 when the line is too long to be shown whole.</summary>
    public int ExcerptColumn { get; init; } = 1;

    /// <summary>How many characters from the place on are meant; at least 1.</summary>
    public int Length { get; init; } = 1;
}
