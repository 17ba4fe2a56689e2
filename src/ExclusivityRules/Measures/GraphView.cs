namespace ExclusivityRules.Measures;

/// <summary>
/// What rules match in a situation: its nodes and relations, with parties lifted to undertakings or as the legal entities
/// they are. Relations are derived when first asked for. Not safe for use by several threads at once.
/// </summary>
public sealed class GraphView
{
    private readonly Undertakings? undertakings;
    private readonly int[]? companies;
    private Grouping? byCompany;
    private readonly PartyNode?[] parties;
    private readonly MarketNode?[] markets;
    private readonly Dictionary<RelationType, Derivation<RelationSet>> relations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, Derivation<object>> derived = [];

    /// <summary>Views a situation.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="lifted">Whether parties are lifted to undertakings.</param>
    public GraphView(Situation situation, bool lifted)
        : this(situation, lifted ? PartyLevel.Undertaking : PartyLevel.Entity)
    {
    }

    /// <summary>Views a situation.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="level">What parties stand for.</param>
    public GraphView(Situation situation, PartyLevel level)
    {
        Situation = situation;
        Level = level;
        undertakings = level == PartyLevel.Undertaking ? situation.Derived(Undertakings.Derive) : null;
        companies = level == PartyLevel.Company ? Companies(situation) : null;
        parties = new PartyNode?[situation.Graph.Parties.Count];
        markets = new MarketNode?[situation.Graph.Markets.Count];
    }

    /// <summary>The situation.</summary>
    public Situation Situation { get; }

    /// <summary>What parties stand for.</summary>
    public PartyLevel Level { get; }

    /// <summary>Whether a party may stand for several: for an undertaking or a company.</summary>
    public bool Lifted => Level != PartyLevel.Entity;

    /// <summary>The position of the party that stands for a party: itself, its company, or the ultimate party of its undertaking.</summary>
    internal int Representative(int party) => undertakings?.Representative(party) ?? companies?[party] ?? party;

    /// <summary>The positions of the parties that a party stands for, in the order of the document.</summary>
    internal ReadOnlySpan<int> Members(int representative) => undertakings is not null ? undertakings.Members(representative)
        : companies is not null ? (byCompany ??= Grouping.Of(companies.Length, companies))[representative]
        : new[] { representative };

    private static int[] Companies(Situation situation)
    {
        var stated = situation.Graph.Parties;
        return Enumerable.Range(0, stated.Count).Select(party =>
        {
            // A circle of parts, which the reader refuses, ends somewhere.
            for (var steps = 0; steps < stated.Count && stated[party].PartOf is { } whole; steps++)
            {
                party = situation.Index.Party(whole);
            }

            return party;
        }).ToArray();
    }

    /// <summary>The node that stands for the party at a position of the document.</summary>
    internal PartyNode Party(int position)
    {
        position = Representative(position);
        return parties[position] ??= new(this, position);
    }

    /// <summary>The node of the market at a position of the document.</summary>
    internal MarketNode Market(int position) => markets[position] ??= new(this, position);

    /// <summary>The node of this view that stands for a node of another view of the graph.</summary>
    internal Node Same(Node other) => other is MarketNode ? Market(other.Ordinal - parties.Length) : Party(other.Ordinal);

    /// <summary>The node with an ordinal, which stands for itself.</summary>
    internal Node Node(int ordinal) => ordinal < parties.Length ? parties[ordinal] ??= new(this, ordinal) : Market(ordinal - parties.Length);

    /// <summary>Whether an ordinal is that of a node: of a market, or of a party that stands for itself.</summary>
    internal bool IsNode(int ordinal) => !IsParty(ordinal) || Representative(ordinal) == ordinal;

    /// <summary>The place of the id of a node in the ordinal order of the ids of its type.</summary>
    internal int PlaceOfId(int ordinal) => ordinal < parties.Length ? Situation.Index.PlacesOfPartyIds[ordinal] : Situation.Index.PlacesOfMarketIds[ordinal - parties.Length];

    /// <summary>Whether an ordinal is that of a party, not of a market.</summary>
    internal bool IsParty(int ordinal) => ordinal < parties.Length;

    /// <summary>How many nodes there are at most; ordinals are below it.</summary>
    internal int NodeCount => parties.Length + markets.Length;

    /// <summary>The party nodes that stand for themselves, in the order of the document.</summary>
    internal IEnumerable<PartyNode> Parties =>
        Enumerable.Range(0, parties.Length).Where(position => Representative(position) == position).Select(Party);

    /// <summary>The market nodes, in the order of the document.</summary>
    internal IEnumerable<MarketNode> Markets => Enumerable.Range(0, markets.Length).Select(Market);

    /// <summary>The relations of one type.</summary>
    internal RelationSet Relations(RelationType type)
    {
        if (!relations.TryGetValue(type, out var set))
        {
            set = Derive(type);
            relations.Add(type, set);
        }

        return Situation.Derivations.Use(set);
    }

    private Derivation<RelationSet> Derive(RelationType type) => Situation.Derivations.Derive(() => type.Derive(this));

    private Derivation<object> Derive<T>(Func<GraphView, T> derive) where T : class => Situation.Derivations.Derive<object>(() => derive(this));

    /// <summary>Something derived from the view; derived at the first call, and the same at every later one.</summary>
    internal T Derived<T>(Func<GraphView, T> derive) where T : class
    {
        if (!derived.TryGetValue(typeof(T), out var value))
        {
            value = Derive(derive);
            derived.Add(typeof(T), value);
        }

        return (T)Situation.Derivations.Use(value);
    }
}
