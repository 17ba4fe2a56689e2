using System.Numerics;
using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A graph with its ids interned: parties, markets and products by position, arrangements by kind.</summary>
/// <remarks>The graph must be one that was read without errors: ids are unique and references resolve.</remarks>
public sealed class GraphIndex
{
    private readonly Dictionary<string, int> parties;
    private readonly Dictionary<string, int> markets;
    private readonly Dictionary<string, int> products;
    private readonly Dictionary<Type, object> byKind = [];
    private readonly Dictionary<Condition, BigInteger> conditions = [];
    private readonly int[][] marketParties;
    private readonly Lazy<int[]> placesOfPartyIds;
    private readonly Lazy<int[]> placesOfMarketIds;
    private readonly int[] from;
    private readonly int[] to;
    private readonly bool[] conditional;

    /// <summary>Interns the ids of a graph.</summary>
    public GraphIndex(PartnershipGraph graph)
    {
        Graph = graph;
        Kinds = new(graph.Arrangements.Count);
        Money = new(graph.Arrangements.Count, graph.BaseCurrency);
        Terms = new(graph.Arrangements.Count);
        parties = Positions(graph.Parties, party => party.Id);
        markets = Positions(graph.Markets, market => market.Id);
        products = Positions(graph.Products, product => product.Id);
        placesOfPartyIds = new(() => Places(graph.Parties, static party => party.Id));
        placesOfMarketIds = new(() => Places(graph.Markets, static market => market.Id));
        marketParties = graph.Markets.Each(market => market.Shares.Each(share => parties[share.Party]));
        from = new int[graph.Arrangements.Count];
        to = new int[graph.Arrangements.Count];
        conditional = new bool[graph.Arrangements.Count];
        for (var i = 0; i < from.Length; i++)
        {
            // All in one go: to fetch the records from memory takes longer than to look at them.
            var arrangement = graph.Arrangements[i];
            Kinds.Add(i, arrangement);
            Money.Add(i, arrangement);
            Terms.Add(i, arrangement);
            from[i] = parties[arrangement.From];
            to[i] = parties[arrangement.To];
            conditional[i] = arrangement.Condition is not null;
            foreach (var condition in arrangement.Conditions)
            {
                conditions.TryAdd(condition, BigInteger.One << conditions.Count);
            }
        }
    }

    /// <summary>The graph.</summary>
    public PartnershipGraph Graph { get; }

    /// <summary>The position of a party in the document, from 0.</summary>
    public int Party(string id) => parties[id];

    /// <summary>The position of a market in the document, from 0.</summary>
    public int Market(string id) => markets[id];

    /// <summary>The positions of the parties of a market, one for each of its rows.</summary>
    internal int[] PartiesOf(int market) => marketParties[market];

    /// <summary>The position of a product in the document, from 0.</summary>
    public int Product(string id) => products[id];

    /// <summary>The name of a product; null stays null.</summary>
    internal string? ProductName(string? id) => id is null ? null : Graph.Products[products[id]].Name;

    /// <summary>The position of the party an arrangement goes out from.</summary>
    public int From(Arrangement arrangement) => from[arrangement.Index];

    /// <summary>The position of the party an arrangement goes to.</summary>
    public int To(Arrangement arrangement) => to[arrangement.Index];

    /// <summary><see cref="From"/> of each arrangement, by its position in the document.</summary>
    internal int[] Froms => from;

    /// <summary><see cref="To"/> of each arrangement, by its position in the document.</summary>
    internal int[] Tos => to;

    /// <summary>The place of the id of each party in the ordinal order of all of them.</summary>
    internal int[] PlacesOfPartyIds => placesOfPartyIds.Value;

    /// <summary>The same of the markets.</summary>
    internal int[] PlacesOfMarketIds => placesOfMarketIds.Value;

    /// <summary>The conditions of the graph, each once. Scenarios differ in which of them hold, and in nothing else.</summary>
    internal IReadOnlyCollection<Condition> Conditions => conditions.Keys;

    /// <summary>The bit of a condition; all bits for one that is not in the graph.</summary>
    internal BigInteger Bit(Condition condition) =>
        conditions.TryGetValue(condition, out var bit) ? bit : (BigInteger.One << conditions.Count) - 1;

    /// <summary>The kind of each arrangement.</summary>
    internal Kinds Kinds { get; }

    /// <summary>The money of arrangements that nothing else decides.</summary>
    internal FixedMoney Money { get; }

    /// <summary>When each arrangement counts.</summary>
    internal Terms Terms { get; }

    /// <summary>Whether the arrangement at a position takes effect under a condition only.</summary>
    internal bool IsConditional(int position) => conditional[position];

    /// <summary>The arrangements of one kind, in force or not, in the order of the document.</summary>
    public IReadOnlyList<T> OfKind<T>() where T : Arrangement
    {
        lock (byKind)
        {
            if (!byKind.TryGetValue(typeof(T), out var list))
            {
                list = Array.ConvertAll(Kinds.Positions<T>(static _ => true), position => (T)Graph.Arrangements[position]);
                byKind.Add(typeof(T), list);
            }

            return (IReadOnlyList<T>)list;
        }
    }

    private static Dictionary<string, int> Positions<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var positions = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            positions[id(items[i])] = i;
        }

        return positions;
    }

    private static int[] Places<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var (ids, positions, places) = (new string[items.Count], new int[items.Count], new int[items.Count]);
        for (var i = 0; i < ids.Length; i++)
        {
            (ids[i], positions[i]) = (id(items[i]), i);
        }

        Array.Sort(ids, positions, StringComparer.Ordinal);
        for (var place = 0; place < places.Length; place++)
        {
            places[positions[place]] = place;
        }

        return places;
    }
}
