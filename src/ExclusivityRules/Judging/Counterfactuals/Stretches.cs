namespace ExclusivityRules.Judging;

/// <summary>What a finding comes to with some value of a fact, and what can be seen of how near it is to coming to something else.</summary>
/// <param name="Outcome">What it comes to; null where the value is refused.</param>
/// <param name="Signs">On which side of its threshold each number is, and what else the rule finds.</param>
internal sealed record Tried(Outcome? Outcome, string Signs);

/// <summary>Neighbouring values of a fact with one outcome, as steps.</summary>
internal readonly record struct Stretch(long From, long To, Outcome? Outcome);

/// <summary>Finds where along the values of a fact the outcome changes.</summary>
/// <remarks>
/// Some values are tried, closer together near the first. Between two that differ in anything that can be seen, the change is found by halving,
/// and every change between. So nothing is missed but a number that crosses its threshold and returns between two neighbours of those tried.
/// </remarks>
internal static class Stretches
{
    private const int Spread = 4;
    private const int Probes = 6;

    /// <summary>The stretches from the first step on, in order; each is looked for when asked for.</summary>
    /// <param name="last">The last step.</param>
    /// <param name="tries">What comes of a step.</param>
    public static IEnumerable<Stretch> Along(long last, Func<long, Tried> tries)
    {
        var first = tries(0);
        var (from, outcome) = (0L, first.Outcome);
        foreach (var (step, tried) in Changes(Between(last), first, tries))
        {
            if (tried.Outcome != outcome)
            {
                yield return new(from, step - 1, outcome);
                (from, outcome) = (step, tried.Outcome);
            }
        }

        yield return new(from, last, outcome);
    }

    private static long[] Between(long last) =>
        Enumerable.Range(0, Probes).Select(power => last / (long)Math.Pow(Spread, power)).Where(step => step > 0).Distinct().Order().ToArray();

    private static IEnumerable<(long Step, Tried Tried)> Changes(long[] probes, Tried first, Func<long, Tried> tries)
    {
        var (low, atLow) = (0L, first);
        foreach (var probe in probes)
        {
            var atProbe = tries(probe);
            foreach (var change in Changes(low, atLow, probe, atProbe, tries))
            {
                yield return change;
            }

            (low, atLow) = (probe, atProbe);
        }
    }

    private static IEnumerable<(long Step, Tried Tried)> Changes(long low, Tried atLow, long high, Tried atHigh, Func<long, Tried> tries)
    {
        if (atLow == atHigh)
        {
            yield break;
        }

        if (high - low == 1)
        {
            yield return (high, atHigh);
            yield break;
        }

        var middle = low + ((high - low) / 2);
        var atMiddle = tries(middle);
        foreach (var change in Changes(low, atLow, middle, atMiddle, tries).Concat(Changes(middle, atMiddle, high, atHigh, tries)))
        {
            yield return change;
        }
    }
}
