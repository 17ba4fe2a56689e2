namespace ExclusivityRules.Measures;

/// <summary>A type of relation: what patterns call it, what it connects, and where it comes from.</summary>
/// <param name="Label">The label in patterns.</param>
/// <param name="Type">The class with the properties rules can read.</param>
/// <param name="Derive">Finds the relations of a view.</param>
internal sealed record RelationType(string Label, Type Type, Func<GraphView, RelationSet> Derive)
{
    /// <summary>Whether it has a direction.</summary>
    public bool Directed { get; init; } = true;

    /// <summary>The type of node it goes out from.</summary>
    public Type From { get; init; } = typeof(PartyNode);

    /// <summary>The type of node it goes to, where that is not a party.</summary>
    public Type To { get; init; } = typeof(PartyNode);

    /// <summary>All types, in the order of the documentation.</summary>
    public static IReadOnlyList<RelationType> All { get; } =
    [
        Stated<InvestmentRelation, Model.Investment>("Investment", static (view, position) => new(view, position)),
        Stated<HoldingRelation, Model.Holding>("Holding", static (view, position) => new(view, position)),
        Stated<GrantRelation, Model.Grant>("Grant", static (view, position) => new(view, position)),
        new("GrantIn", typeof(GrantIn), GrantIn.Derive),
        Stated<CommitmentRelation, Model.Commitment>("Commitment", static (view, position) => new(view, position)),
        Stated<CovenantRelation, Model.Covenant>("Covenant", static (view, position) => new(view, position)),
        Stated<SeatRelation, Model.Seat>("Seat", static (view, position) => new(view, position)),
        Stated<CollaborationRelation, Model.Collaboration>("Collaboration", static (view, position) => new(view, position)),
        Stated<OptionRelation, Model.Option>("Option", static (view, position) => new(view, position)),
        Stated<DependencyRelation, Model.Dependency>("Dependency", static (view, position) => new(view, position)),
        Stated<ProceedingRelation, Model.Proceeding>("Proceeding", static (view, position) => new(view, position)),
        new("ActiveIn", typeof(ActiveIn), ActiveIn.Derive) { To = typeof(MarketNode) },
        new("Competes", typeof(Competes), Competes.Derive) { Directed = false },
        new("SuppliesInto", typeof(SuppliesInto), SuppliesInto.Derive),
        new("Stake", typeof(Stake), Stake.Derive),
        new("Owns", typeof(Owns), Owns.Derive),
        new("Controls", typeof(Controls), Controls.Derive),
        new("JointControl", typeof(JointControl), JointControl.Derive) { Directed = false },
        new("Cascade", typeof(Cascade), Cascade.Derive),
        new("BeneficialOwner", typeof(BeneficialOwner), BeneficialOwner.Derive),
        new("CloseLink", typeof(CloseLink), CloseLink.Derive) { Directed = false },
        new("SpendsBack", typeof(SpendsBack), SpendsBack.Derive),
        new("MoneyLoop", typeof(MoneyLoop), MoneyLoop.Derive),
        new("ScopeOverlap", typeof(ScopeOverlap), ScopeOverlap.Derive) { Directed = false },
        new("ExclusiveOverlap", typeof(ExclusiveOverlap), ExclusiveOverlap.Derive) { Directed = false },
        new("Interlock", typeof(Interlock), Interlock.Derive) { Directed = false },
    ];

    /// <summary>The type with a label; null when there is none.</summary>
    public static RelationType? Find(string label) => All.FirstOrDefault(type => type.Label == label);

    private static RelationType Stated<TRelation, TArrangement>(string label, Func<GraphView, int, TRelation> create)
        where TRelation : ArrangementRelation where TArrangement : Model.Arrangement => new(label, typeof(TRelation), view =>
    {
        var stated = StatedEnds<TArrangement>.Of(view);
        return new StoredRelations(view, stated.Ends, row => create(view, stated.Positions[row]));
    });
}
