using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A party or a market that a rule can match.</summary>
/// <param name="ordinal">A number unique among the nodes of a view: parties first, then markets.</param>
public abstract class Node(int ordinal)
{
    internal int Ordinal { get; } = ordinal;

    internal abstract GraphView View { get; }

    /// <summary>The id in the document.</summary>
    [AlwaysKnown]
    public abstract string Id { get; }

    /// <summary>The name, as a reader of a report should see it.</summary>
    [AlwaysKnown]
    public abstract string Name { get; }

    internal string? IdValue(Evidence? evidence) => Id;

    internal string? NameValue(Evidence? evidence) => Name;

    internal abstract string Pointer { get; }
}

/// <summary>A party; where parties are lifted, an undertaking, represented by its ultimate party, or a company with its divisions.</summary>
public sealed class PartyNode : Node
{
    private readonly Party party;

    internal PartyNode(GraphView view, int position)
        : base(position)
    {
        View = view;
        party = view.Situation.Graph.Parties[position];
    }

    internal override GraphView View { get; }

    internal int Position => Ordinal;

    internal override string Pointer => $"/parties/{Position}";

    /// <summary>The id of the party in the document.</summary>
    [AlwaysKnown]
    public override string Id => party.Id;

    /// <summary>The name of the party.</summary>
    [AlwaysKnown]
    public override string Name => party.Name;

    /// <summary>What the party is.</summary>
    [OneOf(typeof(PartyKind))]
    [AlwaysKnown]
    public string Kind => Fact.Known(KindValue());

    internal string? KindValue(Evidence? evidence = null) =>
        evidence is null ? EnumNames.Of(party.Kind) : Fact.Text(party.Kind, evidence, Pointer, "kind", "what kind of party it is");

    /// <summary>Where the party is established, as an ISO 3166 code.</summary>
    public string Jurisdiction => Fact.Known(JurisdictionValue());

    internal string? JurisdictionValue(Evidence? evidence = null) =>
        evidence is null ? party.Jurisdiction : Fact.Text(party.Jurisdiction, evidence, Pointer, "jurisdiction", $"the jurisdiction of {Name}");

    /// <summary>The tags of the party.</summary>
    public IEnumerable<string> Tags => TagsValue() ?? throw new UnknownFactException();

    internal IReadOnlyList<string>? TagsValue(Evidence? evidence = null) =>
        evidence is null ? party.Tags : Fact.List(party.Tags, evidence, Pointer, "tags", $"the tags of {Name}");
}
