using System.Numerics;
using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// A graph on one day in one scenario: which arrangements are in force, with ids interned to small numbers. The measures are
/// derived from it, each once, when first asked for; what is the same in another scenario is derived once for both.
/// </summary>
/// <remarks>Not safe for use by several threads at once, nor are it and its other scenarios.</remarks>
public sealed class Situation
{
    private readonly Force[] forces;
    private readonly BigInteger holds;

    /// <summary>Reads a graph on one day in one scenario.</summary>
    /// <param name="index">The graph, with its ids interned.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="happened">
    /// The ids of the open triggers taken to have happened; those that <c>occurred</c> by the day are added.
    /// </param>
    public Situation(GraphIndex index, DateOnly asOf, IEnumerable<string> happened)
    {
        (Index, AsOf, Derivations) = (index, asOf, new());
        (Happened, holds) = Scenario(happened);
        forces = new Force[Graph.Arrangements.Count];
        for (var i = 0; i < forces.Length; i++)
        {
            forces[i] = !index.Terms.Contain(i, asOf) ? Force.No : index.IsConditional(i) ? Force.WhereItsConditionHolds : Force.Yes;
        }
    }

    private Situation(Situation other, IEnumerable<string> happened)
    {
        (Index, AsOf, Derivations, forces) = (other.Index, other.AsOf, other.Derivations, other.forces);
        (Happened, holds) = Scenario(happened);
    }

    /// <summary>The same graph on the same day in another scenario. What is derived in one of them and no trigger touches serves the other.</summary>
    /// <param name="happened">As in the constructor.</param>
    public Situation In(IEnumerable<string> happened) => new(this, happened);

    /// <summary>The graph, with its ids interned.</summary>
    public GraphIndex Index { get; }

    /// <summary>The graph.</summary>
    public PartnershipGraph Graph => Index.Graph;

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The ids of the triggers taken to have happened.</summary>
    public IReadOnlySet<string> Happened { get; }

    /// <summary>The name of a party, by its position in the graph.</summary>
    internal string Name(int party) => Graph.Parties[party].Name;

    /// <summary>How many arrangements are not in force.</summary>
    public int LeftOut => Graph.Arrangements.Count(arrangement => !InForce(arrangement));

    /// <summary>What was derived in this scenario and in the others.</summary>
    internal Derivations Derivations { get; }

    /// <summary>Whether a condition holds in the scenario; no condition always does.</summary>
    public bool Holds(Condition? condition)
    {
        if (condition is null)
        {
            return true;
        }

        Derivations.Ask(Index.Bit(condition));
        return condition.Holds(Happened.Contains);
    }

    /// <summary>Whether an arrangement of the graph is in force on the day in the scenario.</summary>
    public bool InForce(Arrangement arrangement) => InForce(arrangement.Index);

    /// <summary>The arrangements of one kind that are in force, in the order of the document.</summary>
    public IReadOnlyList<T> InForce<T>() where T : Arrangement =>
        Derived<IReadOnlyList<T>>(static situation => situation.Index.OfKind<T>().Where(situation.InForce).ToArray());

    /// <summary>The positions of the same in the document.</summary>
    internal int[] PositionsInForce<T>() where T : Arrangement => Index.Kinds.Positions<T>(InForce);

    /// <summary>
    /// Something derived from the situation; derived at the first call, and the same at every later one. Another scenario takes it too
    /// when all conditions that were asked for on the way have the same answers there, so it must not keep the situation.
    /// </summary>
    public T Derived<T>(Func<Situation, T> derive) where T : class => DerivedFor(typeof(T), derive);

    /// <summary>The same, told apart by a key.</summary>
    internal T DerivedFor<T>(object key, Func<Situation, T> derive) where T : class => Derivations.Get(key, holds, this, derive);

    private (IReadOnlySet<string> Happened, BigInteger Holds) Scenario(IEnumerable<string> happened)
    {
        var all = happened
            .Concat(Graph.Triggers.Where(trigger => trigger.Occurred <= AsOf).Select(trigger => trigger.Id))
            .ToHashSet(StringComparer.Ordinal);
        return (all, Index.Conditions.Where(condition => condition.Holds(all.Contains)).Aggregate(BigInteger.Zero, (bits, condition) => bits | Index.Bit(condition)));
    }

    // Whether an arrangement is in force on the day.
    private enum Force : byte { No, WhereItsConditionHolds, Yes }

    private bool InForce(int position) => forces[position] switch
    {
        Force.No => false,
        Force.Yes => true,
        _ => Holds(Graph.Arrangements[position].Condition),
    };

    /// <summary>An amount in the base currency of the graph, at the latest rate not after the day.</summary>
    /// <param name="amount">The amount, in whole units of <paramref name="currency"/>.</param>
    /// <param name="currency">Its currency, as its ISO 4217 code.</param>
    /// <param name="evidence">Notes the rate used or missing; null when nobody asks.</param>
    /// <returns>The amount in whole units of the base currency; unknown when no rate is given.</returns>
    public Interval InBaseCurrency(Interval amount, string currency, Evidence? evidence = null)
    {
        if (currency == Graph.BaseCurrency || amount.IsUnknown)
        {
            return amount;
        }

        var best = -1;
        for (var i = 0; i < Graph.ExchangeRates.Count; i++)
        {
            var rate = Graph.ExchangeRates[i];
            if (rate.From == currency && rate.To == Graph.BaseCurrency && rate.AsOf <= AsOf
                && (best < 0 || rate.AsOf > Graph.ExchangeRates[best].AsOf))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            evidence?.Lacks($"the exchange rate from {currency} to {Graph.BaseCurrency}", "/exchangeRates");
            return Interval.Unknown;
        }

        evidence?.Uses($"/exchangeRates/{best}/rate");
        return amount * Interval.Exactly(Graph.ExchangeRates[best].Rate);
    }
}
