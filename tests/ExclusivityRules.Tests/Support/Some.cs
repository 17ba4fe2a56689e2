using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Support;

/// <summary>Graphs for tests, with values that do not matter filled in.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>
    /// A graph of parties, markets, products, arrangements and so on, in any order. Parties and markets that are only named
    /// are added; arrangements without an id get <c>a0</c>, <c>a1</c> ...
    /// </summary>
    public static PartnershipGraph Graph(params object[] things)
    {
        var arrangements = things.OfType<Arrangement>()
            .Select((arrangement, i) => arrangement with { Id = arrangement.Id == "" ? $"a{i}" : arrangement.Id, Index = i })
            .ToArray();
        var markets = things.OfType<Market>().ToList();
        foreach (var id in markets.SelectMany(market => market.InputTo).Concat(things.OfType<Product>().Select(product => product.Market).OfType<string>()).ToArray())
        {
            if (markets.All(market => market.Id != id))
            {
                markets.Add(Market(id));
            }
        }

        var parties = things.OfType<Party>().ToList();
        foreach (var id in PartiesNamed(things))
        {
            if (parties.All(party => party.Id != id))
            {
                parties.Add(Party(id));
            }
        }

        return new()
        {
            SchemaVersion = "1",
            Id = "graph",
            Name = "A graph",
            AsOf = Day,
            BaseCurrency = "USD",
            Sources = [],
            Parties = parties,
            Markets = markets,
            Arrangements = arrangements,
            Products = things.OfType<Product>().ToArray(),
            Rounds = things.OfType<Round>().ToArray(),
            Triggers = things.OfType<Trigger>().ToArray(),
            ExchangeRates = things.OfType<ExchangeRate>().ToArray(),
        };
    }

    private static IEnumerable<string> PartiesNamed(object[] things) => things
        .SelectMany(thing => thing switch
        {
            Seat seat => [seat.From, seat.To, seat.Person],
            Arrangement arrangement => [arrangement.From, arrangement.To],
            Market market => market.Shares.Select(share => share.Party),
            Party { PartOf: { } whole } => [whole],
            Round round => [round.Company],
            _ => Enumerable.Empty<string?>(),
        })
        .OfType<string>();

    public static Situation Situation(PartnershipGraph graph, params string[] happened) => new(new(graph), graph.AsOf, happened);

    /// <summary>A view of a graph whose parties are the legal entities.</summary>
    public static GraphView Entities(PartnershipGraph graph, params string[] happened) => new(Situation(graph, happened), lifted: false);

    /// <summary>A view of a graph whose parties are undertakings.</summary>
    public static GraphView Undertakings(PartnershipGraph graph, params string[] happened) => new(Situation(graph, happened), lifted: true);

    /// <summary>All relations of a type.</summary>
    public static IReadOnlyList<T> All<T>(GraphView view) where T : Relation =>
        view.Relations(RelationType.All.Single(type => type.Type == typeof(T))).All(view).Cast<T>().ToArray();

    /// <summary>The only relation of a type.</summary>
    public static T One<T>(GraphView view) where T : Relation => All<T>(view).Single();

    public static Party Party(string id, string? partOf = null) => new() { Id = id, Name = Name(id), Kind = PartyKind.Company, PartOf = partOf };

    public static Market Market(string id, params (string Party, decimal? Share)[] shares) => new()
    {
        Id = id,
        Name = Name(id),
        Shares = shares.Select(share => new MarketShare { Party = share.Party, Share = Number(share.Share) }).ToArray(),
    };

    public static Product Product(string id, string? partOf = null, string? market = null, bool? closed = null) =>
        new() { Id = id, Name = Name(id), PartOf = partOf, Market = market, Closed = closed };

    public static Round Round(string id, decimal preMoney, string company = "company", decimal? others = null) =>
        new() { Id = id, Company = company, PreMoney = Usd(preMoney), Others = others is { } rest ? Usd(rest) : null };

    /// <summary>An investment in tranches of some US dollars, each with the trigger it depends on.</summary>
    public static Investment Investment(string from, string to, params (decimal Amount, string? Trigger)[] tranches) => new()
    {
        Id = "",
        From = from,
        To = to,
        Sources = [],
        Instrument = InvestmentInstrument.Equity,
        Tranches = tranches.Select(tranche => Tranche(tranche.Amount, tranche.Trigger)).ToArray(),
    };

    public static Tranche Tranche(decimal amount, string? trigger = null, string currency = "USD") => new()
    {
        Amount = Interval.Exactly(amount),
        Currency = currency,
        Condition = trigger is null ? null : new Condition.Of(trigger),
    };

    public static Holding Holding(string from, string to, decimal? share) =>
        new() { Id = "", From = from, To = to, Sources = [], Share = Number(share) };

    public static Commitment Commitment(string from, string to, decimal? amount) =>
        new() { Id = "", From = from, To = to, Sources = [], Amount = amount is { } known ? Usd(known) : null };

    public static Grant Grant(string from, string to, params Scope[] scopes) => new()
    {
        Id = "",
        From = from,
        To = to,
        Sources = [],
        Right = GrantRight.Distribution,
        Exclusivity = Exclusivity.Exclusive,
        Scope = scopes.Length == 0 ? null : scopes,
    };

    public static Scope Products(params string[] products) => new() { Products = products };

    public static Seat Seat(string from, string to, string? person, SeatRole role = SeatRole.Director) =>
        new() { Id = "", From = from, To = to, Sources = [], Person = person, Role = role };

    public static Money Usd(decimal amount) => new() { Amount = Interval.Exactly(amount), Currency = "USD" };

    public static Interval Number(decimal? value) => value is { } known ? Interval.Exactly(known) : Interval.Unknown;

    // "aws" becomes "Aws": a name that is not the id, so that a test sees the two confused.
    private static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..];
}
