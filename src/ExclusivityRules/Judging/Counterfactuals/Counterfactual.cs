namespace ExclusivityRules.Judging;

/// <summary>
/// A change to one fact of the graph file after which the finding is clear, and nothing else becomes worse by the same rule. No
/// smaller change of the fact clears it.
/// </summary>
/// <param name="Pointer">The JSON pointer of the fact.</param>
/// <param name="What">The fact in words: the member, and whose it is.</param>
/// <param name="Was">What the graph says; null, for unknown, where it says nothing.</param>
/// <param name="Becomes">What would have to stand there: the nearest value that clears.</param>
public sealed record Counterfactual(string Pointer, string What, ReportValue Was, ReportValue Becomes);
