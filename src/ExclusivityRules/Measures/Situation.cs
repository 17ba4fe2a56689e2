using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// A graph on one day in one scenario: which arrangements are in force, with ids interned to small numbers. The measures are
/// derived from it, each once, when first asked for. Not safe for use by several threads at once.
/// </summary>
public sealed class Situation
{
    private readonly Dictionary<Type, object> derived = [];
    private readonly Dictionary<Type, object> inForceByKind = [];
    private readonly bool[] inForce;

    /// <summary>Reads a graph on one day in one scenario.</summary>
    /// <param name="index">The graph, with its ids interned.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="happened">
    /// The ids of the open triggers taken to have happened; those that <c>occurred</c> by the day are added.
    /// </param>
    public Situation(GraphIndex index, DateOnly asOf, IEnumerable<string> happened)
    {
        Index = index;
        AsOf = asOf;
        Happened = happened
            .Concat(Graph.Triggers.Where(trigger => trigger.Occurred <= asOf).Select(trigger => trigger.Id))
            .ToHashSet(StringComparer.Ordinal);
        inForce = new bool[Graph.Arrangements.Count];
        for (var i = 0; i < inForce.Length; i++)
        {
            var arrangement = Graph.Arrangements[i];
            inForce[i] = IsInForce(arrangement);
            LeftOut += inForce[i] ? 0 : 1;
        }
    }

    /// <summary>The graph, with its ids interned.</summary>
    public GraphIndex Index { get; }

    /// <summary>The graph.</summary>
    public PartnershipGraph Graph => Index.Graph;

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The ids of the triggers taken to have happened.</summary>
    public IReadOnlySet<string> Happened { get; }

    /// <summary>How many arrangements are not in force.</summary>
    public int LeftOut { get; }

    /// <summary>Whether a condition holds in the scenario; no condition always does.</summary>
    public bool Holds(Condition? condition) => condition is null || condition.Holds(Happened.Contains);

    /// <summary>Whether an arrangement of the graph is in force on the day in the scenario.</summary>
    public bool InForce(Arrangement arrangement) => inForce[arrangement.Index];

    /// <summary>The arrangements of one kind that are in force, in the order of the document.</summary>
    public IReadOnlyList<T> InForce<T>() where T : Arrangement
    {
        if (!inForceByKind.TryGetValue(typeof(T), out var list))
        {
            list = Index.OfKind<T>().Where(InForce).ToArray();
            inForceByKind.Add(typeof(T), list);
        }

        return (IReadOnlyList<T>)list;
    }

    /// <summary>Something derived from the situation; derived at the first call, and the same at every later one.</summary>
    public T Derived<T>(Func<Situation, T> derive) where T : class
    {
        if (!derived.TryGetValue(typeof(T), out var value))
        {
            value = derive(this);
            derived[typeof(T)] = value;
        }

        return (T)value;
    }

    /// <summary>Whether an arrangement has begun by the day, and its status lets it count; its end is not looked at.</summary>
    private bool HasBegun(Arrangement arrangement)
    {
        var announcedCounts = arrangement.Start.IsAbsent
            || arrangement.Status is ArrangementStatus.Announced or ArrangementStatus.Signed;
        return arrangement.Start.Date is null ? arrangement.Start.IsUnknown || !(arrangement.Announced > AsOf)
            : arrangement.Start.Date <= AsOf || announcedCounts && arrangement.Announced <= AsOf;
    }

    private bool IsInForce(Arrangement arrangement) =>
        arrangement.Status is not (ArrangementStatus.Rumoured or ArrangementStatus.Terminated)
        && HasBegun(arrangement)
        && !(arrangement.End.Date <= AsOf)
        && Holds(arrangement.Condition);

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
