namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Puts the same questions to all systems.</summary>
internal static class Comparison
{
    private const int FewestRuns = 3, MostRuns = 9;
    private const double EnoughSeconds = 3;

    private static readonly Peer[] All = [new Engine(), new Arrays(), new DuckDb(), new Sqlite(), new Clingo(), new Prolog(), new RulesEngineLoop()];

    /// <summary>The questions, at a size, made one after another.</summary>
    public static IEnumerable<Question> Questions(bool large)
    {
        yield return Control.Make(large ? 100_000 : 20_000);
        if (large)
        {
            yield return Control.Make(1_000_000);
        }

        yield return RivalStakes.Make(large ? 300_000 : 20_000);
        yield return SpendBack.Make(large ? 300_000 : 20_000);
        yield return MoneyLoops.Make(large ? 300_000 : 20_000);
    }

    /// <summary>How each system did whose name contains a text.</summary>
    /// <exception cref="InvalidOperationException">A system gave another answer than the others.</exception>
    public static IReadOnlyList<Standing> Of(Question question, string system, TimeSpan limit)
    {
        var expected = question.ByHand();
        return [.. All
            .Where(peer => peer.Name.Contains(system, StringComparison.OrdinalIgnoreCase))
            .Select(peer => Standing(peer, question, limit, expected))];
    }

    private static Standing Standing(Peer peer, Question question, TimeSpan limit, Answer expected)
    {
        if (peer.Absent is { } why)
        {
            return new(peer.Name, null, why);
        }

        // The first run warms the system up, as it does what is compiled while it runs, and is not counted.
        var runs = new List<Run>();
        var isWarm = false;
        while (runs.Count < FewestRuns || (runs.Count < MostRuns && runs.Sum(run => run.Load + run.Query) < EnoughSeconds))
        {
            using var clock = new CancellationTokenSource(limit);
            try
            {
                if (peer.Ask(question, clock.Token) is not { } run)
                {
                    return new(peer.Name, null, "not a question for it");
                }

                if (run.Answer != expected)
                {
                    throw new InvalidOperationException($"{peer.Name} answers {run.Answer}, not {expected}: {question.Title}");
                }

                runs.AddRange(isWarm ? [run] : []);
                isWarm = true;
            }
            catch (OperationCanceledException)
            {
                return new(peer.Name, null, $"> {limit.TotalSeconds:0} s");
            }
        }

        return new(peer.Name, new(Median(run => run.Load), Median(run => run.Query), expected), null);

        double Median(Func<Run, double> seconds) => runs.Select(seconds).Order().ElementAt(runs.Count / 2);
    }
}

/// <summary>How a system did on a question.</summary>
/// <param name="Peer">The system.</param>
/// <param name="Median">The medians of its runs; null when there are none.</param>
/// <param name="Why">Why there are none.</param>
internal sealed record Standing(string Peer, Run? Median, string? Why);
