namespace ExclusivityRules.Rules;

/// <summary>A law, guideline or decision a rule rests on.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Status">How far its content is verified (<c>verified</c>, <c>partly</c>, <c>unverified</c>).</param>
public sealed record LegalBasis(string Citation, string Status);
