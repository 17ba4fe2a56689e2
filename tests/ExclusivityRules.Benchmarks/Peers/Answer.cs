namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>The answer to a question: which pairs of numbers, told by their number and a sum over them.</summary>
/// <param name="Count">How many pairs.</param>
/// <param name="Sum">The sum over the pairs of what <see cref="With"/> adds; equal for the same pairs in any order.</param>
internal readonly record struct Answer(long Count, long Sum)
{
    /// <summary>The factors of a pair: small enough for every system's sums, and not linear, so that a wrong join shows.</summary>
    public const int FirstModulus = 1_009, SecondModulus = 1_013;

    /// <summary>The answer with one more pair.</summary>
    public Answer With(int first, int second) => new(Count + 1, Sum + (long)(first % FirstModulus) * (second % SecondModulus));
}
