namespace ExclusivityRules.Model;

/// <summary>What reading a file gave.</summary>
/// <param name="Value">What was read; null when there is an error among the problems.</param>
/// <param name="Problems">Everything wrong with the file, in the order of its lines.</param>
public sealed record Loaded<T>(T? Value, IReadOnlyList<Problem> Problems) where T : class;
