using System.Numerics;

namespace ExclusivityRules.Measures;

/// <summary>Something derived from a situation, and what it depends on of the scenario.</summary>
/// <param name="Value">What was derived.</param>
/// <param name="Asked">The conditions of the graph that were asked for on the way, each a bit.</param>
internal sealed record Derivation<T>(T Value, BigInteger Asked);

/// <summary>
/// What is derived in the scenarios of one graph on one day. Each result is kept with the conditions that were asked for on the
/// way, also by results it was derived from: a scenario in which these have the same answers takes it as it is.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class Derivations
{
    // By the object itself: to compare rules member by member would take longer than most derivations.
    private readonly Dictionary<object, List<(Derivation<object> Derivation, BigInteger Holds)>> results = new(ReferenceEqualityComparer.Instance);
    private BigInteger asked;

    /// <summary>Notes that whatever is being derived depends on some conditions.</summary>
    public void Ask(BigInteger conditions) => asked |= conditions;

    /// <summary>Derives something and sees on which conditions it depends.</summary>
    public Derivation<T> Derive<T>(Func<T> derive)
    {
        var before = asked;
        asked = 0;
        try
        {
            var value = derive();
            return new(value, asked);
        }
        finally
        {
            asked |= before;
        }
    }

    /// <summary>Something derived before; whatever is being derived depends on what it depends on.</summary>
    public T Use<T>(Derivation<T> derivation)
    {
        if (!derivation.Asked.IsZero)
        {
            asked |= derivation.Asked;
        }

        return derivation.Value;
    }

    /// <summary>The result of a key in a scenario, derived unless that of another scenario is the same.</summary>
    /// <param name="key">The object that tells it from other results; an equal one is another key.</param>
    /// <param name="holds">The conditions that hold in the scenario, each a bit.</param>
    /// <param name="situation">The scenario.</param>
    /// <param name="derive">Derives it. The result must not keep the situation: other scenarios use it too.</param>
    public T Get<T>(object key, BigInteger holds, Situation situation, Func<Situation, T> derive) where T : class
    {
        if (!results.TryGetValue(key, out var known))
        {
            results.Add(key, known = []);
        }

        foreach (var (derivation, held) in known)
        {
            if (((held ^ holds) & derivation.Asked).IsZero)
            {
                return (T)Use(derivation);
            }
        }

        var fresh = Fresh(situation, derive);
        known.Add((fresh, holds));
        return (T)fresh.Value;
    }

    private Derivation<object> Fresh<T>(Situation situation, Func<Situation, T> derive) where T : class => Derive<object>(() => derive(situation));

    /// <summary>How often the result of a key was derived.</summary>
    public int Times(object key) => results.TryGetValue(key, out var known) ? known.Count : 0;
}
