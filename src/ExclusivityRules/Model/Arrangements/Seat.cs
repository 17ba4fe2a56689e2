namespace ExclusivityRules.Model;

/// <summary>What someone does in a company.</summary>
public enum SeatRole
{
    /// <summary>A director with a vote.</summary>
    Director,

    /// <summary>An observer of the board, without a vote.</summary>
    Observer,

    /// <summary>An officer the board chose.</summary>
    Officer,
}

/// <summary>A place in the bodies of a company that a party fills.</summary>
public sealed record Seat : Arrangement
{
    /// <summary>What the person does there.</summary>
    public required SeatRole Role { get; init; }

    /// <summary>The id of the person; null means unknown.</summary>
    public string? Person { get; init; }
}
