namespace ExclusivityRules.Rules;

/// <summary>A pack of rules, as reports name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; null for a rule file without a pack.</param>
/// <param name="Sha256">The SHA-256 over its rules, parameters and manifest in 64 hex digits; pages do not count.</param>
public sealed record Pack(string Id, string? Version, string Sha256);
