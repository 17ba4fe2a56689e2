using ExclusivityRules.Model;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>The tables of the questions as graphs of this engine: party <c>n</c> of a table is the one at position <c>n</c>.</summary>
internal static class Graphs
{
    private const int Million = 1_000_000;

    public static PartnershipGraph Of(Control control) => Graph(control.Parties, [], control.Votes.Select((votes, i) => new Holding
    {
        Id = $"h{i}",
        From = Party(control.Holders[i]),
        To = Party(control.Companies[i]),
        Share = Interval.Exactly(votes / 10_000m),
        Sources = [],
        Index = i,
    }));

    public static PartnershipGraph Of(RivalStakes stakes) => Graph(
        stakes.Parties,
        stakes.Markets.Zip(stakes.Active).GroupBy(row => row.First, row => row.Second).Select(market => new Market
        {
            Id = $"m{market.Key}",
            Name = $"Market {market.Key}",
            Shares = [.. market.Select(party => new MarketShare { Party = Party(party) })],
        }),
        stakes.Amounts.Select((amount, i) => Investment(i, stakes.Investors[i], stakes.Companies[i], amount) with { Passive = stakes.Passive[i] == 1 }));

    public static PartnershipGraph Of(MoneyFlow money) => Graph(
        money.Parties,
        [],
        money.Invested.Select((amount, i) => Investment(i, money.Investors[i], money.Companies[i], amount))
            .Concat<Arrangement>(money.Spends.Select((amount, i) => new Commitment
            {
                Id = $"c{i}",
                From = Party(money.Buyers[i]),
                To = Party(money.Suppliers[i]),
                Amount = new() { Amount = Interval.Exactly((long)amount * Million), Currency = "USD" },
                Sources = [],
                Index = money.Invested.Length + i,
            })));

    private static Investment Investment(int number, int investor, int company, int amount) => new()
    {
        Id = $"i{number}",
        From = Party(investor),
        To = Party(company),
        Instrument = InvestmentInstrument.Equity,
        Tranches = [new() { Amount = Interval.Exactly((long)amount * Million), Currency = "USD" }],
        Sources = [],
        Index = number,
    };

    // In the order of the numbers.
    private static string Party(int number) => $"p{number:D7}";

    private static PartnershipGraph Graph(int parties, IEnumerable<Market> markets, IEnumerable<Arrangement> arrangements) => new()
    {
        SchemaVersion = "1",
        Id = "peers",
        Name = "Peers",
        AsOf = new(2026, 1, 1),
        BaseCurrency = "USD",
        Sources = [],
        Products = [],
        Markets = [.. markets],
        Parties = [.. Enumerable.Range(0, parties).Select(i => new Party { Id = Party(i), Name = $"Party {i}", Kind = PartyKind.Company })],
        Arrangements = [.. arrangements],
    };
}
