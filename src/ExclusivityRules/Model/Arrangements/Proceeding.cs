namespace ExclusivityRules.Model;

/// <summary>A procedure of an authority that concerns a party.</summary>
public sealed record Proceeding : Arrangement
{
    /// <summary>The legal instrument; null means unknown.</summary>
    public string? Instrument { get; init; }

    /// <summary>What it is about; null means unknown.</summary>
    public string? Subject { get; init; }
}
