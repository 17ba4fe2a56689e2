namespace ExclusivityRules.Model;

/// <summary>How sure a source is of a fact.</summary>
public enum Confidence
{
    /// <summary>The parties or an authority say so.</summary>
    Confirmed,

    /// <summary>Others report it.</summary>
    Reported,

    /// <summary>Concluded from what is known.</summary>
    Inferred,
}

/// <summary>Something facts were read in.</summary>
[CheckedBy(typeof(SourceCheck))]
public sealed record Source
{
    /// <summary>The id citations name.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it; null means not stated.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day it was published; null means not stated.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it can be read; null means not stated.</summary>
    public string? Url { get; init; }
}

/// <summary>The place in a source on which a fact rests.</summary>
public sealed record Citation
{
    /// <summary>The id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The place in the source (a heading and a paragraph, a page); null means the whole of it.</summary>
    public string? Locator { get; init; }

    /// <summary>The members of the record it supports; null means all of them.</summary>
    public IReadOnlyList<string>? Supports { get; init; }

    /// <summary>How sure the source is; null means not stated.</summary>
    public Confidence? Confidence { get; init; }
}
