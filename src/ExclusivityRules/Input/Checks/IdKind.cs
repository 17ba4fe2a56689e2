namespace ExclusivityRules.Input.Checks;

/// <summary>What an id names.</summary>
internal enum IdKind
{
    Source,
    Party,
    Market,
    Product,
    Channel,
    Territory,
    Trigger,
    Round,
    Arrangement,
}
