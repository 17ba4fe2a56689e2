namespace ExclusivityRules.Model;

/// <summary>What an option lets its holder do.</summary>
public enum OptionType
{
    /// <summary>To take part in a funding round.</summary>
    Participation,

    /// <summary>To buy new shares at a fixed price.</summary>
    Warrant,

    /// <summary>To buy shares.</summary>
    Call,

    /// <summary>To sell shares.</summary>
    Put,

    /// <summary>To turn another instrument into shares.</summary>
    Conversion,
}

/// <summary>A right to become, or to cease to be, a shareholder later.</summary>
public sealed record Option : Arrangement
{
    /// <summary>What the holder may do.</summary>
    [FileName("option")]
    public required OptionType Type { get; init; }

    /// <summary>The largest share of the capital it may lead to, a fraction from 0 to 1.</summary>
    [Unit(Unit.Share)]
    public Interval MaxStake { get; init; }
}
