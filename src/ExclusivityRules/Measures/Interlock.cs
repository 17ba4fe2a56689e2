using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// That two companies which are active in the same market have the same person, or two persons of one appointing undertaking,
/// as director or officer. There is one for each pair of seats and market. Observers do not count.
/// </summary>
public sealed class Interlock : JointRelation
{
    private readonly int market;
    private readonly Seat first;
    private readonly Seat second;

    internal Interlock(GraphView view, int market, Seat first, Seat second)
        : base(view, first, second)
    {
        this.market = market;
        this.first = first;
        this.second = second;
    }

    /// <summary>The label, the ids of the two seats with the smaller first, and the market.</summary>
    public override string Id => string.CompareOrdinal(first.Id, second.Id) < 0
        ? $"Interlock:{first.Id}:{second.Id}:{Market.Id}"
        : $"Interlock:{second.Id}:{first.Id}:{Market.Id}";

    /// <summary>One company: the one with the smaller id.</summary>
    public override PartyNode From => View.Party(Situation.Index.To(first));

    /// <summary>The other company.</summary>
    public override PartyNode To => View.Party(Situation.Index.To(second));

    /// <summary>The person who sits in both; unknown when there are two.</summary>
    public PartyNode Person => Fact.Known(PersonValue());

    internal PartyNode? PersonValue(Evidence? evidence = null)
    {
        if (!Interlocks.IsSamePerson(first, second))
        {
            return null;
        }

        evidence?.Uses(first, "person");
        evidence?.Uses(second, "person");
        return View.Party(Situation.Index.Party(first.Person!));
    }

    /// <summary>The undertaking that filled both seats, as its ultimate party; unknown when there are two.</summary>
    public PartyNode Appointer => Fact.Known(AppointerValue());

    internal PartyNode? AppointerValue(Evidence? evidence = null)
    {
        if (!Interlocks.IsSameAppointer(Situation, first, second))
        {
            return null;
        }

        evidence?.Uses(first, "from");
        evidence?.Uses(second, "from");
        return View.Party(Interlocks.Appointer(Situation, first));
    }

    /// <summary>The market in which the two compete.</summary>
    [AlwaysKnown]
    public MarketNode Market => Fact.Known(MarketValue());

    internal MarketNode? MarketValue(Evidence? evidence = null) => View.Market(market);

    internal override void Explain(Evidence evidence)
    {
        var entries = View.Derived(MarketEntries.Derive);
        foreach (var row in new[] { From, To }.SelectMany(company => entries.Find(market, company.Position)!.Rows))
        {
            evidence.Uses($"/markets/{market}/shares/{row}");
        }

        evidence.Says(Sentence(first, From), first);
        evidence.Says(Sentence(second, To), second);
        evidence.Says($"{From.Name} and {To.Name} are both active in {Market.Name}");
    }

    private string Sentence(Seat seat, PartyNode company)
    {
        var person = seat.Person is { } id ? Situation.Graph.Parties[Situation.Index.Party(id)].Name : "a person not named";
        var role = EnumNames.Of(seat.Role);
        var appointer = Situation.Graph.Parties[Situation.Index.From(seat)].Name;
        return appointer == person
            ? $"{person} is {role} of {company.Name}"
            : $"{person} is {role} of {company.Name}, in a seat filled by {appointer}";
    }

    internal static RelationSet Derive(GraphView view) =>
        new StoredRelations(view, directed: false, Interlocks.Find(view).Select(found => Ordered(view, found)));

    private static Interlock Ordered(GraphView view, Interlocks.Pair found)
    {
        var index = view.Situation.Index;
        var (one, other) = (view.Party(index.To(found.One)), view.Party(index.To(found.Other)));
        return string.CompareOrdinal(one.Id, other.Id) < 0
            ? new(view, found.Market, found.One, found.Other)
            : new(view, found.Market, found.Other, found.One);
    }
}
