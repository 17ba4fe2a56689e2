using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A place in the bodies of a company that a party fills.</summary>
public sealed class SeatRelation : ArrangementRelation<Seat>
{
    internal SeatRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What the person does there.</summary>
    [OneOf(typeof(SeatRole))]
    [AlwaysKnown]
    public string Role => Fact.Known(RoleValue());

    internal string? RoleValue(Evidence? evidence = null) => Text<SeatRole>(Stated.Role, evidence, "role", "the role");

    /// <summary>The person.</summary>
    public PartyNode Person => Fact.Known(PersonValue());

    internal PartyNode? PersonValue(Evidence? evidence = null)
    {
        Text(Stated.Person, evidence, "person", "the person");
        return Stated.Person is { } person ? View.Party(Situation.Index.Party(person)) : null;
    }
}
