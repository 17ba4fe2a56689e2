using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Two grants of one grantor to unaffiliated grantees that meet. Product, Territory and Channel name something both cover; they are
/// unknown where neither grant restricts them, or where it is not certain that the two meet.
/// </summary>
public abstract class GrantOverlapRelation : JointRelation
{
    private protected GrantOverlapRelation(GraphView view, GrantOverlaps.Pair pair)
        : base(view, pair.First, pair.Second) => Pair = pair;

    private protected GrantOverlaps.Pair Pair { get; }

    private protected abstract string Label { get; }

    /// <summary>The label and the ids of the two grants, the smaller first.</summary>
    public override string Id => $"{Label}:{Pair.First.Id}:{Pair.Second.Id}";

    /// <summary>The grantee of the first grant.</summary>
    public override PartyNode From => View.Party(Situation.Index.To(Pair.First));

    /// <summary>The grantee of the second grant.</summary>
    public override PartyNode To => View.Party(Situation.Index.To(Pair.Second));

    internal override Truth Exists => Pair.Holds;

    /// <summary>The grantor of the first grant; the two grantors are one undertaking.</summary>
    [AlwaysKnown]
    public PartyNode Grantor => Fact.Known(GrantorValue());

    internal PartyNode? GrantorValue(Evidence? evidence = null) => View.Party(Situation.Index.From(Pair.First));

    /// <summary>The grant with the smaller id.</summary>
    [AlwaysKnown]
    public GrantRelation First => Fact.Known(FirstValue());

    internal GrantRelation? FirstValue(Evidence? evidence = null) => new(View, Pair.First.Index);

    /// <summary>The grant with the greater id.</summary>
    [AlwaysKnown]
    public GrantRelation Second => Fact.Known(SecondValue());

    internal GrantRelation? SecondValue(Evidence? evidence = null) => new(View, Pair.Second.Index);

    /// <summary>The name of a product both cover.</summary>
    public string Product => Fact.Known(ProductValue());

    internal string? ProductValue(Evidence? evidence = null) => Witness(Pair.Scope.Product, evidence);

    /// <summary>A territory both cover: its code, or the name the document gives it.</summary>
    public string Territory => Fact.Known(TerritoryValue());

    internal string? TerritoryValue(Evidence? evidence = null) => Witness(Pair.Scope.Territory, evidence);

    /// <summary>The name of a channel both cover.</summary>
    public string Channel => Fact.Known(ChannelValue());

    internal string? ChannelValue(Evidence? evidence = null) => Witness(Pair.Scope.Channel, evidence);

    internal override void Explain(Evidence evidence)
    {
        evidence.Says(Words(Pair.First), Pair.First);
        evidence.Says(Words(Pair.Second), Pair.Second);
        if (Pair.Scope.Holds == Truth.True)
        {
            evidence.Says($"both cover {Where()}", Pair.First, Pair.Second);
        }
        else
        {
            evidence.Lacks($"how far the scope of {Pair.First.Id} reaches", Pair.First.Pointer("scope"));
            evidence.Lacks($"how far the scope of {Pair.Second.Id} reaches", Pair.Second.Pointer("scope"));
        }

        if (Pair.Period != Truth.True)
        {
            EndValue(evidence);
        }
    }

    private string? Witness(string? name, Evidence? evidence)
    {
        evidence?.Uses(Pair.First, Pair.First.Scope is null ? null : "scope");
        evidence?.Uses(Pair.Second, Pair.Second.Scope is null ? null : "scope");
        return Pair.Scope.Holds == Truth.True ? name : null;
    }

    private string Where() => string.Join(", ", new[]
    {
        Pair.Scope.Product ?? "every product",
        Pair.Scope.Territory is { } territory ? $"in {territory}" : null,
        Pair.Scope.Channel is { } channel ? $"through {channel}" : null,
    }.OfType<string>());

    private string Words(Grant grant)
    {
        var parties = Situation.Graph.Parties;
        var (from, to) = (parties[Situation.Index.From(grant)].Name, parties[Situation.Index.To(grant)].Name);
        return $"{from} granted {to} {EnumNames.Of(grant.Right)} rights, {EnumNames.Of(grant.Exclusivity)} ({grant.Id})";
    }
}

/// <summary>Two grants of one grantor, at least one exclusive or sole, whose scopes and periods meet.</summary>
public sealed class ScopeOverlap : GrantOverlapRelation
{
    internal ScopeOverlap(GraphView view, GrantOverlaps.Pair pair)
        : base(view, pair)
    {
    }

    private protected override string Label => "ScopeOverlap";

    internal static RelationSet Derive(GraphView view)
    {
        var overlaps = view.Situation.Derived(GrantOverlaps.Derive);
        return new StoredRelations(view, directed: false, overlaps.Found.Select(pair => new ScopeOverlap(view, pair))) { LeftOut = overlaps.LeftOut };
    }
}
