using System.Numerics;

namespace ExclusivityRules.Judging;

/// <summary>The smallest "this and not that, or ..." that covers exactly a set of scenarios (Quine and McCluskey).</summary>
internal static class MinimalCover
{
    /// <summary>Covers a set of scenarios.</summary>
    /// <param name="triggers">The triggers; at most 10. The n-th stands for bit n of a scenario.</param>
    /// <param name="scenarios">The scenarios to cover, as bits of the triggers that happened; each once.</param>
    /// <returns>Terms of trigger ids, with <c>!</c> before one that did not happen; one empty term covers everything.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> triggers, IReadOnlyCollection<int> scenarios)
    {
        if (scenarios.Count == 1 << triggers.Count)
        {
            return [[]];
        }

        var primes = Primes(triggers.Count, scenarios.ToHashSet());
        return Choose(primes, scenarios.ToHashSet())
            .Select(term => Literals(term, triggers))
            .OrderBy(term => term.Count)
            .ThenBy(term => string.Join(',', term), StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>A conjunction: the triggers it looks at, and which of them happened.</summary>
    private sealed record Term(int Looks, int Happened)
    {
        public bool Covers(int scenario) => (scenario & Looks) == Happened;
    }

    // Joins terms that differ in one trigger until none can be joined.
    private static HashSet<Term> Primes(int count, HashSet<int> scenarios)
    {
        var all = (1 << count) - 1;
        var current = scenarios.Select(scenario => new Term(all, scenario)).ToHashSet();
        var primes = new HashSet<Term>();
        while (current.Count > 0)
        {
            var joined = new HashSet<Term>();
            foreach (var term in current)
            {
                var alone = true;
                for (var bit = 1; bit <= all; bit <<= 1)
                {
                    if ((term.Looks & bit) != 0 && current.Contains(term with { Happened = term.Happened ^ bit }))
                    {
                        joined.Add(new(term.Looks & ~bit, term.Happened & ~bit));
                        alone = false;
                    }
                }

                if (alone)
                {
                    primes.Add(term);
                }
            }

            current = joined;
        }

        return primes;
    }

    // The fewest terms: those that alone cover a scenario, then by trying, fewest first; a greedy choice where that is too much.
    private static IEnumerable<Term> Choose(HashSet<Term> primes, HashSet<int> scenarios)
    {
        var ordered = primes.OrderBy(term => BitOperations.PopCount((uint)term.Looks)).ThenBy(term => term.Looks).ThenBy(term => term.Happened).ToArray();
        var chosen = ordered.Where(term => scenarios.Any(scenario => term.Covers(scenario) && ordered.Count(other => other.Covers(scenario)) == 1)).ToList();
        var left = scenarios.Where(scenario => !chosen.Exists(term => term.Covers(scenario))).ToList();
        var others = ordered.Except(chosen).Where(term => left.Exists(term.Covers)).ToArray();
        for (var size = 1; left.Count > 0 && size <= others.Length && Combinations(others.Length, size) <= 100_000; size++)
        {
            if (Try(others, size, 0, left, []) is { } found)
            {
                return chosen.Concat(found);
            }
        }

        while (left.Count > 0)
        {
            var best = others.MaxBy(term => left.Count(term.Covers))!;
            chosen.Add(best);
            left.RemoveAll(best.Covers);
        }

        return chosen;
    }

    private static double Combinations(int count, int size) =>
        Enumerable.Range(0, size).Aggregate(1.0, (product, i) => product * (count - i) / (i + 1));

    private static IReadOnlyList<Term>? Try(Term[] terms, int size, int start, List<int> left, List<Term> taken)
    {
        if (left.Count == 0)
        {
            return taken.ToArray();
        }

        for (var i = start; i < terms.Length && taken.Count < size; i++)
        {
            taken.Add(terms[i]);
            if (Try(terms, size, i + 1, left.Where(scenario => !terms[i].Covers(scenario)).ToList(), taken) is { } found)
            {
                return found;
            }

            taken.RemoveAt(taken.Count - 1);
        }

        return null;
    }

    private static IReadOnlyList<string> Literals(Term term, IReadOnlyList<string> triggers) => Enumerable.Range(0, triggers.Count)
        .Where(bit => (term.Looks & (1 << bit)) != 0)
        .Select(bit => (term.Happened & (1 << bit)) != 0 ? triggers[bit] : "!" + triggers[bit])
        .ToArray();
}
